import { addWorkingDays, afterTerm, instantAt, localDate, nextOfficeMoment } from '../calendar.ts';
import { actsAsCoordinator, type Role, type TaskKind } from '../codes.ts';
import { isProbe, probeMinutes } from '../probe.ts';
import type { Instant, PlainDate } from '../referral.ts';
import type { Region } from '../region.ts';
import type { Task } from '../task.ts';
import type { TimedKind } from '../tasks/rule.ts';
import { taskRules } from '../tasks/rules.ts';

const minute = 60_000;
/** Milliseconds of a day of 24 hours, for `later`. */
export const dayMs = 24 * 60 * minute;

/** The machine's own work must move within 15 minutes; after that the sweeper steps in (I3). */
export const advanceDueMinutes = 15;

/**
 * The sweeper looks at every open task at least once in seven days, even when nothing is due, so that an owner who may
 * no longer act, or something that the region file lacks, is found long before the task's own date (I7, I8). A task
 * that nobody will be asked for weeks is looked at less often: see `restWeeks`.
 */
export const watchDays = 7;
/**
 * Weeks for which the sweeper leaves a question alone whose day is further ahead than that, where a look has found that time alone brings
 * nothing sooner (decision 103, ours).
 */
export const restWeeks = 4;
/** The sweeper looks this often at a question that the coordinator has because the mailbox of an organisation took no mail (ours). */
const unreachedHours = 1;

/**
 * What silence does, by kind of task and by who is asked (I3). Somebody else's silence never closes a person's
 * referral. The one exception is a referral that only its sender knows of, if they never confirm it.
 */
export function silenceRule(kind: TaskKind, owner: Role): Task['onSilence'] {
  return actsAsCoordinator(owner) ? 'remind-coordinator' : taskRules[kind].onSilence(owner);
}

/**
 * The level of escalation of an owner: a provider's mailbox is the level above its job coach, as a team is above its
 * work coach.
 */
export function levelOf(kind: TaskKind, owner: Role): 0 | 1 | 2 {
  if (actsAsCoordinator(owner)) return 2;
  return owner === 'team' || (owner === 'provider' && taskRules[kind].offers !== true) ? 1 : 0;
}

/**
 * The region's terms of a task. Where the coordinator phones a sender without e-mail, the terms of a call apply: that
 * is what the sender was promised, while the long term is for somebody who has to find a mail.
 */
function termsOf(region: Pick<Region, 'tasks'>, kind: TaskKind, owner: Role): Region['tasks'][TimedKind] | undefined {
  const name = taskRules[kind].terms(owner);
  return name === undefined ? undefined : region.tasks[name];
}

/** Due time and reminders of a task that its owner can see from `from`, by the region's terms. */
export function schedule(
  region: Pick<Region, 'tasks' | 'officeHours'>,
  kind: TaskKind,
  owner: Role,
  from: Instant,
): { readonly dueAt: Instant; readonly reminders: Instant[] } {
  const terms = termsOf(region, kind, owner);
  if (terms === undefined) return { dueAt: later(from, advanceDueMinutes * minute), reminders: [] };
  const dueAt = afterTerm(from, terms.due, { purpose: 'due', officeHours: region.officeHours });
  const reminders = (actsAsCoordinator(owner) ? [terms.repeat] : terms.reminders)
    .map((term) => afterTerm(from, term, { purpose: 'send', officeHours: region.officeHours }))
    .filter((at) => at < dueAt)
    .sort();
  return { dueAt, reminders };
}

/** The candidate hears of a wait only if no place was found within ten minutes: most get one at once. */
export const quietMs = 10 * minute;

/**
 * When the coordinator looks at somebody for whom a place has been sought since a moment: after the region's term, however often
 * they were sought for since (docs/silence.md).
 */
export function waitIsLookedAt(region: Pick<Region, 'tasks' | 'officeHours'>, since: Instant): Instant {
  return schedule(region, 'await-place', 'system', later(since, quietMs)).dueAt;
}

/** From when a first talk can be asked about: the end of its day, whatever the time that was agreed. */
export function afterTalk(region: Region, on: PlainDate): Instant {
  return instantAt(on, region.officeHours.end);
}

/**
 * From when somebody is asked again whether a first talk was held to which the candidate did not come, and for which there is no
 * new day: after the region's `repeat` of that question.
 */
export function afterMissedTalk({ tasks, officeHours }: Pick<Region, 'tasks' | 'officeHours'>, now: Instant): Instant {
  return afterTerm(now, tasks['confirm-start'].repeat, { purpose: 'send', officeHours });
}

/**
 * From when a check-in is asked about: the morning of its day or, where nobody is asked at a weekend or on a holiday, of
 * the next working day. At once if that is past (steps shorter than a day, in proofs on an emulator).
 */
export function checkInFrom({ officeHours }: Region, on: PlainDate, now: Instant): Instant {
  const morning = instantAt(on, officeHours.start);
  return morning > now ? nextOfficeMoment(morning, officeHours) : now;
}

/**
 * Whether the day of a check-in is still to come, whoever has it now: the job coach who was brought the candidate, or the
 * coordinator who is to find another one.
 */
export function isAhead({ checkIn }: Pick<Task, 'checkIn'>, region: Region, now: Instant): boolean {
  return checkIn !== undefined && checkInFrom(region, checkIn.date, now) > now;
}

/** The longest time between two reminders to the coordinator of a task of theirs (ours). */
const thinnestWorkingDays = 20;
const thinnestMs = 28 * dayMs;

/**
 * The next reminder to the coordinator of a task that stays open after its due time: after the region's term at first,
 * then after twice as long each time, at most after twenty working days. It never stops, and never becomes noise.
 *
 * @param earlier reminders so far that had no effect
 */
export function repeatAfter(region: Region, kind: TaskKind, from: Instant, earlier = 0): Instant {
  const terms = termsOf(region, kind, 'coordinator');
  if (terms === undefined) return later(from, advanceDueMinutes * minute);
  const { repeat } = terms;
  const by = { purpose: 'due', officeHours: region.officeHours } as const;
  const factor = 2 ** Math.min(earlier, 10);
  if ('workingDays' in repeat) {
    const workingDays = Math.max(repeat.workingDays, Math.min(repeat.workingDays * factor, thinnestWorkingDays));
    return afterTerm(from, { workingDays }, by);
  }
  const once = Date.parse(afterTerm(from, repeat, by)) - Date.parse(from);
  return later(from, Math.max(once, Math.min(once * factor, thinnestMs)));
}

/** Due time after an extension in working days, counted from now or from the old due time, whichever is later. */
export function extended(region: Region, task: Task, workingDays: number, now: Instant): Instant {
  const from = task.dueAt > now ? task.dueAt : now;
  return instantAt(addWorkingDays(localDate(from), workingDays, region.officeHours.closedDays), region.officeHours.end);
}

/**
 * Earliest moment at which the sweeper must look at a task: its next mail, reminder or due time, or the weekly look. A
 * canary's task is looked at soon, and ended then.
 */
export function nextVisit(task: Omit<Task, 'nextAt'>, now: Instant): Instant {
  const own = task.announced ? (task.reminders[0] ?? task.dueAt) : task.visibleFrom;
  const next = own < task.dueAt ? own : task.dueAt;
  const watch = later(now, isProbe(task.id) ? probeMinutes * minute : lookAfter(task));
  return next < watch ? next : watch;
}

/** A mailbox that no mail reached may be put right in the region at any hour: its questions then go there soon. */
function lookAfter({ owner, unreached }: Pick<Task, 'owner' | 'unreached'>): number {
  return unreached !== undefined && owner === 'coordinator' ? unreachedHours * 60 * minute : watchDays * dayMs;
}

/** `ms` milliseconds after an instant. */
export function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}
