import * as z from 'zod';
import { localDate } from './calendar.ts';
import { roles } from './codes.ts';
import { instantSchema, plainDateSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/** Hours of guidance are kept in quarters of an hour: no smaller step is ever paid for. */
const quarter = 0.25;

/** Most hours that one report may bring: what somebody can spend on one candidate between two check-ins (ours). */
const mostHours = 200;

/** Hours as they are told: none or more, in quarters. */
export const quarterHours = z.number().min(0).max(mostHours).multipleOf(quarter);

/**
 * Hours as they are asked for, decided and put right: what several reports brought is settled at once. Beyond this many it is a slip
 * of the pen (ours).
 */
export const decidedHours = z.number().min(0).max(2000).multipleOf(quarter);

/** A number of hours in whole quarters, upwards; what sums of fractions leave far behind the comma is no quarter more. */
export function inQuarters(hours: number): number {
  return Math.ceil(Number((hours / quarter).toFixed(6))) * quarter;
}

/** What an entry in the ledger is: hours that a job coach told, what was there before the ledger, or hours taken off again. */
export const hoursKinds = ['reported', 'earlier', 'counter'] as const;

/** Why hours were corrected. Codes only: why somebody was guided longer is nobody else's business. */
export const hoursReasons = ['typing-error', 'counted-twice', 'other-candidate', 'no-guidance', 'other'] as const;
export type HoursReason = (typeof hoursReasons)[number];

/**
 * One line of the ledger of hours. A line is never changed or taken away: a wrong one is countered by a line that takes its hours
 * off again, with a reason, and what would have been right is a line of its own.
 */
export const hoursEntrySchema = z.lazy(() =>
  storedObject({
    id: z.string(),
    /** The day up to which the guidance was given, in Europe/Amsterdam. */
    on: plainDateSchema,
    /** In quarters; below zero in a counter-entry, and in what an earlier version took off. */
    hours: z.number(),
    kind: z.enum(hoursKinds),
    /** The entry that a counter-entry takes back, or in whose place a right one comes. */
    of: z.string().exactOptional(),
    reason: z.enum(hoursReasons).exactOptional(),
    by: z.enum(roles),
    at: instantSchema,
    /** Told between two check-ins: whoever is asked for hours at the next one leaves it out. */
    isBetween: z.literal(true).exactOptional(),
  }),
);
export type HoursEntry = z.infer<typeof hoursEntrySchema>;

/** What the ledger is made of, in a trajectory as stored. */
export interface Ledger {
  readonly startsOn: string;
  readonly firstTalkOn?: string;
  /** What the entries add up to. Earlier versions know this number only, and may write it without an entry. */
  readonly hoursUsed: number;
  readonly hours?: readonly HoursEntry[];
}

function sumOf(entries: readonly HoursEntry[]): number {
  return entries.reduce((sum, { hours }) => sum + hours, 0);
}

/**
 * The ledger of a trajectory, oldest line first; its hours always add up to `hoursUsed`. What an earlier version counted, which
 * knew no entries, reads as one line more: all hours of a trajectory of before, or those that were told while both versions ran.
 */
export function hoursEntries(trajectory: Ledger): readonly HoursEntry[] {
  const { hours = [], hoursUsed, startsOn, firstTalkOn = startsOn } = trajectory;
  const left = hoursUsed - sumOf(hours);
  if (left === 0) return hours;
  const n = hours.filter(({ kind }) => kind === 'earlier').length + 1;
  const { on, at } = hours.at(-1) ?? { on: firstTalkOn, at: `${firstTalkOn}T00:00:00.000Z` };
  return [...hours, { id: `earlier-${n}`, on, hours: left, kind: 'earlier', by: 'system', at }];
}

/** A trajectory with further lines in its ledger, and the sum that earlier versions read. */
export function withEntries<T extends Ledger>(trajectory: T, added: readonly HoursEntry[]): T {
  const hours = [...hoursEntries(trajectory), ...added];
  return added.length === 0 ? trajectory : { ...trajectory, hours, hoursUsed: sumOf(hours) };
}

/** When a check-in was answered: the day and, where that is known, the moment. */
export interface AnsweredAt {
  readonly on: string;
  readonly at?: string;
}

/**
 * Hours that were told between check-ins since the last answer, less what was taken off of them again: the next check-in asks for the
 * others.
 *
 * @param since the last answer; everything counts where there was none
 */
export function hoursBetween(trajectory: Ledger, since: AnsweredAt | undefined): number {
  const entries = hoursEntries(trajectory);
  const isLater = (at: string) =>
    since === undefined || (since.at === undefined ? localDate(at) > since.on : at > since.at);
  const told = entries.filter(({ isBetween, at }) => isBetween === true && isLater(at));
  // A correction may be corrected in its turn: whatever goes back to what was told counts, however often. A line comes after the one
  // that it corrects.
  const counted = new Set(told.map(({ id }) => id));
  for (const { id, of } of entries) if (of !== undefined && counted.has(of)) counted.add(id);
  return sumOf(entries.filter(({ id }) => counted.has(id)));
}

/** Whether a line can still be corrected: it brought hours, and nothing has taken them off again. */
export function isCorrectable(entries: readonly HoursEntry[], entry: HoursEntry): boolean {
  return entry.hours > 0 && !entries.some(({ kind, of }) => kind === 'counter' && of === entry.id);
}

/** What is said about a wrong line. */
export interface HoursCorrection {
  /** The line that is wrong. */
  readonly entry: string;
  readonly reason: HoursReason;
  /** The right number of hours in its place; 0 where the line should not have been there at all. */
  readonly hours: number;
}

/**
 * The lines that a correction adds: one that takes the wrong hours off, and one with the right ones where there are any. Undefined
 * where there is no such line, where it was corrected before, and where the hours are the same.
 */
export function correctionOf(
  trajectory: Ledger,
  { entry: id, reason, hours }: HoursCorrection,
  { by, at, newId }: Pick<HoursEntry, 'by' | 'at'> & { readonly newId: (size: number) => string },
): readonly HoursEntry[] | undefined {
  const entries = hoursEntries(trajectory);
  const wrong = entries.find((one) => one.id === id);
  if (wrong === undefined || !isCorrectable(entries, wrong) || wrong.hours === hours) return undefined;
  const { on } = wrong;
  const line = { on, of: id, reason, by, at } as const;
  const counter: HoursEntry = { ...line, id: newId(6), hours: -wrong.hours, kind: 'counter' };
  return hours === 0 ? [counter] : [counter, { ...line, id: newId(6), hours, kind: 'reported' }];
}

/**
 * Hours as people type them: `1,5`, `1.5` or `1:30`. NaN for what is no number of hours, or no whole quarter; the
 * page then says how to write it.
 */
export function readHours(text: string): number {
  const [, whole = '', minutes = ''] = /^(\d{1,4}):([0-5]\d)$/.exec(text) ?? [];
  const [, decimal = ''] = /^(\d{1,4}(?:[.,]\d{1,2})?)$/.exec(text) ?? [];
  const hours =
    minutes === ''
      ? decimal === ''
        ? Number.NaN
        : Number(decimal.replace(',', '.'))
      : Number(whole) + Number(minutes) / 60;
  return Number.isInteger(hours / quarter) ? hours : Number.NaN;
}
