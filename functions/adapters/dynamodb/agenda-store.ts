import { DeleteItemCommand, QueryCommand, type QueryCommandOutput, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { programmes } from '../../domain/codes.ts';
import type { Instant } from '../../domain/referral.ts';
import type { AgendaStore, DueWork } from '../../ports/agenda-store.ts';
import { keyPrefixes, tableShape } from '../../ports/table.ts';
import { holds } from './conditional.ts';
import { daysAfter, expiring, type Item, keys, mailKeptDays, openShards, probeShard, toKey } from './items.ts';
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

  /** Everything in a partition of the index, page by page. */
  async function allIn(shard: string): Promise<Item[]> {
    const found: Item[] = [];
    let from: Item | undefined;
    do {
      const page: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: tableShape.openIndex.name,
          KeyConditionExpression: 'openShard = :shard',
          ExpressionAttributeValues: marshall({ ':shard': shard }),
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      found.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  }

  return {
    async openWork() {
      const items = (await Promise.all(openShards.map(allIn))).flat();
      const referrals = items.flatMap(toDueWork).flatMap((one) => (one.kind === 'task' ? [one.referralId] : []));
      return { referrals: [...new Set(referrals)], pieces: items.length };
    },

    async due(now, limit) {
      const found = await Promise.all([...openShards, probeShard].map((shard) => dueIn(shard, now, limit)));
      return found
        .flat()
        .sort((a, b) => a.nextAt.localeCompare(b.nextAt))
        .slice(0, limit);
    },

    postpone(taskId, from, to) {
      return putOff(source, toKey(keys.task(taskId)), { from, to });
    },

    async closeLeft(taskId, nextAt, now) {
      const end = expiring(daysAfter(now, mailKeptDays));
      await holds(pause, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toKey(keys.task(taskId)),
            UpdateExpression: 'SET #status = :closed, expiresAt = :end REMOVE openShard, openAt',
            ConditionExpression: 'openAt = :at',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: marshall({ ':closed': 'closed', ':end': end['expiresAt'], ':at': nextAt }),
          }),
        ),
      );
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
