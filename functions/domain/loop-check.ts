import * as z from 'zod';
import { localDate } from './calendar.ts';
import { type Instant, instantSchema, isOpen, type PlainDate, plainDateSchema, type Referral } from './referral.ts';
import { shareAmong } from './share.ts';
import { storedObject } from './stored.ts';

/**
 * What a check of the loop guarantee (I3) found: how many referrals are open, and how many of those nobody will act on.
 * Numbers and moments only, nothing about anybody.
 */
export const loopCheckSchema = storedObject({
  /** Referrals that were open when all of them were last read: at this check or, where a great many are open, up to a day before. */
  open: z.int().min(0),
  /** Open referrals without a next action. The guarantee is kept while this is 0. */
  withoutNextAction: z.int().min(0),
  /** Every check since this moment found the guarantee kept, or found it broken, as this one did. */
  since: instantSchema,
  checkedAt: instantSchema,
  /** When all that seemed to be open was last read; a check of before has none. */
  wholeAt: instantSchema.exactOptional(),
  /** The day's look (`DayLook`) that was begun last; a check of before has none. */
  look: storedObject({
    on: plainDateSchema,
    tries: z.int().positive(),
    isDone: z.literal(true).exactOptional(),
  }).exactOptional(),
  /** What anybody may know of how many are open and confirmed, and the Dutch day that it is told for. A check of before has none. */
  told: storedObject({ on: plainDateSchema, about: z.int().min(0) }).exactOptional(),
});
export type LoopCheck = z.infer<typeof loopCheckSchema>;

/**
 * What is looked at once a day, by the check that read all for it: executions, what the region lacks, waits, what is published and rows of
 * the desk. `on` is a day in UTC; `tries` says how often it was begun on that day.
 */
export interface DayLook {
  readonly on: PlainDate;
  readonly tries: number;
}

/** The hour, in UTC, of the day's look: a quiet one (ours). */
export const dayLookHour = 2;

/** A look that fails is made up for in the next hours of its day, at most so often in all (ours): more would read everything all day. */
const mostLooks = 3;

/**
 * The look that a check begins with which began now; undefined where there is none to begin. One that was not finished, or for which the
 * sweeper did not run, is made up for later that day. Where checks are hours apart, as in the embedded run, only the hour itself begins one.
 */
export function dueLook(before: LoopCheck | undefined, now: Instant): DayLook | undefined {
  const [on, hour] = [now.slice(0, 10), new Date(now).getUTCHours()];
  const last = before?.look?.on === on ? before.look : undefined;
  if (last?.isDone === true || hour < dayLookHour || (last?.tries ?? 0) >= mostLooks) return undefined;
  const wasMissed = last !== undefined || (before !== undefined && isRecent(before, now));
  return hour === dayLookHour || wasMissed ? { on, tries: (last?.tries ?? 0) + 1 } : undefined;
}

/** A check as it was stored. One that cannot be read counts as none: the next writes another. */
export function readLoopCheck(stored: unknown): LoopCheck | undefined {
  return loopCheckSchema.safeParse(stored).data;
}

/** What seems to be open at one moment, by its keys alone: by the index by which the sweeper finds what is due, and by what runs. */
export interface SeenOpen {
  /** Ids of referrals with work in the index. */
  readonly indexed: ReadonlySet<string>;
  /** Ids of referrals for which an execution runs. */
  readonly run: ReadonlySet<string>;
}

/** Cases that seem to be open, and which of them have work in the index. */
export interface LoopEvidence {
  /** The referrals that were read, all that seem to be open or the share of an hour. */
  readonly referrals: readonly Pick<Referral, 'id' | 'stage' | 'openTasks'>[];
  /** Ids of those that were to be read. */
  readonly asked: ReadonlySet<string>;
  readonly indexed: ReadonlySet<string>;
}

/** While no more cases than this seem to be open, all of them are read each hour (ours): some twenty reads. */
export const readWholeUpTo = 2_000;

const dayMs = 24 * 60 * 60_000;

/**
 * Whether a check must read all that seems to be open after the one before it: where that found the guarantee broken, since a share of
 * the cases cannot say that it is kept again; and where all were last read more than a day ago, because the reading of a day failed.
 */
export function mustReadAll(before: LoopCheck | undefined, now: Instant): boolean {
  if (before?.wholeAt === undefined || before.withoutNextAction > 0) return true;
  return Date.parse(now) - Date.parse(before.wholeAt) > dayMs;
}

/**
 * Which of the cases that seem to be open are read in an hour. Always every one that runs without any work in the index, since
 * nobody would ever be asked about it; of the others all or, where they are a great many, about `readWholeUpTo` in turn.
 *
 * @param turn number of the hour, one more with each; undefined for all
 */
export function toRead({ indexed, run }: SeenOpen, turn: number | undefined): ReadonlySet<string> {
  const all = new Set([...run, ...indexed]);
  const shares = Math.ceil(all.size / readWholeUpTo);
  if (turn === undefined || shares <= 1) return all;
  return new Set([...all].filter((id) => !indexed.has(id) || shareAmong(id, shares) === turn % shares));
}

/**
 * The open referrals without a next action: no task is open, or none that the sweeper will ever come across, or there is
 * work for a referral that is gone or cannot be read. No program of ours can store such a case; this is for what a fault
 * of the table, a restore or a hand could do.
 */
export function withoutNextAction({ referrals, asked, indexed }: LoopEvidence): readonly string[] {
  const lost = referrals.filter((one) => isOpen(one) && (one.openTasks.length === 0 || !indexed.has(one.id)));
  const read = new Set(referrals.map(({ id }) => id));
  return [...lost.map(({ id }) => id), ...[...asked].filter((id) => indexed.has(id) && !read.has(id))];
}

/** What a check read, and what it found for certain. */
export interface LoopFinding {
  readonly referrals: readonly Pick<Referral, 'stage'>[];
  /** Whether they are all that seem to be open. */
  readonly isWhole: boolean;
  /** How many referrals without a next action were found for certain. */
  readonly lost: number;
  /** The day's look that begins with it. */
  readonly look?: DayLook;
}

/** The result of a check, told beside the one before it. How many are open only a check that read all of them can say. */
export function loopCheckOf(
  { referrals, isWhole, lost, look: begun }: LoopFinding,
  before: LoopCheck | undefined,
  now: Instant,
): LoopCheck {
  const isSame = before !== undefined && (before.withoutNextAction === 0) === (lost === 0);
  const since = isSame ? before.since : now;
  const look = begun ?? before?.look;
  if (!isWhole && before !== undefined) return { ...before, withoutNextAction: lost, since, checkedAt: now };
  const open = referrals.filter(isOpen);
  // Anybody can send a form, as often as the limits allow: what nobody has confirmed moves no figure that anybody can watch.
  const known = open.filter(({ stage }) => stage !== 'unconfirmed').length;
  return {
    open: open.length,
    withoutNextAction: lost,
    since,
    checkedAt: now,
    wholeAt: now,
    ...(look === undefined ? {} : { look }),
    told: toldOn(localDate(now), known, before?.told),
  };
}

/** The figure goes by this step (ours). */
const step = 5;

/**
 * The figure of a day: that of the day before, unless the number of open referrals at the day's first check is a whole step
 * away from it. So it moves at most once a day, and never because one or two people came or went since it last moved: who
 * watches it cannot tell when somebody did.
 */
function toldOn(on: PlainDate, open: number, before: LoopCheck['told']): NonNullable<LoopCheck['told']> {
  if (before?.on === on) return before;
  const stands = before !== undefined && Math.abs(open - before.about) < step;
  return { on, about: stands ? before.about : Math.round(open / step) * step };
}

/** After this long without a check nobody knows whether the guarantee is kept (ours): two hourly checks were missed. */
export const loopCheckCountsMs = 3 * 60 * 60_000;

/** Whether a check is recent enough to say how things are now. */
export function isRecent({ checkedAt }: Pick<LoopCheck, 'checkedAt'>, now: Instant): boolean {
  return Date.parse(now) - Date.parse(checkedAt) <= loopCheckCountsMs;
}

/**
 * A smaller figure is not told (ours). Where it is, more than ten referrals were open at the first check of its day: fewer
 * people than ten are never counted in public (decision 82).
 */
const smallestTold = 15;

/** What anybody may know of the guarantee. `unknown`: it was never checked, or not for too long. */
export interface PublishedLoop extends Partial<Omit<LoopCheck, 'open' | 'told'>> {
  readonly state: 'kept' | 'broken' | 'unknown';
  /** The figure of the day (see `toldOn`); absent where it is small. */
  readonly open?: number;
}

/** The last check as anybody may see it. */
export function publishedLoop(check: LoopCheck | undefined, now: Instant): PublishedLoop {
  if (check === undefined) return { state: 'unknown' };
  const { withoutNextAction: lost, since, checkedAt, told } = check;
  return {
    state: isRecent(check, now) ? (lost === 0 ? 'kept' : 'broken') : 'unknown',
    ...(told === undefined || told.about < smallestTold ? {} : { open: told.about }),
    withoutNextAction: lost,
    since,
    checkedAt,
  };
}
