import { addDays, addTerm, daysBetween } from './calendar.ts';
import type { SpellKind } from './codes.ts';
import { defined } from './defined.ts';
import { goesOnOn, openPause, type Pause, pauseOn } from './pause.ts';
import type { PlainDate, Referral } from './referral.ts';
import type { DoorPolicy, Term } from './region.ts';
import { type CheckInPurpose, type CheckInRecord, purposeOf, type Spell, type Trajectory } from './trajectory.ts';

/** A check-in that is still to come; `spell` is the work that a kept-work question is about. */
export type PlannedCheckIn = Pick<CheckInRecord, 'date' | 'purpose' | 'spell' | 'afterPause' | 'followUp'>;

/** Check-ins this close together become one: nobody should be asked the same thing twice in a fortnight (ours). */
const mergeWithinDays = 14;

/** The kinds of result for which we ask whether they were kept: paid work, and learn-work (BBL). */
const keptKinds: readonly SpellKind[] = ['employee', 'self-employed', 'learn-work'];

/** Whole years in a length such as `P2Y`; undefined for any other length. */
export function yearsOf(length: Term): number | undefined {
  const years = 'period' in length ? /^P(\d+)Y$/.exec(length.period)?.[1] : undefined;
  return years === undefined ? undefined : Number(years);
}

/**
 * The planned end of a trajectory: after the years stated in the decision, else after the door's usual length. It counts from the
 * first talk, on the day for which that is planned until it was held, or from the decision at a door that says so.
 *
 * @param closedDays of the region: see `addTerm`
 */
export function plannedEnd(
  { length, countsFrom }: Pick<DoorPolicy, 'length' | 'countsFrom'>,
  talkOn: PlainDate,
  { approvedOn, decidedYears }: Pick<Referral, 'approvedOn' | 'decidedYears'> = {},
  closedDays?: readonly PlainDate[],
): PlainDate {
  const from = countsFrom === 'decision' ? (approvedOn ?? talkOn) : talkOn;
  return addTerm(from, decidedYears === undefined ? length : { period: `P${decidedYears}Y` }, { closedDays });
}

/** Regular check-ins between start and planned end, and the final one. None once the goal is reached: guidance is over. */
function guidanceCheckIns(
  policy: DoorPolicy['checkIns'],
  trajectory: Trajectory,
  closedDays: readonly PlainDate[] | undefined,
): PlannedCheckIn[] {
  if (trajectory.goalReachedOn !== undefined) return [];
  const planned: PlannedCheckIn[] = [];
  const first = addTerm(trajectory.checkInsFrom ?? trajectory.startsOn, policy.first, { closedDays });
  let date = first;
  for (let times = 1; date < trajectory.plannedEnd; times += 1) {
    planned.push({ date, purpose: 'regular' });
    const next = addTerm(first, policy.every, { times, closedDays });
    // Steps shorter than a day (proofs on an emulator) stay on one date, where a single check-in is enough.
    if (next <= date) break;
    date = next;
  }
  return [...planned, { date: trajectory.plannedEnd, purpose: 'final' }];
}

/** Kept-work check-ins of one spell while it goes on, also after guidance has ended. */
function keptWorkCheckIns(policy: DoorPolicy['checkIns'], spell: Spell): PlannedCheckIn[] {
  if (spell.endedOn !== undefined || !keptKinds.includes(spell.kind)) return [];
  return policy.keptWorkWeeks.map((weeks) => ({
    date: addDays(spell.startedOn, weeks * 7),
    purpose: 'kept-work',
    spell: spell.id,
  }));
}

/** The day on which guidance ended: that of its final check-in, else the one on which its goal was reached. Undefined before that. */
export function guidanceEndedOn({
  checkIns,
  goalReachedOn,
}: Pick<Trajectory, 'checkIns' | 'goalReachedOn'>): PlainDate | undefined {
  return checkIns.find(({ purpose }) => purpose === 'final')?.date ?? goalReachedOn;
}

/** How it goes, some weeks after guidance has ended: also where no work is left to ask about. */
function followUps({ followUpWeeks = [] }: DoorPolicy['checkIns'], trajectory: Trajectory): PlannedCheckIn[] {
  const ended = guidanceEndedOn(trajectory);
  if (ended === undefined) return [];
  return followUpWeeks.map((weeks) => ({ date: addDays(ended, weeks * 7), purpose: 'kept-work', followUp: true }));
}

const weights: Readonly<Record<CheckInPurpose, number>> = { regular: 0, 'follow-up': 1, 'kept-work': 2, final: 3 };

function weightOf(checkIn: PlannedCheckIn): number {
  return weights[purposeOf(checkIn)];
}

/**
 * Two check-ins close together as one: on the later date, because "kept for 13 weeks" cannot be answered before the 13
 * weeks are over; with the weightier purpose, and the work that either was about.
 */
function merge(earlier: PlannedCheckIn, later: PlannedCheckIn): PlannedCheckIn {
  const spell = earlier.spell ?? later.spell;
  const followUp = earlier.followUp ?? later.followUp;
  const { purpose } = weightOf(earlier) > weightOf(later) ? earlier : later;
  return { date: later.date, purpose, ...defined({ spell, followUp }) };
}

/** Merges check-ins within a fortnight of the first of their group. */
function withoutNearDuplicates(planned: readonly PlannedCheckIn[]): PlannedCheckIn[] {
  const sorted = planned.toSorted(
    (a, b) => daysBetween(b.date, a.date) || weightOf(b) - weightOf(a) || ((a.spell ?? '') < (b.spell ?? '') ? -1 : 1),
  );
  const merged: PlannedCheckIn[] = [];
  let groupStart: PlainDate | undefined;
  for (const checkIn of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && groupStart !== undefined && daysBetween(groupStart, checkIn.date) <= mergeWithinDays) {
      merged[merged.length - 1] = merge(last, checkIn);
    } else {
      merged.push(checkIn);
      groupStart = checkIn.date;
    }
  }
  return merged;
}

/** Nobody is asked in a pause: what would be is asked on the first day after it on which no other one begins. */
function outsidePauses(planned: PlannedCheckIn, trajectory: Trajectory): PlannedCheckIn {
  let { date } = planned;
  for (let pause = pauseOn(trajectory, date); pause !== undefined; pause = pauseOn(trajectory, date)) {
    date = goesOnOn(pause);
  }
  return { ...planned, date };
}

/**
 * What is asked once a pause is told: whether guidance goes on, on the first day after it, and nothing before that. Kept work that
 * would be asked about by then is asked about with it.
 */
function afterPause(pause: Pause, left: readonly PlannedCheckIn[]): PlannedCheckIn {
  const date = goesOnOn(pause);
  const kept = left.find((one) => one.purpose === 'kept-work' && one.date <= date);
  return { date, purpose: kept?.purpose ?? 'regular', ...defined({ spell: kept?.spell }), afterPause: true };
}

/** The last date of a question or answer. An answer covers everything up to its own day. */
function lastAsked(trajectory: Trajectory): PlainDate | undefined {
  return trajectory.checkIns
    .map(({ date, answeredOn }) => (answeredOn !== undefined && answeredOn > date ? answeredOn : date))
    .toSorted()
    .at(-1);
}

/**
 * The next check-in of a trajectory, or undefined when nothing is left to ask. The plan is worked out anew each time
 * from the trajectory as it stands, so a moved end, a goal reached or a new job changes it at once. It has a first
 * check-in, one at every interval, a final one at the planned end, questions about kept work some weeks after each
 * work start (Phrenos), and a follow-up some weeks after guidance has ended, if the door has one. Nothing is asked
 * during a pause; when it ends, the question is whether guidance goes on. The last check-in covers all dates before it and
 * those in the fortnight after it; only the final check-in is always asked.
 *
 * @param closedDays of the region: see `addTerm`
 */
export function nextCheckIn(
  policy: DoorPolicy['checkIns'],
  trajectory: Trajectory,
  closedDays?: readonly PlainDate[],
): PlannedCheckIn | undefined {
  if (trajectory.earlyStop !== undefined) return undefined;
  const asked = lastAsked(trajectory);
  const finalAsked = trajectory.checkIns.some(({ purpose }) => purpose === 'final');
  const covered = asked === undefined ? undefined : addDays(asked, mergeWithinDays);
  const left = [
    ...guidanceCheckIns(policy, trajectory, closedDays),
    ...trajectory.spells.flatMap((spell) => keptWorkCheckIns(policy, spell)),
    ...followUps(policy, trajectory),
  ]
    .map((planned) => outsidePauses(planned, trajectory))
    .filter(({ date, purpose }) =>
      purpose === 'final'
        ? !finalAsked
        : (covered === undefined || date > covered) && !(finalAsked && purpose === 'regular'),
    );
  const pause = openPause(trajectory);
  if (pause !== undefined) return afterPause(pause, left);
  return withoutNearDuplicates(left)[0];
}
