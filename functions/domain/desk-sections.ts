import { addDays, addWorkingDays, instantAt, localDate } from './calendar.ts';
import { actsAsCoordinator } from './codes.ts';
import type { DeskRow, DeskTask } from './desk-row.ts';
import { tellsOfFault, tellsOfUnsureMail } from './journey/faults.ts';
import { later, waitIsLookedAt } from './journey/timing.ts';
import type { Instant } from './referral.ts';
import type { Region } from './region.ts';
import { dueOf } from './task.ts';
import { taskRules } from './tasks/rules.ts';

/**
 * What the desk can say of a case, the most urgent first:
 * - `stuck`: it does not go on by itself, and nobody but the coordinator can change that (`stuckWhys`);
 * - `overdue`: somebody has let the day pass by which they should have acted;
 * - `mail`: a mail did not arrive, or nobody knows whether it went;
 * - `today`: somebody must act today, or on the next working day where today is none. All of the three above count too
 *   where they ask that of somebody, so this is the list of a day;
 * - `coordinator`: the coordinator has something to do: an open task, whatever its day; two referrals to compare; or an address to mend.
 *   That a case is stuck has a sign of its own, and may be somebody else's to answer;
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
 * Why a case is stuck, the most telling first. The system passes a question on to whoever can answer it (docs/silence.md); a case is
 * stuck where there is nobody left to pass it on to, or where passing it on has not helped for longer than the region waits before
 * the coordinator looks (the term of `await-place` in the region file, from the day on which a place was first sought):
 * - `machine`: the system itself cannot go on, and has told the coordinator or has not moved for an hour;
 * - `no-answer`: the coordinator was asked last, and that day has passed: from now on there are only reminders;
 * - `nobody-left`: every provider that could take the person was asked or is ruled out;
 * - `no-place`: waits for a place for longer than that term, because no provider has one for them;
 * - `no-yes`: was looked for a place for longer than that term, and the provider that is asked now let its day pass. While its day is
 *   to come, the coordinator has done what there was to do.
 */
export const stuckWhys = ['machine', 'no-answer', 'nobody-left', 'no-place', 'no-yes'] as const;
export type StuckWhy = (typeof stuckWhys)[number];

/**
 * Where a case stands on the desk: under its most urgent sign, or `in-order` where it has none. Who merely waits for a place
 * stands under `waiting`, whatever day has passed: dozens may wait for months, and must not bury what can be solved today. They
 * count as stuck all the same.
 */
export const deskSections = [...deskSigns, 'in-order'] as const;
export type DeskSection = (typeof deskSections)[number];

/**
 * What most likely frees a case: say that the system may try again; give the right address; put an organisation's mailbox right, which
 * stands in the region; write down how a call went;
 * choose a provider; write down the answer of whoever was phoned; mail the link once more to whoever is asked; compare with the other
 * referral; find out whether the sender exists. Undefined where nothing has to be freed.
 */
export const deskMoves = [
  'try-again',
  'correct-address',
  'mend-mailbox',
  'record-call',
  'choose-provider',
  'answer',
  'answer-by-phone',
  'remind',
  'compare',
  'confirm-sender',
] as const;
export type DeskMove = (typeof deskMoves)[number];

/** A row as it is at one moment. */
export interface DeskStanding {
  readonly signs: ReadonlySet<DeskSign>;
  readonly section: DeskSection;
  /** The open task that matters most: who must do what, by when. */
  readonly lead: DeskTask;
  /** Moment by which the rows of a section are sorted, the earliest first. */
  readonly order: Instant;
  /** To the coordinator: it leads with a task of theirs whose day has passed, and stands before those of others in its section. */
  readonly isOwnLate: boolean;
  readonly move?: DeskMove;
  /** Why it is stuck, where it is. */
  readonly stuck?: StuckWhy;
}

/** Who reads a row, and the sign that their list is narrowed to. */
export interface DeskReader {
  readonly role?: string;
  readonly sign?: string | undefined;
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
  /** Whoever a place has been sought for since before this waits longer than the coordinator lets them without a look. */
  readonly quietBefore: Instant;
}

/** The sweeper runs every five minutes and tries again after fifteen: what has not moved for an hour will not (ours). */
const stuckMs = 60 * 60_000;
/** Two providers that let their time pass, as a rule (ours). */
const longMs = 14 * 24 * 60 * 60_000;

/** A moment at the desk: its day is today, or the next working day in Europe/Amsterdam where nobody works today. */
export function deskMomentAt(now: Instant, region: Pick<Region, 'officeHours' | 'tasks'>): DeskMoment {
  const day = addWorkingDays(localDate(now), 0, region.officeHours.closedDays);
  let quiet: Instant | undefined;
  return {
    now,
    dayEnds: instantAt(addDays(day, 1), '00:00'),
    stuckBefore: later(now, -stuckMs),
    longBefore: later(now, -longMs),
    // Worked out for whoever meets somebody who waits: a search mostly does not.
    get quietBefore() {
      quiet ??= quietBefore(now, region);
      return quiet;
    },
  };
}

/**
 * The moment before which waiting began for everybody whom the coordinator must have looked at by now, to the minute. A term counts
 * working days and holidays forward only, so the moment is searched for: once for a list, and not a term for each of its rows.
 */
function quietBefore(now: Instant, region: Pick<Region, 'officeHours' | 'tasks'>): Instant {
  const ago = (minutes: number) => later(now, -minutes * 60_000);
  const isLookedAt = (minutes: number) => waitIsLookedAt(region, ago(minutes)) <= now;
  let [recent, past] = [0, 24 * 60];
  while (!isLookedAt(past)) [recent, past] = [past, past * 2];
  while (past - recent > 1) {
    const middle = Math.floor((recent + past) / 2);
    if (isLookedAt(middle)) past = middle;
    else recent = middle;
  }
  return ago(recent);
}

/** Whether a task asks a person something now, by a day. */
function asks(task: DeskTask, { now }: Pick<DeskMoment, 'now'>): boolean {
  return task.owner !== 'system' && task.since <= now && taskRules[task.kind].isOpenEnded !== true;
}

/** The machine cannot go on with it. */
function isHalted(task: DeskTask, { stuckBefore }: DeskMoment): boolean {
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
  if (isHalted(task, at)) return 0;
  if (isOverdue(task, at)) return isQueued(task) ? 2 : 1;
  if (lacksMail(task)) return 3;
  if (asks(task, at)) return taskRules[task.kind].isBeside === true ? 5 : 4;
  return task.owner === 'system' ? 6 : 7;
}

/** Whether it is the coordinator, or who stands in for them, who is asked something now. */
function asksCoordinator(task: DeskTask, at: DeskMoment): boolean {
  return asks(task, at) && actsAsCoordinator(task.owner);
}

/**
 * The task that matters most.
 *
 * @param reads what the reader is looking for: `own`, what the coordinator has to do, so that a task of theirs goes before whatever
 *   others have; `all`, everything, as a coordinator: of tasks that weigh the same, theirs goes first
 */
function leadOf({ tasks }: DeskRow, at: DeskMoment, reads: 'own' | 'all' | undefined): DeskTask | undefined {
  const owns = (task: DeskTask) => (reads !== undefined && asksCoordinator(task, at) ? 0 : 1);
  const first = (task: DeskTask) => (reads === 'own' ? owns(task) : 0);
  const inOrder = tasks.toSorted(
    (a, b) =>
      first(a) - first(b) ||
      weightOf(a, at) - weightOf(b, at) ||
      owns(a) - owns(b) ||
      dueOf(a).localeCompare(dueOf(b)) ||
      a.kind.localeCompare(b.kind),
  );
  return inOrder[0];
}

/** Whether a place has been sought for somebody for long, while one provider after the other is asked. */
function isSoughtLong({ stage, waitingSince }: DeskRow, { longBefore }: DeskMoment): boolean {
  return (stage === 'placing' || stage === 'offer') && waitingSince !== undefined && waitingSince < longBefore;
}

/** Its question has nobody left to go to: the coordinator's own day has passed, or the deputy's. An open call beside it changes nothing. */
function isUnanswered(task: DeskTask, at: DeskMoment): boolean {
  return (
    actsAsCoordinator(task.owner) && isOverdue(task, at) && !isQueued(task) && taskRules[task.kind].isBeside !== true
  );
}

/** Somebody else than the coordinator is asked for a place, and their day has not passed: a yes may still come. */
function isAwaited(task: DeskTask, at: DeskMoment): boolean {
  return (
    taskRules[task.kind].offers === true && asks(task, at) && !actsAsCoordinator(task.owner) && !isOverdue(task, at)
  );
}

function whyStuck({ stage, tasks, waitingSince }: DeskRow, at: DeskMoment): StuckWhy | undefined {
  if (tasks.some((task) => isHalted(task, at))) return 'machine';
  if (tasks.some((task) => isUnanswered(task, at))) return 'no-answer';
  if (stage === 'unplaced') return 'nobody-left';
  if (waitingSince === undefined || waitingSince >= at.quietBefore) return undefined;
  if (stage === 'waiting') return 'no-place';
  if (tasks.some((task) => isAwaited(task, at))) return undefined;
  return stage === 'placing' || stage === 'offer' ? 'no-yes' : undefined;
}

/** Waits for long, which no sign of urgency changes. */
function isChronic(why: StuckWhy | undefined): boolean {
  return why === 'no-place' || why === 'no-yes';
}

function signsOf(row: DeskRow, why: StuckWhy | undefined, at: DeskMoment): ReadonlySet<DeskSign> {
  const { tasks } = row;
  const isToday = tasks.some((task) => isHalted(task, at) || (asks(task, at) && dueOf(task) < at.dayEnds));
  const mail = tasks.some(lacksMail);
  const double = row.likelyDuplicateOf !== undefined && row.stage !== 'closed';
  const has: Readonly<Record<DeskSign, boolean>> = {
    stuck: why !== undefined,
    overdue: tasks.some((task) => isOverdue(task, at)),
    mail,
    today: isToday,
    coordinator: mail || double || tasks.some((task) => asksCoordinator(task, at)),
    double,
    unconfirmed: row.stage === 'unconfirmed',
    waiting: row.stage === 'waiting' || row.stage === 'unplaced' || isSoughtLong(row, at),
  };
  return new Set(deskSigns.filter((sign) => has[sign]));
}

/** The most urgent of a case's signs, leaving out those that it has only because somebody waits long for a place. */
function sectionOf(row: DeskRow, signs: ReadonlySet<DeskSign>, at: DeskMoment): DeskSection {
  const isWait = signs.has('waiting');
  const others = isWait ? { ...row, tasks: row.tasks.filter((task) => !isQueued(task) || lacksMail(task)) } : row;
  const why = isWait ? whyStuck(others, at) : undefined;
  const pressing = isWait ? signsOf(others, why, at) : signs;
  const isPressing = (sign: DeskSign) => {
    if (!pressing.has(sign)) return false;
    if (sign === 'stuck') return !isChronic(why);
    // To compare two referrals is the coordinator's too, and a section of its own.
    return sign !== 'coordinator' || others.tasks.some((task) => asksCoordinator(task, at));
  };
  return deskSigns.find(isPressing) ?? 'in-order';
}

/** Roles whose mail address somebody can put right in the case. */
const correctable = ['candidate', 'referrer', 'approver', 'job-coach'];
/** Roles that stand for a mailbox of the region: what is mailed there once more does not arrive either. */
const mailboxes = ['team', 'provider'];

function moveFor(section: DeskSection, lead: DeskTask, { now }: DeskMoment): DeskMove | undefined {
  const { kind, owner, undelivered } = lead;
  const rule = taskRules[kind];
  if (tellsOfFault(lead)) return 'try-again';
  if (section === 'unconfirmed') return 'confirm-sender';
  if (section === 'double') return 'compare';
  if (undelivered !== undefined && correctable.includes(undelivered)) return 'correct-address';
  if (rule.isCall) return 'record-call';
  const isMailbox = undelivered !== undefined && mailboxes.includes(undelivered);
  if (isMailbox && section === 'mail') return 'mend-mailbox';
  if (owner === 'coordinator' && rule.confirmsSender) return 'confirm-sender';
  if (owner === 'coordinator' && rule.seeksPlace) return 'choose-provider';
  if (owner === 'coordinator') return 'answer';
  // Whose day is to come was mailed, and a link anew would only hurry them: also where a place has been sought for long.
  if (owner === 'system' || section === 'in-order' || section === 'waiting') return undefined;
  if (section === 'overdue' || section === 'stuck') return 'answer-by-phone';
  // What sleeps until its day has no link yet that could be mailed once more.
  if (lead.since > now) return undefined;
  return isMailbox && undelivered === owner ? 'mend-mailbox' : 'remind';
}

/**
 * Where a case stands on the desk at a moment.
 *
 * @param reader who reads the row, and the sign that their list is narrowed to: to the coordinator, a case that stands or is looked for
 *   under `coordinator` leads with what they have to do in it, and any other with their own task where that weighs as much
 * @throws TypeError for a row without a task, which `deskRowOf` never makes
 */
export function deskStanding(row: DeskRow, at: DeskMoment, reader: DeskReader = {}): DeskStanding {
  const stuck = whyStuck(row, at);
  const signs = signsOf(row, stuck, at);
  const section = sectionOf(row, signs, at);
  const isOwn = section === 'coordinator' || reader.sign === 'coordinator';
  const isCoordinator = reader.role === 'coordinator';
  const lead = leadOf(row, at, isCoordinator ? (isOwn ? 'own' : 'all') : undefined);
  if (lead === undefined) throw new TypeError('a row of the desk without a task');
  const order = orderOf(row, section, lead);
  const move = moveFor(section, lead, at);
  return {
    signs,
    section,
    lead,
    order,
    isOwnLate: isCoordinator && isByDay(section) && actsAsCoordinator(lead.owner) && isOverdue(lead, at),
    ...(move === undefined ? {} : { move }),
    ...(stuck === undefined ? {} : { stuck }),
  };
}

/**
 * The day that is shown with a task. A day that was missed before its owner was asked is left out: it is not theirs, and does not say when
 * they should act.
 */
export function toldDueOf(task: DeskTask): Instant {
  const due = dueOf(task);
  return due < task.since ? task.dueAt : due;
}

/** Whether the day has passed that is told with a task (`toldDueOf`). */
export function isLate(task: DeskTask, at: Pick<DeskMoment, 'now'>): boolean {
  return asks(task, at) && toldDueOf(task) < at.now;
}

/** Who waits for a place is sorted by how long; a referral that is doubted by how long it is here; the others by their day. */
function orderOf(row: DeskRow, section: DeskSection, lead: DeskTask): Instant {
  if (section === 'waiting') return row.waitingSince ?? row.createdAt;
  return isByDay(section) ? dueOf(lead) : row.createdAt;
}

/** Whether the rows of a section are sorted by the day of their tasks. */
function isByDay(section: DeskSection): boolean {
  return section !== 'waiting' && section !== 'double' && section !== 'unconfirmed';
}
