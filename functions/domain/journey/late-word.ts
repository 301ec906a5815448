import type { Change } from '../change.ts';
import type { Mail } from '../mail.ts';
import type { Instant } from '../referral.ts';
import { dueOf, type Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish, putTask } from './draft.ts';
import { later, schedule } from './timing.ts';

/** A word that goes this much later than planned was held up: by an outage of ours, or of the mail service (ours). */
const heldUpMs = 60 * 60_000;

/** Whether what was planned for one moment comes so much later that nobody may be taken to have let the time pass. */
export function isHeldUp(planned: Instant, now: Instant): boolean {
  return later(planned, heldUpMs) < now;
}

/**
 * The task with the region's terms counted anew, because its owner hears of it only now: else one and the same sweep after an
 * outage would ask, and take the silence that could not be broken for an answer. Anyone who was told another day reads that there
 * is more time.
 *
 * @param from when they hear
 */
export function termsAnew(task: Task, ctx: Context, from: Instant = ctx.now): Task {
  const terms = schedule(ctx.region, task.kind, task.owner, from);
  if (terms.dueAt <= task.dueAt) return task;
  return { ...task, ...terms, moved: { from: dueOf(task), why: 'extended' } };
}

/**
 * When the owner of a task heard of it last, where a mail about it went much later than planned; `waits` while one still has
 * not gone. Undefined when all went in time.
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

/** More time for a task whose mail was held up: its terms count from when its owner heard. Undefined when those are over too. */
export function giveTimeAfterHold(from: OpenCase, task: Task, heardAt: Instant, ctx: Context): Change | undefined {
  const { dueAt, moved } = termsAnew(task, ctx, heardAt);
  if (dueAt <= ctx.now || moved === undefined || from.referral.stage === 'closed') return undefined;
  const draft = begin(from, 'extend', ctx);
  const { overdueSince: _overdue, ...rest } = task;
  putTask(draft, { ...rest, dueAt, moved });
  return finish(draft, 'mail-held', task.id);
}
