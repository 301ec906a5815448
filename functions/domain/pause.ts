import * as z from 'zod';
import { addDays, daysBetween } from './calendar.ts';
import { pauseReasons } from './codes.ts';
import { type PlainDate, plainDateSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/**
 * A pause (pauze) of the guidance: a reason by its code alone, and plain dates, so that neither leap years nor summer time can
 * make it a day longer or shorter. It always has an end.
 */
export const pauseSchema = z.lazy(() =>
  storedObject({
    reason: z.enum(pauseReasons),
    /** The first day without guidance. */
    from: plainDateSchema,
    /** The last day without guidance, as it was agreed. */
    until: plainDateSchema,
    /**
     * The first day on which guidance went on, once that is known: the day after `until`, or an earlier one. The first day itself
     * takes the pause back. Absent while the pause is ahead, goes on, or its end has to be asked about.
     */
    resumedOn: plainDateSchema.exactOptional(),
  }),
);
export type Pause = z.infer<typeof pauseSchema>;

/** What of a trajectory a pause touches. */
interface Pausable extends Resting {
  readonly plannedEnd: PlainDate;
  /** Extensions that were decided: a last day in one of them stands, whatever becomes of a pause. See `grantSchema`. */
  readonly grants?: readonly { readonly until?: PlainDate; readonly rested?: readonly number[] }[];
}

/** What has pauses, or none. */
interface Resting {
  readonly pauses?: readonly Pause[];
}

/** How long a programme lets guidance rest without a decision: the longest pause, and all of them together, in days. */
export interface PauseLimits {
  readonly longestDays: number;
  readonly totalDays: number;
}

/** The first day after a pause: as it was agreed or, once guidance has gone on, as it was. */
export function goesOnOn({ until, resumedOn }: Pick<Pause, 'until' | 'resumedOn'>): PlainDate {
  return resumedOn ?? addDays(until, 1);
}

/** How many days of a pause lie before a day; all of them where none is given. */
function daysOf(pause: Pause, before = goesOnOn(pause)): number {
  const end = goesOnOn(pause);
  return Math.max(0, daysBetween(pause.from, before < end ? before : end));
}

/**
 * On how many days guidance was paused, or will be, before a day: days of guidance are those from the first talk to that day,
 * without these.
 *
 * @param before the first day that is not counted; absent: every day of every pause
 */
export function pausedDays({ pauses = [] }: Resting, before?: PlainDate): number {
  return pauses.reduce((days, pause) => days + daysOf(pause, before), 0);
}

/** How many days each pause lasts, in the order in which they were told. */
export function daysOfEach({ pauses = [] }: Resting): number[] {
  return pauses.map((pause) => daysOf(pause));
}

/** The pause that is ahead or goes on, or whose end nobody has told yet. There is never more than one. */
export function openPause({ pauses = [] }: Resting): Pause | undefined {
  return pauses.find(({ resumedOn }) => resumedOn === undefined);
}

/** Whether there is such a pause; without a trajectory there is none. */
export function hasOpenPause(trajectory: Resting | undefined): boolean {
  return trajectory !== undefined && openPause(trajectory) !== undefined;
}

/** The pause in which guidance rests on a day; undefined where it does not. */
export function pauseOn({ pauses = [] }: Resting, day: PlainDate): Pause | undefined {
  return pauses.find((pause) => pause.from <= day && day < goesOnOn(pause));
}

/**
 * A trajectory with other pauses: its planned end moves by exactly the days that came or went. But days that are given back never
 * bring it before a last day that was decided. From that day on it is the days beyond those that were known at the decision that
 * count, so that a pause which is made shorter and then longer again ends where it would have ended anyway.
 */
function withPauses<T extends Pausable>(trajectory: T, pauses: readonly Pause[]): T & { readonly pauses: Pause[] } {
  const { plannedEnd, grants = [] } = trajectory;
  // Each decided last day is later than any before it, so that it is the last one from which the end is counted.
  const { until, rested } = grants.findLast((grant) => grant.rested !== undefined) ?? {};
  const moved =
    until === undefined
      ? addDays(plannedEnd, pausedDays({ pauses }) - pausedDays(trajectory))
      : addDays(until, daysBeyond(daysOfEach({ pauses }), rested));
  const latest = grants.reduce(
    (end, grant) => (grant.until !== undefined && grant.until > end ? grant.until : end),
    moved,
  );
  return { ...trajectory, pauses: [...pauses], plannedEnd: latest };
}

/** How many days pauses last beyond what was known of each. */
function daysBeyond(days: readonly number[], known: readonly number[] = []): number {
  return days.reduce((sum, one, n) => sum + Math.max(0, one - (known[n] ?? 0)), 0);
}

/** A trajectory that is paused. The caller has asked `pauseFault`. */
export function paused<T extends Pausable>(trajectory: T, pause: Pause): T {
  return withPauses(trajectory, [...(trajectory.pauses ?? []), pause]);
}

/** A trajectory whose open pause has another last day; as it was where none is open. */
export function pausedUntil<T extends Pausable>(trajectory: T, until: PlainDate): T {
  return withOpen(trajectory, (pause) => ({ ...pause, until }));
}

/**
 * A trajectory that goes on after its open pause: days of it that were not used are given back. As it was where none is open.
 *
 * @param on the first day of guidance; before the pause: it is taken back; after it: as it was agreed
 */
export function resumed<T extends Pausable>(trajectory: T, on: PlainDate): T {
  return withOpen(trajectory, (pause) => {
    const end = goesOnOn(pause);
    const first = on > pause.from ? on : pause.from;
    return { ...pause, resumedOn: first < end ? first : end };
  });
}

function withOpen<T extends Pausable>(trajectory: T, change: (pause: Pause) => Pause): T {
  const open = openPause(trajectory);
  if (open === undefined) return trajectory;
  return withPauses(
    trajectory,
    (trajectory.pauses ?? []).map((pause) => (pause === open ? change(pause) : pause)),
  );
}

/** How many days ahead a pause can be told (ours): the next question is put off at once, and must not be for long. */
const tellAheadDays = 28;

/**
 * What is wrong with the dates of a pause. `before-start`: it begins before guidance did; `too-far-ahead`: it begins more than
 * four weeks from now; `after-end`: guidance is over by then; `order`: it ends before it begins; `endless`: it takes more than a
 * year; `over`: it has ended already; `overlaps`: it shares days with an earlier pause; `too-long` and `too-much`: it is longer
 * than one pause may be, or all pauses together are.
 */
export type PauseFault =
  | 'before-start'
  | 'too-far-ahead'
  | 'after-end'
  | 'order'
  | 'endless'
  | 'over'
  | 'overlaps'
  | 'too-long'
  | 'too-much';

/** Faults that the coordinator may overrule, with a reason. */
export const beyondLimits: readonly PauseFault[] = ['too-long', 'too-much'];

/**
 * The first thing that is wrong with the dates of a pause; undefined where nothing is.
 *
 * @param known the trajectory without the pause itself, where that exists already
 * @param began the first day of guidance
 */
export function pauseFault(
  known: Pausable,
  { from, until }: Pick<Pause, 'from' | 'until'>,
  { began, today, limits }: { readonly began: PlainDate; readonly today: PlainDate; readonly limits: PauseLimits },
): PauseFault | undefined {
  const end = addDays(until, 1);
  const days = daysBetween(from, end);
  if (from < began) return 'before-start';
  if (from > addDays(today, tellAheadDays)) return 'too-far-ahead';
  if (from >= known.plannedEnd) return 'after-end';
  if (until < from) return 'order';
  if (days > 366) return 'endless';
  if (until < today) return 'over';
  if ((known.pauses ?? []).some((other) => daysOf(other) > 0 && other.from < end && from < goesOnOn(other))) {
    return 'overlaps';
  }
  if (days > limits.longestDays) return 'too-long';
  return pausedDays(known) + days > limits.totalDays ? 'too-much' : undefined;
}

/** A trajectory as if its open pause had never been told, to ask whether another last day is possible. */
export function withoutOpenPause<T extends Pausable>(trajectory: T): T {
  return withPauses(
    trajectory,
    (trajectory.pauses ?? []).filter(({ resumedOn }) => resumedOn !== undefined),
  );
}
