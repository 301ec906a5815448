import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { convertToNative, marshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import type { StartKey } from '../../domain/budget.ts';
import { InvariantError } from '../../domain/errors.ts';
import { isProbe } from '../../domain/probe.ts';
import type { Instant } from '../../domain/referral.ts';
import { shareAmong } from '../../domain/share.ts';
import { keyPrefixes, tableShape } from '../../ports/table.ts';

/** An item as the SDK carries it. */
export type Item = Record<string, AttributeValue>;

/** Partition and sort key of one item. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** How long a mail of the outbox and a closed task are remembered, for bounces and questions. They hold no personal data. */
export const mailKeptDays = 400;
/** Callback states time out after 120 days; a token is useless soon after that. */
export const tokenKeptDays = 150;

/** The keys of every kind of item, in one place, but for those that few functions need, which stand with them. */
export const keys = {
  referral: (id: string): Key => ({ pk: keyPrefixes.referral + id, sk: 'REFERRAL' }),
  /** Sorts by time; `tail` separates events of the same moment. */
  event: (id: string, at: Instant, tail: string): Key => ({ pk: keyPrefixes.referral + id, sk: `E#${at}#${tail}` }),
  trajectory: (id: string): Key => ({ pk: keyPrefixes.referral + id, sk: 'T#TRAJECTORY' }),
  /** What a trajectory tells of the person: beside them, so that it goes when they go. */
  personal: (id: string): Key => keys.party(id, 'trajectory'),
  receipt: (id: string): Key => ({ pk: keyPrefixes.referral + id, sk: 'MATCH' }),
  party: (id: string, sk: string): Key => ({ pk: keyPrefixes.party + id, sk }),
  /** The mark of somebody's mailbox on the list of everybody who is away. */
  away: (mark: string): Key => ({ pk: `${keyPrefixes.away}present`, sk: mark }),
  task: (taskId: string): Key => ({ pk: keyPrefixes.task + taskId, sk: 'TASK' }),
  mail: (referralId: string, mailId: string): Key => ({ pk: keyPrefixes.mail + referralId, sk: mailId }),
  link: (hash: string): Key => ({ pk: keyPrefixes.link + hash, sk: 'LINK' }),
  places: (provider: string, programme: string): Key => ({ pk: keyPrefixes.provider + provider, sk: `C#${programme}` }),
  hold: (provider: string, programme: string, id: string): Key => ({
    pk: keyPrefixes.provider + provider,
    sk: `H#${programme}#${id}`,
  }),
  starts: ({ municipality, programme, year }: StartKey): Key => ({
    pk: keyPrefixes.starts + municipality,
    sk: `${programme}#${year}`,
  }),
  waiting: (programme: string, since: Instant, id: string): Key => ({
    pk: keyPrefixes.waiting + programme,
    sk: `${since}#${id}`,
  }),
  /** The sum of who has waited longest, in a partition of its own: beside the queue each reader of it would get it. */
  ahead: (programme: string): Key => ({ pk: `${keyPrefixes.waiting}${programme}#ahead`, sk: 'AHEAD' }),
  serve: (programme: string): Key => ({ pk: keyPrefixes.serve + programme, sk: 'SERVE' }),
  /**
   * Says that an execution of a closed case may still have to be woken; stored with its tasks, so that no role needs
   * another right.
   */
  wake: (referralId: string): Key => ({ pk: `${keyPrefixes.task}${referralId}#closing`, sk: 'WAKE' }),
  token: (referralId: string, sk: string): Key => ({ pk: keyPrefixes.token + referralId, sk }),
  /** The token of the step that opened a task: one for each generation, which waits for one task at a time. */
  ownToken: (referralId: string, generation: number): Key => keys.token(referralId, `generation#${generation}`),
  listing: (of: string, referralId: string, role: string): Key => ({
    pk: keyPrefixes.worklist + of,
    sk: `${referralId}#${role}`,
  }),
  /** A case that a term finds, by the term's keyed hash. */
  found: (mark: string, referralId: string): Key => ({ pk: keyPrefixes.find + mark, sk: referralId }),
  /** Under which terms the candidate and the sender of a case are found: beside them, so that it goes when they go. */
  terms: (referralId: string): Key => keys.party(referralId, 'terms'),
  probe: (hash: string): Key => ({ pk: keyPrefixes.probe + hash, sk: 'PROBE' }),
  deskRow: (id: string): Key => ({ pk: `${keyPrefixes.desk}${shareAmong(id, deskShards)}`, sk: id }),
  /** What results are counted with, by the month of receipt, under an id that only its case knows. */
  fact: (month: string, id: string): Key => ({ pk: keyPrefixes.facts + month, sk: id }),
  /** Until when the people of a case are kept that ended: by the year in which it did. Beside the desk's rows. */
  kept: (closedAt: Instant, id: string): Key => ({ pk: `${keyPrefixes.desk}kept#${closedAt.slice(0, 4)}`, sk: id }),
  /** A change of the region, in the order of their numbers. */
  regionChange: (n: number): Key => ({ pk: `${keyPrefixes.region}changes`, sk: changeNumber(n) }),
  regionWhy: (n: number): Key => ({ pk: `${keyPrefixes.regionWhy}changes`, sk: changeNumber(n) }),
  loopCheck: (): Key => ({ pk: keyPrefixes.loop, sk: 'LOOP' }),
  guard: (kind: string, name: string): Key => ({ pk: `${keyPrefixes.guard}${kind}#${name}`, sk: 'GUARD' }),
  /** What is known of one sender: what they sent, and which of it was denied. */
  sender: (mark: string, what: 'SENT' | 'DENIED', referralId: string): Key => ({
    pk: `${keyPrefixes.guard}sender#${mark}`,
    sk: `${what}#${referralId}`,
  }),
  mailHold: (): Key => ({ pk: `${keyPrefixes.sending}mail`, sk: 'HOLD' }),
  /** When the coordinator was last mailed about one of those who are told what happens. */
  eventMail: (subscriber: string): Key => ({ pk: `${keyPrefixes.sending}events`, sk: subscriber }),
  mailCount: (second: number): Key => ({ pk: `${keyPrefixes.sending}second#${second}`, sk: 'COUNT' }),
  otherDoors: (month: string, otherDoor: string): Key => ({
    pk: `${keyPrefixes.guard}misfits#${month}`,
    sk: otherDoor,
  }),
} as const;

/** So long that numbers sort as texts: a change a minute lasts for nineteen years. */
const changeNumber = (n: number): string => `C#${String(n).padStart(7, '0')}`;

/** Number of partitions of the desk's rows: read side by side, each in one answer up to some twenty thousand cases. */
export const deskShards = 8;

/** Number of partitions of the index of open work, so that no single one takes every write. */
const shards = 4;

/** Partition of the index for what the canary left open, separate so that nothing counts or lists it. */
export const probeShard = 'OPEN#probe';

/** All partitions of the index that hold the open work of people. */
export const openShards: readonly string[] = Array.from({ length: shards }, (_, n) => `OPEN#${n}`);

/** Attributes that put an item into the index of open work at a moment. */
export function openAt(id: string, at: Instant): Record<string, string> {
  return {
    [tableShape.openIndex.partitionKey]: isProbe(id) ? probeShard : `OPEN#${shareAmong(id, shards)}`,
    [tableShape.openIndex.sortKey]: at,
  };
}

/** Attribute that lets an item expire. */
export function expiring(at: Instant): Record<string, number> {
  return { [tableShape.expiry]: epochSeconds(at) };
}

/**
 * Keeps what has not expired. DynamoDB removes an item within days of its time and returns it until then; what its time has come for is
 * gone for whoever reads people, and is there only for who erases it.
 */
export function livingAt(now: Instant): (item: Item) => boolean {
  const seconds = epochSeconds(now);
  return ({ [tableShape.expiry]: expiry }) => expiry?.N === undefined || Number(expiry.N) > seconds;
}

/** How long a link's item outlives its own validity, so that an old mail still gets a helpful page. */
const linkKeptDays = 90;

/** When the item of a link that works until a moment may go. */
export function linkExpiry(validUntil: Instant): Record<string, number> {
  return expiring(daysAfter(validUntil, linkKeptDays));
}

/** Epoch seconds, the unit of DynamoDB's time to live. */
export function epochSeconds(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000);
}

/** The instant this many days later, for times to live. */
export function daysAfter(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}

/** An item from its key, its content, and the attributes that the table itself uses. */
export function toItem(key: Key, content: object, more: Record<string, string | number> = {}): Item {
  return marshall({ ...key, ...more, ...content }, { removeUndefinedValues: true });
}

/** A key as the SDK carries it. */
export function toKey({ pk, sk }: Key): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}

const own: readonly string[] = [
  tableShape.partitionKey,
  tableShape.sortKey,
  tableShape.openIndex.partitionKey,
  tableShape.openIndex.sortKey,
  tableShape.expiry,
];

/** The content of an item without the table's own attributes. */
export function contentOf(item: Item): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  for (const name of Object.keys(item)) {
    const value = item[name];
    // Most values are texts.
    if (value !== undefined && !own.includes(name)) content[name] = value.S ?? convertToNative(value);
  }
  return content;
}

/** Parses an item on read. Throws InvariantError, which names only the key, when the item is not what the program writes. */
export function parseItem<S extends z.ZodType>(schema: S, item: Item): z.output<S> {
  const parsed = schema.safeParse(contentOf(item));
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'item'} (${issue.code})`).join(', ');
  throw new InvariantError(`stored item ${item['sk']?.S} is not readable at: ${at}`);
}

/** Items that were read together, to find each by its key. */
export function byKey(items: readonly Item[]): (key: Key) => Item | undefined {
  const nameOf = (pk = '', sk = '') => `${pk} ${sk}`;
  const found = new Map(items.map((item) => [nameOf(item['pk']?.S, item['sk']?.S), item]));
  return ({ pk, sk }) => found.get(nameOf(pk, sk));
}
