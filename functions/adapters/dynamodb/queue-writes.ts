import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Change } from '../../domain/change.ts';
import type { Programme } from '../../domain/codes.ts';
import { isLateEntry } from '../../domain/people-ahead.ts';
import { exists } from './expressions.ts';
import { keys, toItem, toKey } from './items.ts';

/** Counts somebody who was entered or ranked anew at an old position of the queue (see `aheadSchema`). */
export function lateCount(table: string, programme: Programme) {
  return {
    TableName: table,
    Key: toKey(keys.ahead(programme)),
    UpdateExpression: 'ADD late :one',
    ExpressionAttributeValues: marshall({ ':one': 1 }),
  };
}

/** Somebody enters the queue of a programme, or leaves it. */
export function queueWrites(change: Change, table: string): TransactWriteItem[] {
  const { enterQueue, leaveQueue, before, after } = change;
  const writes: TransactWriteItem[] = [];
  if (enterQueue !== undefined) {
    const key = keys.waiting(enterQueue.programme, enterQueue.since, enterQueue.referralId);
    writes.push({ Put: { TableName: table, Item: toItem(key, enterQueue) } });
    if (isLateEntry(enterQueue, after.updatedAt)) writes.push({ Update: lateCount(table, enterQueue.programme) });
  }
  if (leaveQueue !== undefined) {
    writes.push({
      Delete: {
        TableName: table,
        Key: toKey(keys.waiting(leaveQueue.programme, leaveQueue.since, after.id)),
        // A case that an earlier version brought to the stage in which a place is sought has no entry until the machine
        // reaches it.
        ...(before?.stage === 'placing' ? {} : exists),
      },
    });
  }
  return writes;
}
