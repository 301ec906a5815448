import type { Change } from '../change.ts';
import type { Mail } from '../mail.ts';
import type { Instant } from '../referral.ts';
import { dueOf, type Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish, putTask } from './draft.ts';
import { later, schedule } from './timing.ts';

/** A mail that goes this much later than planned was delayed by an outage of ours or of the mail service (ours). */
const heldUpMs = 60 * 60_000;

/** Whether something comes so much later than planned that nobody can be said to have let the time pass. */
export function isHeldUp(planned: Instant, now: Instant): boolean {
  return later(planned, heldUpMs) < now;
}

/**
 * The task with the region's terms counted anew, because its owner only hears of it now. Otherwise the first sweep
 * after an outage would both ask the question and take the unavoidable silence for an answer. People who were told
 * another day read that there is more time.
 *
 * @param from when they hear
 */
export function termsAnew(task: Task, ctx: Context, from: Instant = ctx.now): Task {
  const terms = schedule(ctx.region, task.kind, task.owner, from);
  if (terms.dueAt <= task.dueAt) return task;
  return { ...task, ...terms, moved: { from: dueOf(task), why: 'extended' } };
}

/**
 * When the owner of a task last heard of it, where a mail about it went much later than planned; `waits` while such a
 * mail has still not gone. Undefined when all went in time.
 */
export function heardLate(task: Task, mails: readonly Mail[], now: Instant): Instant | 'waits' | undefined {
  const own = mails.filter(({ taskId, to }) => taskId === task.id && to === task.owner);
  const isUnsent = ({ status, plannedAt }: Mail) =>
    (status === 'planned' || status === 'claimed') && isHeldUp(plannedAt, now);
  if (own.some(isUnsent)) return 'waits';
  return own
    .flatMap(({ sentAt, plannedAt }) => (sentAt !== undefined && isHeldUp(plannedAt, sentAt) ? [sentAt] : []))
    .toSorted()
    .at(-1);
}

/**
 * More time for a task whose mail was delayed: its terms count from when its owner heard. Undefined when those are over
 * too.
 */
export function giveTimeAfterHold(from: OpenCase, task: Task, heardAt: Instant, ctx: Context): Change | undefined {
  const { dueAt, moved } = termsAnew(task, ctx, heardAt);
  if (dueAt <= ctx.now || moved === undefined || from.referral.stage === 'closed') return undefined;
  const draft = begin(from, 'extend', ctx);
  const { overdueSince: _overdue, ...rest } = task;
  putTask(draft, { ...rest, dueAt, moved });
  return finish(draft, 'mail-held', task.id);
}
