import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { startsFrom } from '../../domain/actions.ts';
import type { StartKey } from '../../domain/budget.ts';
import type { Change, PlaceKey, PlaceMark } from '../../domain/change.ts';
import type { Programme } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import type { DeskRow } from '../../domain/desk-row.ts';
import type { FactWrite } from '../../domain/fact.ts';
import { partyRoles } from '../../domain/party.ts';
import { isLateEntry } from '../../domain/people-ahead.ts';
import { inParts, type PersonalPart, personalParts } from '../../domain/personal-part.ts';
import { isProbe, probeKeptDays } from '../../domain/probe.ts';
import type { Instant } from '../../domain/referral.ts';
import type { KeptCase } from '../../domain/retention.ts';
import type { LoweredPlaces, RaisedPlaces, ToldPlaces } from '../../domain/room.ts';
import type { Task } from '../../domain/task.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import { listingChanges } from '../../domain/worklist.ts';
import type { CommitExtra, ViewLine } from '../../ports/commit.ts';
import type { Trace } from '../../ports/erasure.ts';
import { tableShape } from '../../ports/table.ts';
import { eventWrites } from './event-items.ts';
import {
  daysAfter,
  epochSeconds,
  expiring,
  type Item,
  type Key,
  keys,
  linkExpiry,
  mailKeptDays,
  openAt,
  toItem,
  toKey,
  tokenKeptDays,
} from './items.ts';

/** The item is there. */
const exists = { ConditionExpression: 'attribute_exists(pk)' };
/** What a line of the trail has as its result where there is nothing more to say, as `finish` writes it. */
const plainResult = 'ok';
/** How long a second referral of the same person is recognised. */
export const markKeptDays = 400;

/** All terms under which a case is found, and whose they are; without that they are the candidate's. */
export interface FoundUnder {
  readonly terms: readonly string[];
  readonly ofCandidate?: readonly string[];
  readonly ofSender?: readonly string[];
}

/** What the caller knows besides the change: how to hash links. */
export interface Surroundings {
  readonly table: string;
  readonly linkHash: (linkId: string, keyVersion: number) => string;
  /** The terms under which the case is found so far; needed where a change writes the candidate or the sender anew, or closes. */
  readonly terms: FoundUnder;
  /** What is said of places at the provider whose place is given back, where one was added for this person. */
  readonly lowered?: LoweredPlaces;
  /** How many starts of a budget are counted elsewhere, where its warning has such counts. */
  readonly startsElsewhere?: number;
}

/**
 * Turns one change into one transaction. The referral itself comes first and the place counter second, so that a cancelled
 * write tells by position which condition failed.
 */
export function toTransaction(change: Change, extra: CommitExtra, around: Surroundings): TransactWriteItem[] {
  if (!isProbe(change.after.id)) return writesOf(change, extra, around);
  return writesOf(soonErased(change), extra, around).map((write) => fleeting(write, probeEnd(change)));
}

function probeEnd({ after }: Change): Instant {
  return daysAfter(after.updatedAt, probeKeptDays);
}

/** The people of a probe are kept no longer than the rest of it. */
function soonErased(change: Change): Change {
  const isLater = change.eraseAt !== undefined && change.eraseAt >= probeEnd(change);
  return isLater && isProbe(change.after.id) ? { ...change, eraseAt: probeEnd(change) } : change;
}

/** Everything about a probe expires within days, including the referral and its audit trail. */
function fleeting(write: TransactWriteItem, end: Instant): TransactWriteItem {
  if (write.Put === undefined) return write;
  const Item = { ...write.Put.Item, ...marshall(expiring(end)) };
  return { Put: { ...write.Put, Item } };
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

function taskItem(task: Task, { after }: Change): Item {
  const isOpen = task.status === 'open';
  const more = isOpen ? openAt(task.id, task.nextAt) : expiring(daysAfter(after.updatedAt, mailKeptDays));
  return toItem(keys.task(task.id), task, more);
}

/**
 * A change in two parts, where it closes more tasks than one transaction can hold: what must be written together, and calls whose items
 * follow after it, since a case is read by the tasks that its referral names.
 *
 * @param over how many writes do not fit
 */
export function inTwo(change: Change, over: number): { readonly now: Change; readonly later: readonly Task[] } {
  if (over <= 0) return { now: change, later: [] };
  const [event] = change.events;
  const mayFollow = change.tasks.filter(
    ({ id, kind, status }) =>
      taskRules[kind].isCall === true &&
      status === 'closed' &&
      id !== event?.object &&
      change.before?.openTasks.includes(id) &&
      !change.after.openTasks.includes(id),
  );
  const later = mayFollow.slice(-over);
  return { now: { ...change, tasks: change.tasks.filter((task) => !later.includes(task)) }, later };
}

/** The write of a call that follows the change which closed it: once, whoever else has written it meanwhile. */
export function closing(task: Task, change: Change, table: string) {
  return {
    TableName: table,
    Item: taskItem(task, change),
    ConditionExpression: '#status = :open',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: marshall({ ':open': 'open' }),
  };
}

/** When the wake of a closed case is repeated: late enough for the first one, which nearly always arrives. */
const wakeAgainMs = 5 * 60_000;
/** How long that mark is kept, in case the sweeper stops for a while. */
const wakeKeptDays = 130;

/**
 * The sweeper finds cases by their tasks, and a closed case has none. Its execution was told; if that message was lost,
 * it would wait for 120 days, so it is told once more.
 */
function wakeMark({ before, after }: Change): Item[] {
  if (before === null || before.stage === 'closed' || after.stage !== 'closed' || after.generation === 0) return [];
  const at = new Date(Date.parse(after.updatedAt) + wakeAgainMs).toISOString();
  const more = { ...openAt(after.id, at), ...expiring(daysAfter(after.updatedAt, wakeKeptDays)) };
  return [toItem(keys.wake(after.id), { referralId: after.id }, more)];
}

/** The token of the step that opens a task. It replaces the previous one, whose execution has moved on. */
function tokenWrite({ after }: Change, { waiting }: CommitExtra): Item[] {
  if (waiting === undefined) return [];
  const until = expiring(daysAfter(after.updatedAt, tokenKeptDays));
  return [toItem(keys.ownToken(after.id, waiting.generation), waiting, until)];
}

/** Where it is written that somebody saw something: once for the same reader and parts since a moment. */
export function viewKey(referralId: string, { hash, since }: ViewLine['once']): Key {
  return keys.event(referralId, since, `v-${hash}`);
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

function placeWrites(change: Change, { table, lowered }: Surroundings): TransactWriteItem[] {
  const { hold, release, after } = change;
  const now = after.updatedAt;
  const writes: TransactWriteItem[] = [];
  const marks = [...(change.placeMarks ?? [])];
  /** What a provider told about the same places goes into the same write: DynamoDB allows one write for each item. */
  const markOf = (place: PlaceKey): PlaceMark | undefined => {
    const at = marks.findIndex((mark) => mark.provider === place.provider && mark.programme === place.programme);
    return at === -1 ? undefined : marks.splice(at, 1)[0];
  };
  if (hold !== undefined) {
    const room = hold.raised === undefined ? withinLimit(hold, now) : withRaise(hold.raised, now);
    writes.push(placesWrite(table, hold, markOf(hold), { add: 1, ...room }), {
      Put: {
        TableName: table,
        Item: toItem(keys.hold(hold.provider, hold.programme, after.id), { referralId: after.id, since: now }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    });
  }
  if (release !== undefined) {
    writes.push(
      placesWrite(table, release, markOf(release), {
        add: -1,
        ...(lowered === undefined ? oneLess : withLower(lowered)),
      }),
      {
        Delete: {
          TableName: table,
          Key: toKey(keys.hold(release.provider, release.programme, after.id)),
          ...exists,
        },
      },
    );
  }
  writes.push(...marks.map((mark) => placesWrite(table, mark, mark, { add: 0 })));
  const reopened = (change.placeMarks ?? []).filter(({ fullUntil }) => fullUntil === null);
  const raises = hold?.raised !== undefined && hold.raised.isFull === undefined;
  const more = [release, raises ? hold : undefined].flatMap((place) => place ?? []);
  const served = new Set([...more, ...reopened].map(({ programme }) => programme));
  for (const programme of served) writes.push({ Put: { TableName: table, Item: serveMark(programme, now) } });
  return writes;
}

/** Counts starts in the budgets of municipalities: one more where there is room, and one less. */
function startWrites({ starts }: Change, { table, startsElsewhere = 0 }: Surroundings): TransactWriteItem[] {
  const write = (
    key: StartKey,
    add: number,
    conditions: readonly string[],
    values: Readonly<Record<string, number>>,
    set = '',
  ) => ({
    Update: {
      TableName: table,
      Key: toKey(keys.starts(key)),
      UpdateExpression: `${set}ADD taken :add`,
      ...(conditions.length === 0 ? {} : { ConditionExpression: conditions.join(' AND ') }),
      ExpressionAttributeValues: marshall({ ':add': add, ...values }),
    },
  });
  const { take, give } = starts ?? {};
  const writes: TransactWriteItem[] = [];
  if (take !== undefined) {
    const { limit, warning, tells = false } = take;
    // What is left of the budget for the count itself; where that is nothing, not even a first start fits.
    const left = limit === undefined ? undefined : limit - startsElsewhere;
    const isFirstToo = left !== undefined && left > 0;
    const room =
      left === undefined ? [] : [isFirstToo ? '(attribute_not_exists(taken) OR taken < :limit)' : 'taken < :limit'];
    const word = warning === undefined ? undefined : warningWord(warning.from, startsElsewhere, tells);
    const conditions = [...room, ...(word?.conditions ?? [])];
    writes.push(write(take, 1, conditions, { ...defined({ ':limit': left }), ...word?.values }, word?.set));
  }
  if (give !== undefined) writes.push(write(give, -1, ['taken >= :one'], { ':one': 1 }));
  return writes;
}

/**
 * What must be true of a count for a start that tells that the budget runs out, and for one that does not: each start is exactly one
 * of the two, so that of any that come together one tells it, and no other.
 */
function warningWord(from: number, elsewhere: number, tells: boolean) {
  // Before this start so many must be in the count itself; with the first one none is, and there may be no count yet.
  const before = from - elsewhere - 1;
  const isFirst = before <= 0;
  const values = { ':from': from, ...(isFirst ? {} : { ':before': before }) };
  if (tells) {
    const reached = isFirst ? [] : ['taken >= :before'];
    return {
      conditions: ['(attribute_not_exists(told) OR told < :from)', ...reached],
      values,
      set: 'SET told = :from ',
    };
  }
  const early = isFirst ? '' : ' OR attribute_not_exists(taken) OR taken < :before';
  return { conditions: [`(told >= :from${early})`], values, set: '' };
}

/** Position in a transaction of the count of starts that something must be true of (see toTransaction); undefined where nothing must. */
export function startPosition(change: Change, around: Surroundings): number | undefined {
  const { limit, warning } = change.starts?.take ?? {};
  return limit === undefined && warning === undefined ? undefined : 1 + placeWrites(change, around).length;
}

/**
 * What must be true of a counter for one more place: less is held than the provider told, where its word is newer than what
 * the region file says now, or else than the file says; and it has not said that it is full.
 */
const roomLeft = [
  '((told.replaces = :region AND told.#at >= :since AND attribute_not_exists(fullSince) AND held < told.places)',
  'OR ((attribute_not_exists(told) OR NOT (told.replaces = :region AND told.#at >= :since))',
  'AND (attribute_not_exists(held) OR held < :limit)))',
  'AND (attribute_not_exists(fullUntil) OR fullUntil <= :now)',
].join(' ');

/** How a place is held within the number of places that stands. */
function withinLimit({ limit, regionWord, regionSince }: NonNullable<Change['hold']>, now: Instant) {
  return {
    condition: roomLeft,
    names: { '#at': 'at' },
    values: {
      ':limit': limit,
      ':region': regionWord,
      // Every moment comes after a bare 0: the file does not say since when.
      ':since': regionSince ?? '0',
      ':now': now,
    },
  };
}

/**
 * How a place is held for which the coordinator raises the number in the same write (I9): the number has room for it, and
 * nobody said anything else about these places since it was worked out.
 */
function withRaise({ told, seen, isFull }: RaisedPlaces, now: Instant) {
  const isSeen = seen === undefined ? 'attribute_not_exists(told)' : 'told.#at = :seen';
  const room = isFull
    ? '(attribute_exists(fullSince) OR fullUntil > :now)'
    : '(attribute_not_exists(fullUntil) OR fullUntil <= :now)';
  return {
    condition: `(attribute_not_exists(held) OR held < :most) AND ${isSeen} AND ${room}`,
    ...(seen === undefined ? {} : { names: { '#at': 'at' } }),
    values: { ':most': told.places, ':now': now, ...(seen === undefined ? {} : { ':seen': seen }) },
    told,
    isFull: isFull === true,
  };
}

/** How a place is given back. */
const oneLess = { condition: 'held >= :one', values: { ':one': 1 } };

/** How a place is given back that was added for somebody: nobody else had a part in these places since it was worked out (I9). */
function withLower({ told, seen }: LoweredPlaces) {
  return {
    condition: 'held = :held AND told.#at = :seen AND size(told.added.#for) = :added',
    names: { '#at': 'at', '#for': 'for' },
    values: { ':held': seen.held, ':seen': seen.at, ':added': seen.added },
    restores: told,
  };
}

/** One write of a provider's counter: a place more or less, and what the provider told about its places. */
function placesWrite(
  table: string,
  place: PlaceKey,
  mark: PlaceMark | undefined,
  how: {
    readonly add: number;
    readonly condition?: string;
    readonly names?: Readonly<Record<string, string>>;
    readonly values?: Readonly<Record<string, unknown>>;
    /** A new word about the places, for one person. */
    readonly told?: ToldPlaces;
    /** A word that counts again, null for none. */
    readonly restores?: ToldPlaces | null;
    /** The provider has said that it is full, and stays so for everybody else. */
    readonly isFull?: boolean;
  },
): TransactWriteItem {
  const fullUntil = how.told === undefined || how.isFull ? mark?.fullUntil : null;
  const known = Object.entries({ fullUntil, silentSince: mark?.silentSince, told: how.told ?? how.restores });
  const set = known.filter(([, value]) => value !== undefined && value !== null);
  const cleared = known.filter(([, value]) => value === null).map(([name]) => name);
  const remove = cleared.flatMap((name) => (name === 'fullUntil' ? [name, 'fullSince'] : name));
  // An older "full" that no longer counted would stand in the way of what is said now.
  if (how.isFull && how.told?.status !== 'full') remove.push('fullSince');
  const parts = [
    ...(set.length === 0 ? [] : [`SET ${set.map(([name]) => `${name} = :${name}`).join(', ')}`]),
    ...(remove.length === 0 ? [] : [`REMOVE ${remove.join(', ')}`]),
    'ADD held :add',
  ];
  return {
    Update: {
      TableName: table,
      Key: toKey(keys.places(place.provider, place.programme)),
      UpdateExpression: parts.join(' '),
      ...(how.condition === undefined ? {} : { ConditionExpression: how.condition }),
      ...(how.names === undefined ? {} : { ExpressionAttributeNames: how.names }),
      ExpressionAttributeValues: marshall({
        ':add': how.add,
        ...how.values,
        ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      }),
    },
  };
}

/** Marks that a place came free, or that a provider has more of them; the sweeper handles it from there. */
export function serveMark(programme: Programme, at: Instant): Item {
  return toItem(keys.serve(programme), { programme, markedAt: at }, openAt(programme, at));
}

/** Counts somebody who was entered or ranked anew at an old position of the queue (see `aheadSchema`). */
export function lateCount(table: string, programme: Programme) {
  return {
    TableName: table,
    Key: toKey(keys.ahead(programme)),
    UpdateExpression: 'ADD late :one',
    ExpressionAttributeValues: marshall({ ':one': 1 }),
  };
}

function queueWrites(change: Change, table: string): TransactWriteItem[] {
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

/**
 * The write of a case's row on the desk. A row is one text: a desk reads thousands of them at once, and none of its parts
 * is ever looked for.
 *
 * @param row null where it goes
 */
export function deskWrite(id: string, row: DeskRow | null, table: string): TransactWriteItem {
  const key = keys.deskRow(id);
  return row === null
    ? { Delete: { TableName: table, Key: toKey(key) } }
    : { Put: { TableName: table, Item: toItem(key, { row: JSON.stringify(row) }) } };
}

/** The write of a fact: all of it, or the part that changed. */
export function factWrite({ id, month, isWhole, head, guidance }: FactWrite, table: string): TransactWriteItem {
  const key = keys.fact(month, id);
  const parts = Object.entries(defined({ head, guidance }));
  if (isWhole) return { Put: { TableName: table, Item: toItem(key, Object.fromEntries(parts)) } };
  return {
    Update: {
      TableName: table,
      Key: toKey(key),
      UpdateExpression: `SET ${parts.map(([name]) => `${name} = :${name}`).join(', ')}`,
      ExpressionAttributeValues: marshall(Object.fromEntries(parts.map(([name, part]) => [`:${name}`, part]))),
    },
  };
}

/**
 * A case is found under the terms of its candidate's and its sender's present data, and under none once the candidate is erased. From
 * the end of a case on the terms go when the candidate goes; when it is reopened each is written anew, without that time. The list
 * of them changes in the same write as they do, so that none is ever left behind; and it says whose each is, because one of the two
 * may be written without the other.
 */
function findWrites(change: Change, { table, terms: stored }: Surroundings) {
  const { after, eraseAt, eraseNow, keepAgain } = change;
  const before = stored.terms;
  const isWritten = change.terms !== undefined || change.senderTerms !== undefined;
  const ofCandidate = change.terms ?? stored.ofCandidate ?? before;
  const ofSender = change.senderTerms ?? stored.ofSender ?? [];
  const known = eraseNow === undefined ? (isWritten ? [...new Set([...ofCandidate, ...ofSender])] : before) : [];
  const expiry = eraseAt === undefined ? {} : expiring(eraseAt);
  const list = keys.terms(after.id);
  const put = (key: Key, content: object): TransactWriteItem => ({
    Put: { TableName: table, Item: toItem(key, content, expiry) },
  });
  const keep = (key: Key): TransactWriteItem[] =>
    eraseAt === undefined ? [] : [{ Update: { TableName: table, Key: toKey(key), ...expiringAt(eraseAt) } }];
  const drop = (key: Key): TransactWriteItem[] => [{ Delete: { TableName: table, Key: toKey(key) } }];
  const found = (mark: string) => keys.found(mark, after.id);
  const lists = () => {
    if (isWritten && known.length > 0) return [put(list, { terms: known, ofCandidate, ofSender })];
    if (before.length === 0) return [];
    return known.length === 0 ? drop(list) : keep(list);
  };
  return [
    ...known
      .filter((mark) => keepAgain === true || !before.includes(mark))
      .map((mark) => put(found(mark), { referralId: after.id })),
    ...before.flatMap((mark) => (known.includes(mark) ? keep(found(mark)) : drop(found(mark)))),
    ...lists(),
  ];
}

/** Takes away what leads to somebody who is erased. */
export function forgetting({ only, ...key }: Trace, table: string): TransactWriteItem {
  const at = { TableName: table, Key: toKey(key) };
  if (only === undefined) return { Delete: at };
  if (only === 'duplicateOf') {
    const fact = { ExpressionAttributeNames: { '#fact': only }, ConditionExpression: 'attribute_exists(facts.#fact)' };
    return { Update: { ...at, UpdateExpression: 'REMOVE facts.#fact', ...fact } };
  }
  return {
    Update: {
      ...at,
      UpdateExpression: 'SET #result = :done',
      ExpressionAttributeNames: { '#result': only },
      ExpressionAttributeValues: marshall({ ':done': plainResult }),
      ...exists,
    },
  };
}

/** How long a report still tells that people should have gone. */
const keptRowDays = 30;

/**
 * Until when the people of a case that ends are kept, so that a report on it needs no look at every case. It says what its referral
 * says, and is of use only while that has not changed: a case may be reopened, or end in another way.
 */
function keptRow({ after: { id, closure, closedAt }, eraseAt, eraseNow }: Change): Item[] {
  if (eraseAt === undefined || eraseNow === 'everyone' || isProbe(id)) return [];
  if (closure === undefined || closedAt === undefined) return [];
  const row: KeptCase = { referralId: id, closure, closedAt, eraseAt };
  return [toItem(keys.kept(closedAt, id), row, expiring(daysAfter(eraseAt, keptRowDays)))];
}

/** What was written with the end of a case goes when it is reopened: its next end may be in another year, under another key. */
function formerKeptRow({ before, after }: Change, table: string): TransactWriteItem[] {
  if (before?.closedAt === undefined || after.closedAt !== undefined) return [];
  return [{ Delete: { TableName: table, Key: toKey(keys.kept(before.closedAt, after.id)) } }];
}

/** An update that lets an item expire. */
function expiringAt(at: Instant) {
  return {
    UpdateExpression: 'SET expiresAt = :at',
    ExpressionAttributeValues: marshall({ ':at': expiring(at)['expiresAt'] }),
  };
}

/** Sort key of a party: its role, with its task for who decided, and for a note also its kind; a note of the desk has its moment instead. */
export function partyKey(party: Change['parties'][number]): string {
  switch (party.role) {
    case 'note':
      return `note#${party.taskId}#${party.kind}`;
    case 'decider':
      return `decider#${party.taskId}`;
    case 'desk-note':
      return `desk-note#${party.at}#${party.kind}${party.n === undefined ? '' : `#${party.n}`}`;
    default:
      return party.role;
  }
}

/** How the keys begin of what was written about a case, and of who decided: there may be many of each. */
const writtenKeys = ['note#', 'decider#', 'desk-note#'] as const;
/** Of these what is about the candidate. */
const aboutCandidate = ['note#', 'desk-note#'] as const;

/** Whether this version knows the kind of a key among a referral's parties; other kinds belong to a later version. */
export function isPartyKey(sk: string): boolean {
  return writtenKeys.some((prefix) => sk.startsWith(prefix)) || partyRoles.some((role) => role === sk);
}

function partyWrites(change: Change): Item[] {
  const expiry = change.eraseAt === undefined ? {} : expiring(change.eraseAt);
  return change.parties.map((party) => toItem(keys.party(change.after.id, partyKey(party)), party, expiry));
}

/**
 * A trajectory in its two parts: see `inParts`. In a change that erases anybody the one beside the people is not written, and goes
 * with them.
 */
function trajectoryWrites(change: Change, table: string): TransactWriteItem[] {
  const { after, trajectory, eraseAt } = change;
  if (trajectory === undefined) return [];
  const write = { Put: { TableName: table, Item: toItem(keys.trajectory(after.id), inParts(trajectory).counted) } };
  const personal = writtenOfPerson(change);
  if (personal === undefined) return [write];
  // An update, so that what a later version keeps there stays.
  const parts = Object.entries({ ...personal, ...(eraseAt === undefined ? {} : expiring(eraseAt)) });
  const gone = [...personalParts, tableShape.expiry].filter((name) => !parts.some(([one]) => one === name));
  const remove = gone.length === 0 ? '' : ` REMOVE ${gone.join(', ')}`;
  return [
    write,
    {
      Update: {
        TableName: table,
        Key: toKey(keys.personal(after.id)),
        UpdateExpression: `SET ${parts.map(([name]) => `${name} = :${name}`).join(', ')}${remove}`,
        ExpressionAttributeValues: marshall(Object.fromEntries(parts.map(([name, part]) => [`:${name}`, part]))),
      },
    },
  ];
}

/** What a change writes of what the trajectory tells of the person. */
function writtenOfPerson({ trajectory, eraseNow }: Change): PersonalPart | undefined {
  return trajectory === undefined || eraseNow !== undefined ? undefined : inParts(trajectory).personal;
}

/** Sort keys among the people of a case that a change writes itself. */
function writtenBy(change: Change): ReadonlySet<string> {
  const personal = writtenOfPerson(change) === undefined ? [] : [keys.personal('').sk];
  return new Set([...change.parties.map(partyKey), keys.terms('').sk, ...personal]);
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

/**
 * Closing sets the time to live of everyone stored, by the retention terms; some are erased at once. Notes and who decided
 * come first: where not everything fits into the change, people are in it all the same.
 *
 * @param partyKeys sort keys of the stored parties
 */
export function expireParties(change: Change, partyKeys: readonly string[], table: string): TransactWriteItem[] {
  const { eraseAt, eraseNow } = soonErased(change);
  if (eraseAt === undefined) return [];
  const written = writtenBy(change);
  return partyKeys
    .filter((sk) => !written.has(sk))
    .toSorted((one, other) => Number(other.includes('#')) - Number(one.includes('#')))
    .map((sk) => {
      const Key = toKey(keys.party(change.after.id, sk));
      if (goesNow(sk, eraseNow)) return { Delete: { TableName: table, Key } };
      return {
        Update: {
          TableName: table,
          Key,
          ...expiringAt(eraseAt),
          ...exists,
        },
      };
    });
}

/**
 * Reopening takes away the time to live of everyone stored, as long as none of it has come: what has expired may be gone
 * already, or half gone. People come first: where not everything fits into the change, they are in it.
 *
 * @param partyKeys sort keys of the stored parties
 */
export function keepParties(change: Change, partyKeys: readonly string[], table: string): TransactWriteItem[] {
  if (change.keepAgain !== true) return [];
  const written = writtenBy(change);
  return partyKeys
    .filter((sk) => !written.has(sk))
    .toSorted((one, other) => Number(one.includes('#')) - Number(other.includes('#')))
    .map((sk) => ({
      Update: {
        TableName: table,
        Key: toKey(keys.party(change.after.id, sk)),
        UpdateExpression: 'REMOVE expiresAt',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(expiresAt) OR expiresAt > :now)',
        ExpressionAttributeValues: marshall({ ':now': epochSeconds(change.after.updatedAt) }),
      },
    }));
}

/**
 * Whether the time of somebody in a case has come, so that nothing of it may be kept again: the candidate is gone, or
 * something of those who are stored would be gone by now.
 */
export function isErased({ after }: Change, people: readonly Item[]): boolean {
  const now = epochSeconds(after.updatedAt);
  const isThere = people.some(({ sk }) => sk?.S === keys.party('', 'candidate').sk);
  return !isThere || people.some(({ expiresAt }) => expiresAt?.N !== undefined && Number(expiresAt.N) <= now);
}

/**
 * Whether a party is erased in the change itself: everybody, or the candidate and what was written about them. Who
 * decided is not about the candidate, and is kept as long as the others in the case.
 */
function goesNow(sk: string, eraseNow: Change['eraseNow']): boolean {
  if (eraseNow !== 'candidate') return eraseNow === 'everyone';
  return sk === 'candidate' || sk === keys.personal('').sk || aboutCandidate.some((prefix) => sk.startsWith(prefix));
}

/** A new referral is listed under its sender's mark. */
function senderWrites({ before, after }: Change): Item[] {
  if (before !== null || after.sender === undefined) return [];
  const until = expiring(daysAfter(after.updatedAt, markKeptDays));
  return [toItem(keys.sender(after.sender, 'SENT', after.id), { referralId: after.id }, until)];
}

function guardWrites(
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
