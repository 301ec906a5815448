import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Change } from '../../domain/change.ts';
import type { CommitExtra } from '../../ports/commit.ts';
import { daysAfter, expiring, type Item, keys, toItem, toKey } from './items.ts';

/** How long a second referral of the same person is recognised. */
export const markKeptDays = 400;

/** A new referral is listed under its sender's mark. */
export function senderWrites({ before, after }: Change): Item[] {
  if (before !== null || after.sender === undefined) return [];
  const until = expiring(daysAfter(after.updatedAt, markKeptDays));
  return [toItem(keys.sender(after.sender, 'SENT', after.id), { referralId: after.id }, until)];
}

/** What recognises the same request, or the same person, when it comes again; and marks that the case no longer has. */
export function guardWrites(
  change: Change,
  { guard, marks = [], lostMarks = [] }: CommitExtra,
  table: string,
): TransactWriteItem[] {
  const writes: TransactWriteItem[] = [];
  if (guard !== undefined) {
    writes.push({
      Put: {
        TableName: table,
        Item: toItem(keys.guard('idempotency', guard.key), { guard }, expiring(guard.expiresAt)),
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: marshall({ ':now': expiring(change.after.updatedAt)['expiresAt'] }),
      },
    });
  }
  const until = expiring(daysAfter(change.after.updatedAt, markKeptDays));
  for (const { hash, referralId } of marks) {
    writes.push({ Put: { TableName: table, Item: toItem(keys.guard('person', hash), { referralId }, until) } });
  }
  for (const { hash, referralId } of lostMarks) {
    writes.push({
      Delete: {
        TableName: table,
        Key: toKey(keys.guard('person', hash)),
        ConditionExpression: 'referralId = :own',
        ExpressionAttributeValues: marshall({ ':own': referralId }),
      },
    });
  }
  return writes;
}
