import {
  DeleteItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { programmes } from '../../domain/codes.ts';
import type { Instant } from '../../domain/referral.ts';
import { keyPrefixes, tableShape } from '../../ports/table.ts';
import type { AgendaStore, DueWork } from '../../ports.ts';
import { holds } from './conditional.ts';
import { type Item, keys, openShards, probeShard, toKey } from './items.ts';
import { putOff } from './put-off.ts';
import type { BatchSource } from './query.ts';

/** The index of open work: what the sweeper reads. */
export function createAgendaStore(source: BatchSource): AgendaStore {
  const { client, table, pause } = source;

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
    return (page.Items ?? []).flatMap(toDueWork);
  }

  /** Everything in a partition of the index, page by page; with `COUNT` only how many items there are. */
  async function* pagesOf(shard: string, more: Pick<QueryCommandInput, 'Select'> = {}) {
    let from: Item | undefined;
    do {
      const page: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: tableShape.openIndex.name,
          KeyConditionExpression: 'openShard = :shard',
          ExpressionAttributeValues: marshall({ ':shard': shard }),
          ...more,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      yield page;
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }

  async function countIn(shard: string): Promise<number> {
    let count = 0;
    for await (const page of pagesOf(shard, { Select: 'COUNT' })) count += page.Count ?? 0;
    return count;
  }

  async function allIn(shard: string): Promise<DueWork[]> {
    const found: DueWork[] = [];
    for await (const page of pagesOf(shard)) found.push(...(page.Items ?? []).flatMap(toDueWork));
    return found;
  }

  return {
    async openReferrals() {
      const work = (await Promise.all(openShards.map(allIn))).flat();
      return [...new Set(work.flatMap((one) => (one.kind === 'task' ? [one.referralId] : [])))];
    },

    async due(now, limit) {
      const found = await Promise.all([...openShards, probeShard].map((shard) => dueIn(shard, now, limit)));
      return found
        .flat()
        .sort((a, b) => a.nextAt.localeCompare(b.nextAt))
        .slice(0, limit);
    },

    async countOpen() {
      const counts = await Promise.all(openShards.map(countIn));
      return counts.reduce((sum, count) => sum + count, 0);
    },

    postpone(taskId, from, to) {
      return putOff(source, toKey(keys.task(taskId)), { from, to });
    },

    async postponeWake(referralId, from, to) {
      return putOff(source, toKey(keys.wake(referralId)), { from, to });
    },

    async woken(referralId) {
      const Key = toKey(keys.wake(referralId));
      // Left to its time to live, so that no role needs the right to delete here.
      const UpdateExpression = 'REMOVE openShard, openAt';
      const ConditionExpression = 'attribute_exists(pk)';
      await holds(pause, () =>
        client.send(new UpdateItemCommand({ TableName: table, Key, UpdateExpression, ConditionExpression })),
      );
    },

    async served(programme, nextAt) {
      // A mark that was set again while we served stays, and the queue is served once more.
      await holds(pause, () =>
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

/**
 * What an item of the index is about, from its keys alone: an item whose content cannot be read must be found and put
 * off like any other, and never hide the work around it. A mark of a programme that no longer exists leads to no work.
 */
function toDueWork(item: Item): DueWork[] {
  const pk = item['pk']?.S ?? '';
  const nextAt = item['openAt']?.S ?? '';
  if (pk.startsWith(keyPrefixes.serve)) {
    const programme = programmes.find((one) => one === pk.slice(keyPrefixes.serve.length));
    return programme === undefined ? [] : [{ kind: 'serve', programme, nextAt }];
  }
  if (pk.startsWith(keyPrefixes.mail)) {
    return [{ kind: 'mail', mailId: item['sk']?.S ?? '', referralId: pk.slice(keyPrefixes.mail.length), nextAt }];
  }
  const taskId = pk.slice(keyPrefixes.task.length);
  if (item['sk']?.S === 'WAKE') return [{ kind: 'wake', referralId: taskId.split('#')[0] ?? '', nextAt }];
  return [{ kind: 'task', taskId, referralId: taskId.split('#')[0] ?? '', nextAt }];
}
