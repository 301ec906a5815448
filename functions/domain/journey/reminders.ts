import type { Change } from '../change.ts';
import { dueOf, type Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, type Draft, finish, putTask } from './draft.ts';
import { isHeldUp, termsAnew } from './late-word.ts';
import { mailTask, planMail } from './mails.ts';
import { extended, repeatAfter } from './timing.ts';

/** A sleeping task has reached its date: its owner hears of it now, and their time begins when they do. */
export function announce(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'announce', ctx);
  const isLate = isHeldUp(task.visibleFrom, ctx.now);
  mailTask(draft, isLate ? { ...termsAnew(task, ctx), visibleFrom: ctx.now } : task);
  return finish(draft, 'ok', task.id);
}

/** The next reminder of a task. One that comes late leaves as much time to answer as there is after any other. */
export function remind(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'remind', ctx);
  const [planned, ...left] = task.reminders;
  const isLate = planned !== undefined && isHeldUp(planned, ctx.now);
  const timed = isLate ? termsAnew(task, ctx) : task;
  // As many as were left, the last ones of the new terms.
  const last = Math.max(0, timed.reminders.length - left.length);
  sendReminder(draft, timed, timed === task ? left : timed.reminders.slice(last));
  return finish(draft, String(task.remindersSent + 1), task.id);
}

/**
 * The coordinator has not acted by the due time: the task stays theirs, and they are reminded at longer and longer intervals,
 * without end. After the region's number of reminders the deputy hears each time too, with a link of their own.
 *
 * Whatever else of the same case is overdue with them comes along, and from then on at the same moments, so that it goes as one
 * mail: a case is one thing to take up, however many calls have piled up in it (ours). Nothing is reminded later for that.
 */
export function remindCoordinator(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'remind', ctx);
  const others = from.tasks.filter(
    ({ id, owner, overdueSince }) => id !== task.id && owner === task.owner && overdueSince !== undefined,
  );
  const together = [task, ...others];
  const dueAt = together
    .map(({ kind, remindersSent }) => repeatAfter(ctx.region, kind, ctx.now, remindersSent))
    .toSorted()[0];
  for (const one of together) {
    const overdue: Task = {
      ...one,
      dueAt: dueAt ?? one.dueAt,
      overdueSince: dueOf(one),
      moved: { from: dueOf(one), why: 'overdue' },
    };
    sendReminder(draft, overdue, []);
    if (one.remindersSent + 1 >= ctx.region.coordinator.deputy.afterReminders) tellDeputy(draft, overdue);
  }
  return finish(draft, 'overdue', task.id);
}

function sendReminder(draft: Draft, task: Task, left: string[]): void {
  const number = task.remindersSent + 1;
  mailTask(draft, { ...task, reminders: left, remindersSent: number }, number);
}

/** The deputy hears of a task that the coordinator is silent about, with a link of their own. */
export function tellDeputy(draft: Draft, task: Task): void {
  planMail(draft, { kind: 'coordinator-silent', to: 'deputy', task, link: 'task' });
}

/**
 * More time for a task, in working days. Anyone who was told another day reads why it moved, and anyone who was asked before may
 * still answer.
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
