import type * as z from 'zod';
import { beforeStart } from './actions.ts';
import { addDays, addWorkingDays, afterTerm, instantAt, localDate } from './calendar.ts';
import { guidanceEndedOn } from './check-in-plan.ts';
import { isTakenOn } from './guided.ts';
import type { Instant, PlainDate, Referral } from './referral.ts';
import type { Region, Words } from './region.ts';
import type { Trajectory } from './trajectory.ts';
import type { windDownSchema } from './wind-down-schema.ts';

/**
 * How a case ends when the programme does, as things stand.
 * - `lapses`: its sender never confirmed it. Nobody else knows of it.
 * - `told`: guidance has not begun. The candidate and whoever sent it are told, with where to go instead.
 * - `handed-over`: the same, and whoever was asked to decide, or agreed, is asked to take over. They know the person already, so
 *   nobody learns of a person who did not before.
 * - `called`: nothing of ours fitted, and the coordinator promised a call. It is still made.
 * - `finishes`: guidance ends by itself, on or before its last day.
 * - `stopped`: guidance would go on past its last day, and is stopped then. The coordinator is warned well ahead.
 * - `followed`: guidance is over, and it is still asked how it goes. Those questions stop with the programme.
 */
export const fateKinds = ['told', 'handed-over', 'lapses', 'called', 'finishes', 'stopped', 'followed'] as const;
export type FateKind = (typeof fateKinds)[number];

/** Kinds that end by themselves, or by a call; only if that does not come does the programme end them, once everything closes. */
export const endsByItself: readonly FateKind[] = ['called', 'finishes', 'followed'];

/** The days of a wind-down, in their order. */
export const windDownDays = ['intakeClosesOn', 'handedOverOn', 'lastDay', 'endsOn'] as const;
export type WindDownDay = (typeof windDownDays)[number];

/** That the programme ended: why a case was closed, why guidance was stopped, and what mails say of either. */
export const programmeEnded = 'programme-ended';

/** A plan for the end of the programme: see `windDownSchema`. */
export type WindDown = z.infer<typeof windDownSchema>;

/** The planned end of the programme, which was checked where it was written; undefined where none is planned. */
export function windDownOf({ windDown }: Pick<Region, 'windDown'>): WindDown | undefined {
  return windDown as WindDown | undefined;
}

/** Where somebody who lives in a municipality can go instead, in every language; undefined where no end is planned. */
export function elsewhereOf(region: Pick<Region, 'windDown'>, municipality: string): Words | undefined {
  const plan = windDownOf(region);
  return plan?.elsewhereIn?.[municipality] ?? plan?.elsewhere;
}

/** The day on which the coordinator is warned of whoever is guided past the last day. */
export function warnedOn({ lastDay, warnWeeks }: WindDown): PlainDate {
  return addDays(lastDay, -7 * warnWeeks);
}

/** The next day after this one on which something is to be done to cases; undefined where there is none. */
export function nextActOn(plan: WindDown, today: PlainDate): PlainDate | undefined {
  const days = [plan.handedOverOn, warnedOn(plan), addDays(plan.lastDay, 1), plan.endsOn];
  return days.filter((day) => day > today).toSorted()[0];
}

/** A case, as far as its fate hangs on it. */
export interface FateCase {
  readonly referral: Pick<Referral, 'stage' | 'taskCounts' | 'endTold'>;
  /** Absent where nothing is planned yet. */
  readonly trajectory?: Pick<Trajectory, 'plannedEnd' | 'goalReachedOn' | 'earlyStop' | 'checkIns'> | undefined;
}

/**
 * What is to be done to a case now. `lapse`: it ends and is erased; `send-on`: everybody in it is told, and whoever decides is asked
 * to take over; `warn`: the coordinator is asked to look ahead with the person; `stop`: its guidance ends; `close`: nothing is
 * asked in it any more.
 */
export type DueAct = 'lapse' | 'send-on' | 'warn' | 'stop' | 'close';

/** How a case ends. */
export interface Fate {
  readonly kind: FateKind;
  /** The day on which it does, at the latest. */
  readonly on: PlainDate;
  readonly due?: DueAct;
}

function kindOf({ referral, trajectory }: FateCase, { lastDay }: WindDown): FateKind | undefined {
  const { stage, taskCounts } = referral;
  if (stage === 'closed') return undefined;
  if (stage === 'unconfirmed') return 'lapses';
  if (stage === 'handover') return 'called';
  if (beforeStart.includes(stage)) return taskCounts['approve'] === undefined ? 'told' : 'handed-over';
  if (!isTakenOn(stage)) return 'followed';
  // Taken on a moment ago: how long guidance lasts is not written yet.
  if (trajectory === undefined) return 'stopped';
  if (trajectory.earlyStop !== undefined || guidanceEndedOn(trajectory) !== undefined) return 'followed';
  return trajectory.plannedEnd > lastDay ? 'stopped' : 'finishes';
}

/** The last day on which a case of this kind is open, by the plan alone. */
function endOf(kind: FateKind, { handedOverOn, lastDay, endsOn }: WindDown): PlainDate {
  if (kind === 'told' || kind === 'handed-over' || kind === 'lapses') return handedOverOn;
  return kind === 'stopped' ? addDays(lastDay, 1) : endsOn;
}

function dueOf(kind: FateKind, { referral }: FateCase, plan: WindDown, today: PlainDate): DueAct | undefined {
  const isOver = today >= endOf(kind, plan);
  switch (kind) {
    case 'lapses':
      return isOver ? 'lapse' : undefined;
    case 'told':
    case 'handed-over':
      return isOver ? 'send-on' : undefined;
    case 'stopped': {
      if (isOver) return 'stop';
      const isWarned = referral.endTold === plan.lastDay;
      return today >= warnedOn(plan) && !isWarned ? 'warn' : undefined;
    }
    case 'called':
    case 'finishes':
    case 'followed':
      return isOver ? 'close' : undefined;
  }
}

/**
 * How a case ends when the programme does, and what is to be done to it now. The dry run at the desk and the sweeper that does it
 * both ask this, so that they cannot differ: where a case goes another way than was said, it has moved since. Undefined for one
 * that is closed.
 */
export function fateOf(one: FateCase, plan: WindDown, moment: Instant): Fate | undefined {
  const kind = kindOf(one, plan);
  if (kind === undefined) return undefined;
  const due = dueOf(kind, one, plan, localDate(moment));
  return { kind, on: endOf(kind, plan), ...(due === undefined ? {} : { due }) };
}

/**
 * Whether something may be due in a case, told from its referral alone: what is still guided has to be read whole to know.
 *
 * @param one without its trajectory
 */
export function mayBeDue(referral: FateCase['referral'], plan: WindDown, moment: Instant): boolean {
  const today = localDate(moment);
  if (!isTakenOn(referral.stage)) return fateOf({ referral }, plan, moment)?.due !== undefined;
  return today > plan.lastDay || (today >= warnedOn(plan) && referral.endTold !== plan.lastDay);
}

/** The last day on which guidance may begin or be extended to; undefined where no end is planned. */
export function lastGuidedDay(region: Pick<Region, 'windDown'>): PlainDate | undefined {
  return windDownOf(region)?.lastDay;
}

/**
 * The last day on which a closed case may be reopened by the plan: what would be closed again the next hour must not be opened.
 * Guidance can be reopened only while its own end is still to come, so that after the last day of all guidance it would be stopped
 * at once. Undefined where no end is planned.
 *
 * @param wasGuided a provider had begun
 */
export function reopenableByPlan(region: Pick<Region, 'windDown'>, wasGuided: boolean): PlainDate | undefined {
  const plan = windDownOf(region);
  return plan && (wasGuided ? plan.lastDay : addDays(plan.handedOverOn, -1));
}

/**
 * What is wrong with a plan. `order`: the day comes before another that it must follow; `notice`: too soon for whoever it concerns;
 * `come`: the day has come, so that it stays as it is; `earlier`: what was told may only move to later; `unknown`: no municipality
 * of the region.
 */
export interface WindDownProblem {
  readonly field: WindDownDay | 'elsewhereIn';
  readonly code: 'order' | 'notice' | 'come' | 'earlier' | 'unknown';
  /** The first day that would do. */
  readonly from?: PlainDate;
}

/** The order of the days, whatever day it is today. */
export function orderProblems({ intakeClosesOn, handedOverOn, lastDay, endsOn }: WindDown): readonly WindDownProblem[] {
  return [
    ...(handedOverOn < intakeClosesOn ? [{ field: 'handedOverOn', code: 'order', from: intakeClosesOn } as const] : []),
    ...(lastDay < handedOverOn ? [{ field: 'lastDay', code: 'order', from: handedOverOn } as const] : []),
    ...(endsOn <= lastDay ? [{ field: 'endsOn', code: 'order', from: addDays(lastDay, 1) } as const] : []),
  ];
}

/** Working days between the day on which it is started and the first day of it (ours): partners and senders are told in time. */
const noticeDays = 10;

/** Reads a plan's notice: every day leaves the people whom it concerns the time that the region gives them otherwise. */
function noticeProblems(plan: WindDown, region: Region, today: PlainDate): readonly WindDownProblem[] {
  const { officeHours, tasks } = region;
  const after = (day: PlainDate, kind: 'confirm-sender' | 'call' | 'check-in') =>
    localDate(afterTerm(instantAt(day, officeHours.start), tasks[kind].due, { purpose: 'due', officeHours }));
  const first = addWorkingDays(today, noticeDays, officeHours.closedDays);
  // Whoever sent something in on the last day still has the usual time to confirm it.
  const handOver = after(plan.intakeClosesOn, 'confirm-sender');
  // The coordinator has the usual time to phone before anybody's guidance ends.
  const warned = after(today, 'call');
  const lastDay = addDays(warned, 7 * plan.warnWeeks);
  // The last question of a guidance that finished in time can still be answered.
  const ends = after(addDays(plan.lastDay, 1), 'check-in');
  const early = (field: WindDownDay, from: PlainDate): readonly WindDownProblem[] =>
    plan[field] < from ? [{ field, code: 'notice', from }] : [];
  return [
    ...early('intakeClosesOn', first),
    ...early('handedOverOn', handOver),
    ...early('lastDay', lastDay),
    ...early('endsOn', ends),
  ];
}

/**
 * Once its first day has come a wind-down goes on: days that have come stay, and the others only move to later. Where guidance lasts
 * longer, its last question can still be answered.
 */
function backwardProblems(was: WindDown, next: WindDown, region: Region, today: PlainDate): readonly WindDownProblem[] {
  const moved = windDownDays.flatMap((field): readonly WindDownProblem[] => {
    const [old, now] = [was[field], next[field]];
    if (now === old) return [];
    if (old <= today) return [{ field, code: 'come', from: old }];
    return now < old ? [{ field, code: 'earlier', from: old }] : [];
  });
  if (next.lastDay === was.lastDay || moved.length > 0) return moved;
  return noticeProblems(next, region, today).filter(({ field }) => field === 'endsOn');
}

/** Whether the first day of a wind-down has come, so that it can be taken back no more. */
export function hasBegun(plan: WindDown, today: PlainDate): boolean {
  return plan.intakeClosesOn <= today;
}

/**
 * Everything that is wrong with a plan that is started, or with other days for one that goes on. Empty: it may be.
 *
 * @param was what counts now
 * @param today in Europe/Amsterdam
 */
export function windDownProblems(
  plan: WindDown,
  { region, was, today }: { readonly region: Region; readonly was?: WindDown | undefined; readonly today: PlainDate },
): readonly WindDownProblem[] {
  const known = new Set(region.municipalities.map(({ code }) => code));
  const unknown = Object.keys(plan.elsewhereIn ?? {}).filter((code) => !known.has(code));
  const order = orderProblems(plan);
  const isGoingOn = was !== undefined && hasBegun(was, today);
  const later = isGoingOn ? backwardProblems(was, plan, region, today) : noticeProblems(plan, region, today);
  return [
    ...order,
    ...later.filter(({ field }) => !order.some((one) => one.field === field)),
    ...(unknown.length > 0 ? [{ field: 'elsewhereIn', code: 'unknown' } as const] : []),
  ];
}
