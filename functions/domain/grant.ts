import * as z from 'zod';
import { addDays, addMonths, daysBetween } from './calendar.ts';
import { roles } from './codes.ts';
import { defined } from './defined.ts';
import { hoursEntries, inQuarters } from './hours.ts';
import { daysOfEach, pausedDays } from './pause.ts';
import { instantSchema, type PlainDate, plainDateSchema, type Referral } from './referral.ts';
import type { DoorPolicy, Region } from './region.ts';
import { storedObject } from './stored.ts';
import type { Trajectory } from './trajectory.ts';

/** What a grant is counted in. IPS has months and no hours; Sterk met Werk both. */
export const usedKinds = ['hours', 'months'] as const;
export type UsedKind = (typeof usedKinds)[number];

/** Percentages of a grant at which everybody concerned is told. */
export const useMarks = [75, 100] as const;

/** An extension as it was decided. What it adds counts beside what the door or the first decision gave. */
export const grantSchema = z.lazy(() =>
  storedObject({
    /** Id of the task in which it was decided. */
    id: z.string(),
    /** Hours on top of those before. */
    hours: z.number().positive().exactOptional(),
    /** The new last day, which is the trajectory's planned end from then on. */
    until: plainDateSchema.exactOptional(),
    /** With a last day: how long each pause was to last when it was decided, in days and in the order of `pauses`. Earlier versions kept none. */
    rested: z.array(z.int().min(0)).exactOptional(),
    by: z.enum(roles),
    at: instantSchema,
  }),
);

/** That a mark was reached was told: once for each grant. */
export const toldUseSchema = z.lazy(() =>
  storedObject({
    of: z.enum(usedKinds),
    mark: z.literal([...useMarks]),
    /** How many extensions of this kind there were: a further one begins anew. */
    grant: z.int().min(0),
    at: instantSchema,
  }),
);
export type ToldUse = z.infer<typeof toldUseSchema>;

/** The policy of a door, as it counts for one grant. */
export type GrantPolicy = DoorPolicy & GrantTerms;

/** What a grant is counted in, and from when. */
interface GrantTerms extends Pick<DoorPolicy, 'counts' | 'hours' | 'programme'> {
  /** The first day of the months that were granted; absent: that of the first talk. */
  readonly monthsFrom?: PlainDate;
}

/** The policy of the door of a case that has one. Where the length counts from the decision, so do the months that are used of it. */
export function policyOf(
  { doors }: Region,
  { door, approvedOn }: Pick<Referral, 'door' | 'approvedOn'>,
): GrantPolicy | undefined {
  if (door === undefined) return undefined;
  const policy = doors[door];
  return policy.countsFrom === 'decision' ? { ...policy, ...defined({ monthsFrom: approvedOn }) } : policy;
}

/** How much of what was granted has been used, in one kind. */
export interface UseOf {
  readonly used: number;
  readonly granted: number;
  /** `used` of `granted`; more than 1 beyond the grant. Of months it is worked out by the day. */
  readonly share: number;
}

/** How a trajectory stands against its grant. */
export interface GrantUse {
  /** Absent where the door counts no hours, or granted none. */
  readonly hours?: UseOf;
  /** Whole months; absent where the door counts no months, or none have begun. */
  readonly months?: UseOf;
  /** Which of the two ends first and when, by the pace so far; absent while nothing sensible can be said. */
  readonly first?: { readonly of: UsedKind; readonly on: PlainDate };
}

/** What a grant at this door is counted in: what the region file says, else hours wherever the door grants some, and months. */
export function countsOf({
  counts,
  hours,
  programme,
}: Pick<DoorPolicy, 'counts' | 'hours' | 'programme'>): readonly UsedKind[] {
  if (counts === 'both') return usedKinds;
  if (counts !== undefined) return [counts];
  return hours === undefined || programme === 'ips' ? ['months'] : usedKinds;
}

/** Hours granted by the door and by every extension since; undefined where none were granted. */
export function hoursGranted({
  hoursPlanned,
  grants = [],
}: {
  readonly hoursPlanned?: number | undefined;
  readonly grants?: readonly { readonly hours?: number | undefined }[];
}): number | undefined {
  return hoursPlanned === undefined ? undefined : grants.reduce((sum, { hours = 0 }) => sum + hours, hoursPlanned);
}

/** A trajectory with an extension: what it adds counts from now on, and a later last day is the planned end. */
export function extendedBy(trajectory: Trajectory, decided: Omit<z.infer<typeof grantSchema>, 'rested'>): Trajectory {
  const { grants = [], plannedEnd } = trajectory;
  const { until } = decided;
  if (until === undefined || until <= plannedEnd) return { ...trajectory, grants: [...grants, decided] };
  const grant = { ...decided, rested: daysOfEach(trajectory) };
  return { ...trajectory, grants: [...grants, grant], plannedEnd: until };
}

/** Whole months between two dates. */
function monthsBetween(from: PlainDate, to: PlainDate): number {
  const index = (date: PlainDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const months = index(to) - index(from);
  return addMonths(from, months) > to ? months - 1 : months;
}

/**
 * Hours that were used beyond what was granted; 0 where there are none, or where hours do not count here. In whole quarters, upwards:
 * earlier versions took hours in smaller steps, and what cannot be granted could not be asked for.
 */
export function hoursBeyond(trajectory: Trajectory, policy: DoorPolicy): number {
  const granted = hoursGranted(trajectory);
  if (granted === undefined || !countsOf(policy).includes('hours')) return 0;
  return Math.max(0, inQuarters(trajectory.hoursUsed - granted));
}

/** Hours as they would be counted, beside what was granted. */
export interface HoursPassed {
  readonly total: number;
  readonly granted: number;
}

/**
 * Hours that are told now and are asked about once before they count: they pass what was granted, or are more at once than all of it.
 * A slip of the pen would ask the municipality for more, and stand in the ledger. Undefined for all others: whoever is beyond the grant
 * knows it by then.
 */
export function passingGrant(
  trajectory: Trajectory,
  policy: Pick<DoorPolicy, 'counts' | 'hours' | 'programme'> | undefined,
  hours: number,
): HoursPassed | undefined {
  const granted = hoursGranted(trajectory);
  if (granted === undefined || policy === undefined || !countsOf(policy).includes('hours')) return undefined;
  const { hoursUsed } = trajectory;
  const total = hoursUsed + hours;
  return hours > granted || (hoursUsed <= granted && total > granted) ? { total, granted } : undefined;
}

function hoursUse(trajectory: Trajectory): UseOf | undefined {
  const granted = hoursGranted(trajectory);
  if (granted === undefined) return undefined;
  return { used: trajectory.hoursUsed, granted, share: trajectory.hoursUsed / granted };
}

/** The first day of guidance: that of the first talk. */
function beganOn({ startsOn, firstTalkOn = startsOn }: Trajectory): PlainDate {
  return firstTalkOn;
}

/** The days that count from one date to another: those on which the trajectory was paused are left out. */
function activeDays(trajectory: Trajectory, until: PlainDate, from = beganOn(trajectory)): number {
  return Math.max(0, daysBetween(from, until) - pausedDays(trajectory, until));
}

/** The day until which so many days of guidance were given, or will be: it lies later by the days of every pause before it. */
function dayAfter(trajectory: Trajectory, days: number): PlainDate {
  const firstTalkOn = beganOn(trajectory);
  let on = addDays(firstTalkOn, days);
  for (let before = ''; on !== before; ) {
    before = on;
    on = addDays(firstTalkOn, days + pausedDays(trajectory, on));
  }
  return on;
}

function monthsUse(trajectory: Trajectory, today: PlainDate, from = beganOn(trajectory)): UseOf | undefined {
  const granted = activeDays(trajectory, trajectory.plannedEnd, from);
  const used = activeDays(trajectory, today, from);
  // Lengths of less than a month serve proofs on an emulator: nobody is warned of those.
  const months = monthsBetween(from, addDays(from, granted));
  if (months < 1) return undefined;
  return { used: monthsBetween(from, addDays(from, used)), granted: months, share: used / granted };
}

/** From how many days of guidance on a pace says something (ours): six weeks, which is when the first check-in is. */
const paceDays = 42;

/** The day on which the hours are used up if they go on as they went until they were last told; undefined while that says little. */
function hoursEnd(trajectory: Trajectory, { used, granted }: UseOf, today: PlainDate): PlainDate | undefined {
  const last = hoursEntries(trajectory).reduce<PlainDate>((on, entry) => (entry.on > on ? entry.on : on), '');
  const days = last === '' ? 0 : activeDays(trajectory, last);
  if (used <= 0 || used >= granted || days < paceDays) return undefined;
  // A pace of next to nothing would lead beyond any calendar.
  const on = dayAfter(trajectory, Math.min(Math.ceil((granted / used) * days), 36_525));
  return on < today ? today : on;
}

/**
 * How much of its grant a trajectory has used: hours of hours granted, months of months granted (from the first talk on,
 * or from the decision at a door that says so), and which ends first.
 *
 * @param policy of the door: it says what counts
 */
export function grantUse(trajectory: Trajectory, policy: GrantTerms, today: PlainDate): GrantUse {
  const counts = countsOf(policy);
  const hours = counts.includes('hours') ? hoursUse(trajectory) : undefined;
  const months = counts.includes('months') ? monthsUse(trajectory, today, policy.monthsFrom) : undefined;
  const end = hours === undefined ? undefined : hoursEnd(trajectory, hours, today);
  const { plannedEnd } = trajectory;
  const first =
    end !== undefined && end < plannedEnd
      ? ({ of: 'hours', on: end } as const)
      : months !== undefined && months.share < 1 && (hours === undefined || end !== undefined)
        ? ({ of: 'months', on: plannedEnd } as const)
        : undefined;
  return defined({ hours, months, first });
}

/** How many extensions of a kind were decided. */
function grantsOf({ grants = [] }: Trajectory, kind: UsedKind): number {
  return grants.filter(({ hours, until }) => (kind === 'hours' ? hours : until) !== undefined).length;
}

/**
 * What must be told now: for each kind the highest mark that is reached and was not told for this grant. A report that goes past
 * two marks at once is told as the higher one.
 */
export function marksToTell(trajectory: Trajectory, use: GrantUse): readonly Omit<ToldUse, 'at'>[] {
  return usedKinds.flatMap((of) => {
    const share = use[of]?.share ?? 0;
    const mark = useMarks.findLast((one) => share * 100 >= one);
    const grant = grantsOf(trajectory, of);
    const isTold = trajectory.toldUse?.some(
      (told) => told.of === of && told.grant === grant && told.mark >= (mark ?? 0),
    );
    return mark === undefined || isTold === true ? [] : [{ of, mark, grant }];
  });
}
