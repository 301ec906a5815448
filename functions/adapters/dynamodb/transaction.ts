import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { startsFrom } from '../../domain/actions.ts';
import type { Change } from '../../domain/change.ts';
import { isProbe } from '../../domain/probe.ts';
import { listingChanges } from '../../domain/worklist.ts';
import type { CommitExtra } from '../../ports/commit.ts';
import { deskWrite } from './desk-row-write.ts';
import { eventWrites } from './event-items.ts';
import { factWrite } from './fact-write.ts';
import { findWrites } from './find-writes.ts';
import { guardWrites, senderWrites } from './guard-writes.ts';
import { daysAfter, expiring, type Item, keys, linkExpiry, mailKeptDays, openAt, toItem, toKey } from './items.ts';
import { formerKeptRow, keptRow } from './kept-row.ts';
import { partyWrites, trajectoryWrites } from './party-writes.ts';
import { placeWrites } from './place-writes.ts';
import { fleeting, probeEnd, soonErased } from './probe-writes.ts';
import { queueWrites } from './queue-writes.ts';
import { startWrites } from './start-writes.ts';
import type { Surroundings } from './surroundings.ts';
import { taskItem } from './task-writes.ts';
import { viewKey } from './view-key.ts';
import { tokenWrite, wakeMark } from './wake-writes.ts';

/**
 * Turns one change into one transaction. The referral itself comes first and the place counter second, so that a cancelled
 * write tells by position which condition failed.
 */
export function toTransaction(change: Change, extra: CommitExtra, around: Surroundings): TransactWriteItem[] {
  if (!isProbe(change.after.id)) return writesOf(change, extra, around);
  return writesOf(soonErased(change), extra, around).map((write) => fleeting(write, probeEnd(change)));
}

function writesOf(change: Change, extra: CommitExtra, around: Surroundings): TransactWriteItem[] {
  const { table } = around;
  const put = (item: Item): TransactWriteItem => ({ Put: { TableName: table, Item: item } });
  return [
    referralWrite(change, table),
    ...placeWrites(change, around),
    ...startWrites(change, around),
    ...change.tasks.map((task) => put(taskItem(task, change))),
    ...change.events.map((event, index) =>
      put(toItem(keys.event(change.after.id, event.at, eventTail(change.after.revision, index)), event)),
    ),
    ...change.mails.map((mail) =>
      put(
        toItem(keys.mail(mail.referralId, mail.id), mail, {
          ...openAt(mail.id, mail.nextAt),
          ...expiring(daysAfter(mail.plannedAt, mailKeptDays)),
        }),
      ),
    ),
    ...change.links.map((link) =>
      put(toItem(keys.link(around.linkHash(link.id, link.keyVersion)), link, linkExpiry(link.validUntil))),
    ),
    ...partyWrites(change).map(put),
    ...trajectoryWrites(change, table),
    ...(change.receipt === undefined ? [] : [put(toItem(keys.receipt(change.after.id), { receipt: change.receipt }))]),
    ...queueWrites(change, table),
    ...listingWrites(change, table),
    ...(change.deskRow === undefined ? [] : [deskWrite(change.after.id, change.deskRow, table)]),
    ...(change.fact === undefined ? [] : [factWrite(change.fact, table)]),
    ...eventWrites(change.told ?? []).map(put),
    ...findWrites(change, around),
    ...keptRow(change).map(put),
    ...formerKeptRow(change, table),
    ...guardWrites(change, extra, table),
    ...senderWrites(change).map(put),
    ...wakeMark(change).map(put),
    ...tokenWrite(change, extra).map(put),
    // Who sees the same within the hour again writes the same line over.
    ...(extra.views ?? []).map(({ event, once }) => put(toItem(viewKey(change.after.id, once), event))),
    ...(extra.standsOn === undefined ? [] : [atRevision(extra.standsOn.referralId, extra.standsOn.revision, table)]),
  ];
}

/** Sorts several changes of one moment, the tenth after the ninth. */
function eventTail(revision: number, index: number): string {
  return `${String(revision).padStart(6, '0')}-${index}`;
}

function referralWrite(change: Change, table: string): TransactWriteItem {
  const Item = toItem(keys.referral(change.after.id), change.after);
  if (change.before === null) {
    return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  }
  const stages = startsFrom(change.action);
  const names = stages.map((_, index) => `:s${index}`);
  return {
    Put: {
      TableName: table,
      Item,
      ConditionExpression: `revision = :revision AND stage IN (${names.join(', ')})`,
      ExpressionAttributeValues: marshall({
        ':revision': change.before.revision,
        ...Object.fromEntries(stages.map((stage, index) => [`:s${index}`, stage])),
      }),
    },
  };
}

/** Position in a transaction of the count of starts that something must be true of (see toTransaction); undefined where nothing must. */
export function startPosition(change: Change, around: Surroundings): number | undefined {
  const { limit, warning } = change.starts?.take ?? {};
  return limit === undefined && warning === undefined ? undefined : 1 + placeWrites(change, around).length;
}

/** A case comes onto worklists, and leaves others, with the change that makes it so. */
function listingWrites({ before, after }: Change, table: string): TransactWriteItem[] {
  const { added, removed } = listingChanges(before?.listed ?? [], after.listed ?? []);
  return [
    ...added.map(({ of, role }) => {
      const Item = toItem(keys.listing(of, after.id, role), { referralId: after.id, role });
      return { Put: { TableName: table, Item } };
    }),
    ...removed.map(({ of, role }) => ({
      Delete: { TableName: table, Key: toKey(keys.listing(of, after.id, role)) },
    })),
  ];
}

/** Checks that the case is still the one that a change was worked out for; nothing where the change makes the case. */
export function unmoved({ before }: Change, table: string): TransactWriteItem[] {
  return before === null ? [] : [atRevision(before.id, before.revision, table)];
}

function atRevision(id: string, revision: number, table: string): TransactWriteItem {
  const ExpressionAttributeValues = marshall({ ':revision': revision });
  const is = { ConditionExpression: 'revision = :revision', ExpressionAttributeValues };
  return { ConditionCheck: { TableName: table, Key: toKey(keys.referral(id)), ...is } };
}
