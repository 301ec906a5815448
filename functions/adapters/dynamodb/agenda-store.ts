import {
  DeleteItemCommand,
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandOutput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { programmes } from '../../domain/codes.ts';
import type { Instant } from '../../domain/referral.ts';
import type { AgendaStore, DueWork } from '../../ports.ts';
import { keyPrefixes, tableShape } from '../../runtime/table.ts';
import { holds } from './conditional.ts';
import { contentOf, type Item, keys, openShards, toKey } from './items.ts';

const idsSchema = z.object({ id: z.string(), referralId: z.string() });
const serveSchema = z.object({ programme: z.enum(programmes) });

/** The index of open work: what the sweeper reads. */
export function createAgendaStore(client: DynamoDBClient, table: string): AgendaStore {
  async function dueIn(shard: string, now: Instant, limit: number): Promise<DueWork[]> {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: tableShape.openIndex.name,
        KeyConditionExpression: 'openShard = :shard AND openAt <= :now',
        ExpressionAttributeValues: marshall({ ':shard': shard, ':now': now }),
        Limit: limit,
      }),
    );
    return (page.Items ?? []).map(toDueWork);
  }

  async function countIn(shard: string): Promise<number> {
    let count = 0;
    let from: Item | undefined;
    do {
      const page: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: tableShape.openIndex.name,
          KeyConditionExpression: 'openShard = :shard',
          ExpressionAttributeValues: marshall({ ':shard': shard }),
          Select: 'COUNT',
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      count += page.Count ?? 0;
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return count;
  }

  return {
    async due(now, limit) {
      const found = await Promise.all(openShards.map((shard) => dueIn(shard, now, limit)));
      return found
        .flat()
        .sort((a, b) => a.nextAt.localeCompare(b.nextAt))
        .slice(0, limit);
    },

    async countOpen() {
      const counts = await Promise.all(openShards.map(countIn));
      return counts.reduce((sum, count) => sum + count, 0);
    },

    async postpone(taskId, from, to) {
      // A task that moved meanwhile has a visit of its own; then there is nothing to put off.
      await holds(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toKey(keys.task(taskId)),
            UpdateExpression: 'SET nextAt = :to, openAt = :to',
            ConditionExpression: 'openAt = :from',
            ExpressionAttributeValues: marshall({ ':from': from, ':to': to }),
          }),
        ),
      );
    },

    async served(programme, nextAt) {
      // A mark that was set again while we served stays, and is served once more.
      await holds(
        client.send(
          new DeleteItemCommand({
            TableName: table,
            Key: toKey(keys.serve(programme)),
            ConditionExpression: 'openAt = :at',
            ExpressionAttributeValues: marshall({ ':at': nextAt }),
          }),
        ),
      );
    },
  };
}

function toDueWork(item: Item): DueWork {
  const pk = item['pk']?.S ?? '';
  const nextAt = item['openAt']?.S ?? '';
  if (pk.startsWith(keyPrefixes.serve)) {
    return { kind: 'serve', programme: serveSchema.parse(contentOf(item)).programme, nextAt };
  }
  const { id, referralId } = idsSchema.parse(contentOf(item));
  return pk.startsWith(keyPrefixes.mail)
    ? { kind: 'mail', mailId: id, referralId, nextAt }
    : { kind: 'task', taskId: id, referralId, nextAt };
}
