import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Change } from '../../domain/change.ts';
import { isProbe } from '../../domain/probe.ts';
import type { KeptCase } from '../../domain/retention.ts';
import { daysAfter, expiring, type Item, keys, toItem, toKey } from './items.ts';

/** How long a report still tells that people should have gone. */
const keptRowDays = 30;

/**
 * Until when the people of a case that ends are kept, so that a report on it needs no look at every case. It says what its referral
 * says, and is of use only while that has not changed: a case may be reopened, or end in another way.
 */
export function keptRow({ after: { id, closure, closedAt }, eraseAt, eraseNow }: Change): Item[] {
  if (eraseAt === undefined || eraseNow === 'everyone' || isProbe(id)) return [];
  if (closure === undefined || closedAt === undefined) return [];
  const row: KeptCase = { referralId: id, closure, closedAt, eraseAt };
  return [toItem(keys.kept(closedAt, id), row, expiring(daysAfter(eraseAt, keptRowDays)))];
}

/** What was written with the end of a case goes when it is reopened: its next end may be in another year, under another key. */
export function formerKeptRow({ before, after }: Change, table: string): TransactWriteItem[] {
  if (before?.closedAt === undefined || after.closedAt !== undefined) return [];
  return [{ Delete: { TableName: table, Key: toKey(keys.kept(before.closedAt, after.id)) } }];
}
