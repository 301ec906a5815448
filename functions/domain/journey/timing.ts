import { addWorkingDays, afterTerm, instantAt, localDate } from '../calendar.ts';
import type { Role, TaskKind } from '../codes.ts';
import type { Instant } from '../referral.ts';
import type { Region } from '../region.ts';
import type { Task } from '../task.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Work of the machine must move within 15 minutes; then the sweeper steps in (I3). */
export const advanceDueMinutes = 15;

/**
 * The sweeper looks at every open task at least once in seven days, also when nothing is due, so that an execution that was
 * lost without a sound is found long before the task's own date (I8).
 */
export const watchDays = 7;

/**
 * What silence does, by kind and by who is asked (I3; someone else's silence never closes a person's referral, but for one that
 * nobody has seen but a sender who never confirms).
 */
export function silenceRule(kind: TaskKind, owner: Role): Task['onSilence'] {
  if (owner === 'coordinator') return 'remind-coordinator';
  switch (kind) {
    case 'confirm-sender':
      return 'close-unconfirmed';
    case 'approve':
      return owner === 'team' ? 'ask-coordinator' : 'ask-team';
    case 'give-information':
      return 'back-to-approver';
    case 'accept-offer':
      return 'next-provider';
    case 'check-in':
      return 'record-silence';
    case 'advance':
      return 'revive';
    case 'confirm-interest':
    case 'await-place':
    case 'confirm-start':
    case 'call':
    case 'resolve':
      return 'ask-coordinator';
  }
}

/** Level of escalation that goes with an owner. */
export function levelOf(owner: Role): 0 | 1 | 2 {
  if (owner === 'coordinator') return 2;
  return owner === 'team' ? 1 : 0;
}

/** Due time and reminders of a task that its owner can see from `from`, by the region's terms. */
export function schedule(
  region: Region,
  kind: TaskKind,
  owner: Role,
  from: Instant,
): { readonly dueAt: Instant; readonly reminders: Instant[] } {
  if (kind === 'advance') return { dueAt: later(from, advanceDueMinutes * minute), reminders: [] };
  const terms = region.tasks[kind];
  const dueAt = afterTerm(from, terms.due, { purpose: 'due', officeHours: region.officeHours });
  const reminders = (owner === 'coordinator' ? [terms.repeat] : terms.reminders)
    .map((term) => afterTerm(from, term, { purpose: 'send', officeHours: region.officeHours }))
    .filter((at) => at < dueAt)
    .sort();
  return { dueAt, reminders };
}

/** When the coordinator hears again of a task that stays open after its due time. */
export function repeatAfter(region: Region, kind: TaskKind, from: Instant): Instant {
  if (kind === 'advance') return later(from, advanceDueMinutes * minute);
  return afterTerm(from, region.tasks[kind].repeat, { purpose: 'due', officeHours: region.officeHours });
}

/** Due time after an extension in working days, counted from now or from the old due time, whichever is later. */
export function extended(region: Region, task: Task, workingDays: number, now: Instant): Instant {
  const from = task.dueAt > now ? task.dueAt : now;
  return instantAt(addWorkingDays(localDate(from), workingDays, region.officeHours.closedDays), region.officeHours.end);
}

/** Earliest moment at which the sweeper must look at a task: its next mail, reminder or due time, or the weekly watch. */
export function nextVisit(task: Omit<Task, 'nextAt'>, now: Instant): Instant {
  const own = task.announced ? (task.reminders[0] ?? task.dueAt) : task.visibleFrom;
  const next = own < task.dueAt ? own : task.dueAt;
  const watch = later(now, watchDays * day);
  return next < watch ? next : watch;
}

/** `ms` milliseconds after an instant. */
export function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}
