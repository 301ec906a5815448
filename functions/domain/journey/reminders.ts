import type { Change } from '../change.ts';
import type { Role } from '../codes.ts';
import { dueOf, type Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, type Draft, finish, putTask } from './draft.ts';
import { isHeldUp, termsAnew } from './late-word.ts';
import { mailTask, planMail } from './mails.ts';
import { extended, repeatAfter } from './timing.ts';

/** A sleeping task has reached its date: its owner is told now, and their time starts when they are told. */
export function announce(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'announce', ctx);
  const isLate = isHeldUp(task.visibleFrom, ctx.now);
  mailTask(draft, isLate ? { ...termsAnew(task, ctx), visibleFrom: ctx.now } : task);
  return finish(draft, 'ok', task.id);
}

/** The next reminder of a task. If it comes late, the owner gets as much time to answer as after any other reminder. */
export function remind(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'remind', ctx);
  const [planned, ...left] = task.reminders;
  const isLate = planned !== undefined && isHeldUp(planned, ctx.now);
  const timed = isLate ? termsAnew(task, ctx) : task;
  // The same number of reminders as were left: the last ones under the new terms.
  const last = Math.max(0, timed.reminders.length - left.length);
  sendReminder(draft, timed, timed === task ? left : timed.reminders.slice(last));
  return finish(draft, String(task.remindersSent + 1), task.id);
}

/**
 * Most overdue tasks that one change reminds of (ours). Each is five items from the deputy's reminders on: the task, and a mail with a link
 * for both; a change has room for a hundred.
 */
const mostTogether = 15;

/**
 * The coordinator has not acted by the due time. The task stays theirs, and they are reminded at longer and longer
 * intervals, without end. After the region's number of reminders the deputy is told each time too, with a link of their
 * own.
 *
 * Other tasks of the same case that are overdue with the coordinator are included, and from then on reminded at the
 * same moments, so that they share one mail: a case is one thing to take up, however many calls it has open (ours).
 * Nothing is reminded later because of that. Where they are too many for one change, each is reminded when it is due itself: those
 * that are due at the same moment follow in changes of their own, in the same sweep, and all have the same next moment.
 */
export function remindCoordinator(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'remind', ctx);
  const overdue = [task, ...from.tasks.filter((one) => one.id !== task.id && isOverdueWith(task.owner, one, ctx))];
  const due = overdue.filter(({ id, dueAt }) => id === task.id || dueAt <= ctx.now);
  const reminded = overdue.length > mostTogether ? due : overdue;
  const dueAt = overdue
    .map((one) => (reminded.includes(one) ? repeatAfter(ctx.region, one.kind, ctx.now, one.remindersSent) : one.dueAt))
    .toSorted()[0];
  for (const one of reminded.slice(0, mostTogether)) {
    const later: Task = {
      ...one,
      dueAt: dueAt ?? one.dueAt,
      overdueSince: dueOf(one),
      moved: { from: dueOf(one), why: 'overdue' },
    };
    sendReminder(draft, later, []);
    if (one.remindersSent + 1 >= ctx.region.coordinator.deputy.afterReminders) tellDeputy(draft, later);
  }
  return finish(draft, 'overdue', task.id);
}

/** Whether this role let a task's time pass. One that comes due now counts too, unless it is to hear of that first. */
function isOverdueWith(owner: Role, task: Task, { now }: Context): boolean {
  const [reminder] = task.reminders;
  const isHeard = task.announced && (reminder === undefined || !isHeldUp(reminder, now));
  return task.owner === owner && (task.overdueSince !== undefined || (task.dueAt <= now && isHeard));
}

function sendReminder(draft: Draft, task: Task, left: string[]): void {
  const number = task.remindersSent + 1;
  mailTask(draft, { ...task, reminders: left, remindersSent: number }, number);
}

/** Tells the deputy, with a link of their own, of a task about which the coordinator is silent. */
export function tellDeputy(draft: Draft, task: Task): void {
  planMail(draft, { kind: 'coordinator-silent', to: 'deputy', task, link: 'task' });
}

/**
 * More time for a task, in working days. People who were told another day read why it moved, and an earlier addressee
 * may still answer.
 */
export function extend(from: OpenCase, task: Task, workingDays: number, ctx: Context): Change {
  const draft = begin(from, 'extend', ctx);
  const { overdueSince: _overdue, ...rest } = task;
  putTask(draft, {
    ...rest,
    dueAt: extended(ctx.region, task, workingDays, ctx.now),
    moved: { from: dueOf(task), why: 'extended' },
    reminders: [],
    remindersSent: 0,
  });
  return finish(draft, String(workingDays), task.id);
}
