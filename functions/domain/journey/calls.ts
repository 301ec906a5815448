import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import { defined } from '../defined.ts';
import { afresh, dueOf, type Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { asksAboutDeath } from './death.ts';
import { begin, closeReferral, closeTask, decision, finish, putTask } from './draft.ts';
import { askPerson, tellReferrer } from './mails.ts';
import { repeatAfter } from './timing.ts';
import { isProposal, withdraw } from './withdraw.ts';

/** A mail that only tells something bounced: the coordinator phones instead. */
export function callInstead(from: OpenCase, about: string, ctx: Context): Change {
  const draft = begin(from, 'call-again', ctx);
  askPerson(draft, { kind: 'call', owner: 'coordinator', about });
  return finish(draft, about);
}

/**
 * The coordinator phoned: told, not reached (once more in two working days), handed over to the right door or not wanted, or
 * what the candidate said about an end that their referrer proposed. Undefined for an answer that does not go with what the
 * call is about.
 */
export function answerCall(
  from: OpenCase,
  task: Task,
  answer: Answer<'call'>,
  ctx: Context,
  trajectory?: Trajectory,
): Change | undefined {
  if (answer.choice === 'not-reached') {
    const draft = begin(from, 'call-again', ctx);
    const dueAt = repeatAfter(ctx.region, task.kind, ctx.now);
    putTask(draft, { ...afresh(task), dueAt, reminders: [], remindersSent: 0, announced: true });
    return finish(draft, 'not-reached', task.id);
  }
  // Written with the candidate's own data: see the link desk.
  if (answer.choice === 'new-address') return undefined;
  if (asksAboutDeath(task)) {
    if (answer.choice !== 'goes-on') return undefined;
    const draft = begin(from, 'call-done', ctx);
    closeTask(draft, task, decision(draft, 'goes-on'));
    draft.after.foundAlive = true;
    return finish(draft, 'goes-on', task.id);
  }
  if (isProposal(task) !== (answer.choice === 'withdrawn' || answer.choice === 'goes-on')) return undefined;
  if (answer.choice === 'withdrawn') {
    return withdraw(from, ctx, { reason: 'withdrawn', ...defined({ trajectory }) });
  }
  const handsOver = task.about === 'handover';
  if (handsOver !== (answer.choice === 'handed-over' || answer.choice === 'not-wanted')) return undefined;
  const draft = begin(from, handsOver ? 'hand-over-done' : 'call-done', ctx);
  closeTask(draft, task, decision(draft, answer.choice));
  if (isProposal(task)) tellReferrer(draft, 'goes-on-referrer');
  if (handsOver) {
    closeReferral(draft, answer.choice === 'not-wanted' ? 'not-interested' : 'handed-over');
    tellReferrer(draft, 'ended-referrer');
  }
  return finish(draft, answer.choice, task.id);
}

/**
 * The coordinator phoned for somebody else's answer, and nobody was there or could tell. The question stays theirs, with another
 * day to do it by; anyone who is told a day reads why it moved, and anyone who was asked before may still answer.
 */
export function nobodyCouldTell(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'call-again', ctx);
  const { overdueSince: _overdue, ...rest } = task;
  putTask(draft, {
    ...rest,
    dueAt: repeatAfter(ctx.region, task.kind, ctx.now),
    moved: { from: dueOf(task), why: 'no-answer' },
    reminders: [],
    remindersSent: 0,
    announced: true,
  });
  return finish(draft, 'not-reached', task.id);
}

/** The retention period ended before the coordinator had phoned: there is nobody left to phone, and nothing to be reminded of. */
export function lapseCall(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'call-done', ctx);
  closeTask(draft, task, decision(draft, 'silent'));
  return finish(draft, 'erased', task.id);
}
