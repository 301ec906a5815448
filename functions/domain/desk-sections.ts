import { addDays, addWorkingDays, instantAt, localDate } from './calendar.ts';
import { actsAsCoordinator } from './codes.ts';
import type { DeskRow, DeskTask } from './desk-row.ts';
import { tellsOfFault, tellsOfUnsureMail } from './journey/faults.ts';
import { later } from './journey/timing.ts';
import type { Instant } from './referral.ts';
import type { Region } from './region.ts';
import { dueOf } from './task.ts';
import { taskRules } from './tasks/rules.ts';

/**
 * What the desk can say of a case, the most urgent first:
 * - `stuck`: the system itself cannot go on, and has told the coordinator or has not moved for an hour;
 * - `overdue`: somebody has let the day pass by which they should have acted;
 * - `mail`: a mail did not arrive, or nobody knows whether it went;
 * - `today`: somebody must act today, or on the next working day where today is none. All of the three above count too
 *   where they ask that of somebody, so this is the list of a day;
 * - `coordinator`: the coordinator has something to do: also for who waits for a place, once the day has passed by which the
 *   coordinator should have looked at that;
 * - `double`: another open referral is probably about the same person;
 * - `unconfirmed`: nobody knows yet whether the sender exists;
 * - `waiting`: waits for a place, or has been looked for one for two weeks, one provider after the other.
 */
export const deskSigns = [
  'stuck',
  'overdue',
  'mail',
  'today',
  'coordinator',
  'double',
  'unconfirmed',
  'waiting',
] as const;
export type DeskSign = (typeof deskSigns)[number];

/**
 * Where a case stands on the desk: under its most urgent sign, or `in-order` where it has none. Who merely waits for a place
 * stands under `waiting`, whatever day has passed: dozens may wait for months, and must not bury what can be solved today.
 */
export const deskSections = [...deskSigns, 'in-order'] as const;
export type DeskSection = (typeof deskSections)[number];

/**
 * What most likely frees a case: say that the system may try again; give the right address; write down how a call went;
 * choose a provider; write down the answer of whoever was phoned; mail the link once more to whoever is asked; compare with the other
 * referral; find out whether the sender exists. Undefined where nothing has to be freed.
 */
export const deskMoves = [
  'try-again',
  'correct-address',
  'record-call',
  'choose-provider',
  'answer',
  'answer-by-phone',
  'remind',
  'compare',
  'confirm-sender',
] as const;
export type DeskMove = (typeof deskMoves)[number];

/** A row as it stands at one moment. */
export interface DeskStanding {
  readonly signs: ReadonlySet<DeskSign>;
  readonly section: DeskSection;
  /** The open task that matters most: who must do what, by when. */
  readonly lead: DeskTask;
  /** Moment by which the rows of a section are sorted, the earliest first. */
  readonly order: Instant;
  readonly move?: DeskMove;
}

/** The moments by which rows are judged, worked out once for all of them. */
export interface DeskMoment {
  readonly now: Instant;
  /** The first moment after the day for which the desk looks. */
  readonly dayEnds: Instant;
  /** Work of the machine that was due before this is stuck. */
  readonly stuckBefore: Instant;
  /** Whoever a place has been sought for since before this has waited long, also while a provider is asked. */
  readonly longBefore: Instant;
}

/** The sweeper runs every five minutes and tries again after fifteen: what has not moved for an hour will not (ours). */
const stuckMs = 60 * 60_000;
/** Two providers that let their time pass, as a rule (ours). */
const longMs = 14 * 24 * 60 * 60_000;

/** A moment at the desk: its day is today, or the next working day in Europe/Amsterdam where nobody works today. */
export function deskMomentAt(now: Instant, { officeHours }: Pick<Region, 'officeHours'>): DeskMoment {
  const day = addWorkingDays(localDate(now), 0, officeHours.closedDays);
  return {
    now,
    dayEnds: instantAt(addDays(day, 1), '00:00'),
    stuckBefore: later(now, -stuckMs),
    longBefore: later(now, -longMs),
  };
}

/** Whether a task asks a person something now, by a day. */
function asks(task: DeskTask, { now }: DeskMoment): boolean {
  return task.owner !== 'system' && task.since <= now && taskRules[task.kind].isOpenEnded !== true;
}

function isStuck(task: DeskTask, { stuckBefore }: DeskMoment): boolean {
  return tellsOfFault(task) || (task.owner === 'system' && task.dueAt < stuckBefore);
}

function isOverdue(task: DeskTask, at: DeskMoment): boolean {
  return asks(task, at) && dueOf(task) < at.now;
}

/** Its owner can do little but wait until a place comes free. */
function isQueued({ kind }: DeskTask): boolean {
  return taskRules[kind].isQueued === true;
}

/** A mail of this case did not arrive, or may not have gone. */
function lacksMail(task: DeskTask): boolean {
  return task.undelivered !== undefined || tellsOfUnsureMail(task);
}

/** How much a task matters in its case, the most first. */
function weightOf(task: DeskTask, at: DeskMoment): number {
  if (isStuck(task, at)) return 0;
  if (isOverdue(task, at)) return isQueued(task) ? 2 : 1;
  if (lacksMail(task)) return 3;
  if (asks(task, at)) return taskRules[task.kind].isBeside === true ? 5 : 4;
  return task.owner === 'system' ? 6 : 7;
}

function leadOf({ tasks }: DeskRow, at: DeskMoment): DeskTask | undefined {
  const inOrder = tasks.toSorted(
    (a, b) => weightOf(a, at) - weightOf(b, at) || dueOf(a).localeCompare(dueOf(b)) || a.kind.localeCompare(b.kind),
  );
  return inOrder[0];
}

/** Whether a place has been sought for somebody for long, while one provider after the other is asked. */
function isSoughtLong({ stage, waitingSince }: DeskRow, { longBefore }: DeskMoment): boolean {
  return (stage === 'placing' || stage === 'offer') && waitingSince !== undefined && waitingSince < longBefore;
}

function signsOf(row: DeskRow, at: DeskMoment): ReadonlySet<DeskSign> {
  const { tasks } = row;
  const isToday = tasks.some((task) => isStuck(task, at) || (asks(task, at) && dueOf(task) < at.dayEnds));
  const has: Readonly<Record<DeskSign, boolean>> = {
    stuck: tasks.some((task) => isStuck(task, at)),
    overdue: tasks.some((task) => isOverdue(task, at)),
    mail: tasks.some(lacksMail),
    today: isToday,
    coordinator: tasks.some(
      (task) => asks(task, at) && actsAsCoordinator(task.owner) && (!isQueued(task) || isOverdue(task, at)),
    ),
    double: row.likelyDuplicateOf !== undefined && row.stage !== 'closed',
    unconfirmed: row.stage === 'unconfirmed',
    waiting: row.stage === 'waiting' || row.stage === 'unplaced' || isSoughtLong(row, at),
  };
  return new Set(deskSigns.filter((sign) => has[sign]));
}

/** The most urgent of a case's signs, leaving out those that it has only because somebody waits long for a place. */
function sectionOf(row: DeskRow, signs: ReadonlySet<DeskSign>, at: DeskMoment): DeskSection {
  const others = row.tasks.filter((task) => !isQueued(task) || lacksMail(task));
  const pressing = signs.has('waiting') ? signsOf({ ...row, tasks: others }, at) : signs;
  return deskSigns.find((sign) => pressing.has(sign)) ?? 'in-order';
}

/** Roles whose mail address somebody can put right; an organisation's stands in the region file. */
const correctable = ['candidate', 'referrer', 'approver', 'job-coach'];

function moveFor(section: DeskSection, lead: DeskTask, { now }: DeskMoment): DeskMove | undefined {
  const { kind, owner, undelivered } = lead;
  const rule = taskRules[kind];
  if (tellsOfFault(lead)) return 'try-again';
  if (section === 'unconfirmed') return 'confirm-sender';
  if (section === 'double') return 'compare';
  if (undelivered !== undefined && correctable.includes(undelivered)) return 'correct-address';
  if (rule.isCall) return 'record-call';
  if (owner === 'coordinator' && rule.confirmsSender) return 'confirm-sender';
  if (owner === 'coordinator' && rule.seeksPlace) return 'choose-provider';
  if (owner === 'coordinator') return 'answer';
  if (owner === 'system' || section === 'in-order') return undefined;
  if (section === 'overdue') return 'answer-by-phone';
  // What sleeps until its day has no link yet that could be mailed once more.
  return lead.since > now ? undefined : 'remind';
}

/**
 * Where a case stands on the desk at a moment.
 *
 * @throws TypeError for a row without a task, which `deskRowOf` never makes
 */
export function deskStanding(row: DeskRow, at: DeskMoment): DeskStanding {
  const lead = leadOf(row, at);
  if (lead === undefined) throw new TypeError('a row of the desk without a task');
  const signs = signsOf(row, at);
  const section = sectionOf(row, signs, at);
  const move = moveFor(section, lead, at);
  return { signs, section, lead, order: orderOf(row, section, lead), ...(move === undefined ? {} : { move }) };
}

/** Whether the day has passed that is told with the task which matters most. */
export function isLate({ overdueSince }: DeskTask, signs: Pick<ReadonlySet<DeskSign>, 'has'>): boolean {
  return signs.has('overdue') || overdueSince !== undefined;
}

/** Who waits for a place is sorted by how long; a referral that is doubted by how long it is here; the others by their day. */
function orderOf(row: DeskRow, section: DeskSection, lead: DeskTask): Instant {
  if (section === 'waiting') return row.waitingSince ?? row.createdAt;
  return section === 'double' || section === 'unconfirmed' ? row.createdAt : dueOf(lead);
}
