import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import type { Role } from '../codes.ts';
import { defined } from '../defined.ts';
import { afresh, dueOf, isAbout, outcomeDiffersCall, type Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import { asksAboutTransfer } from '../transfer.ts';
import type { Context, OpenCase } from './context.ts';
import { asksAboutDeath } from './death.ts';
import { begin, closeReferral, closeTask, decision, finish, putTask } from './draft.ts';
import { askPerson, tellReferrer } from './mails.ts';
import { objectByPhone } from './objection.ts';
import { settleDifference } from './tell-outcome.ts';
import { repeatAfter } from './timing.ts';
import { isProposal, withdraw } from './withdraw.ts';

/**
 * A mail that only brings news bounced: the coordinator phones instead.
 *
 * @param undelivered whose mail it was
 */
export function callInstead(from: OpenCase, about: string, undelivered: Role, ctx: Context): Change {
  const draft = begin(from, 'call-again', ctx);
  putTask(draft, { ...askPerson(draft, { kind: 'call', owner: 'coordinator', about }), undelivered });
  return finish(draft, about);
}

/**
 * The coordinator phoned: they told the news, reached nobody (they try again in two working days), handed the person
 * over to the right organisation or heard that it is not wanted, or heard what the candidate thinks of an end that the
 * referrer proposed, or of who guides them now. Undefined for an answer that does not fit the subject of the call.
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
  // Written together with the candidate's own data: see the link desk.
  if (answer.choice === 'new-address') return undefined;
  const settles = answer.choice === 'works' || answer.choice === 'works-not' || answer.choice === 'unclear';
  if (isAbout(task, 'call', [outcomeDiffersCall]) !== settles) return undefined;
  if (settles) return settleDifference(from, task, trajectory, answer, ctx);
  if (asksAboutDeath(task)) {
    if (answer.choice !== 'goes-on') return undefined;
    const draft = begin(from, 'call-done', ctx);
    closeTask(draft, task, decision(draft, 'goes-on'));
    draft.after.foundAlive = true;
    return finish(draft, 'goes-on', task.id);
  }
  if (answer.choice === 'objects') return objectByPhone(from, task, answer, ctx);
  if (asksAboutTransfer(task)) {
    if (answer.choice !== 'goes-on') return undefined;
    const draft = begin(from, 'call-done', ctx);
    closeTask(draft, task, decision(draft, 'goes-on'));
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
 * The coordinator phoned for somebody else's answer, and reached nobody or heard nothing certain. The question stays
 * theirs, with a new due day. People who are shown a day read why it moved, and an earlier addressee may still answer.
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

/** The retention period ended before the coordinator had phoned: there is nobody left to phone, and nothing to remind of. */
export function lapseCall(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'call-done', ctx);
  closeTask(draft, task, decision(draft, 'silent'));
  return finish(draft, 'erased', task.id);
}
