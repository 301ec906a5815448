import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import { actsAsCoordinator, type Closure } from '../codes.ts';
import { afresh, type Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeReferral, closeTask, decision, eraseReferral, finish, putTask } from './draft.ts';
import { setGoing } from './receive.ts';
import { repeatAfter } from './timing.ts';

/**
 * What the sender, or the coordinator who called them, says about a referral: it is theirs, it is not, or nobody
 * answered the phone. Only a yes starts anything; if the call was the handover too, there is nothing left to start.
 *
 * @param likelyDuplicateOf an open referral of the same person, looked up at this moment
 */
export function answerSender(
  from: OpenCase,
  task: Task,
  { choice }: Answer<'confirm-sender'>,
  ctx: Context,
  likelyDuplicateOf?: string,
): Change | undefined {
  switch (choice) {
    case 'confirm': {
      const draft = begin(from, 'confirm-sender', ctx);
      closeTask(draft, task, decision(draft, choice));
      if (likelyDuplicateOf !== undefined) draft.after.likelyDuplicateOf = likelyDuplicateOf;
      // Stored by an earlier version, from a post whose sender was not known.
      delete draft.after.consent;
      setGoing(draft);
      return finish(draft, task.owner, task.id);
    }
    case 'handed-over':
      return actsAsCoordinator(ctx.actor) && from.referral.misfit !== undefined
        ? handedOver(from, task, ctx)
        : undefined;
    case 'not-me':
      return endUnconfirmed(from, 'not-me', ctx);
    case 'not-reached':
      return actsAsCoordinator(task.owner) ? notReached(from, task, ctx) : undefined;
  }
}

/** The person who asked for a handover confirmed it by phone, and was brought to the right place in the same call. */
function handedOver(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'confirm-sender', ctx);
  closeTask(draft, task, decision(draft, 'handed-over'));
  closeReferral(draft, 'handed-over');
  return finish(draft, 'handed-over', task.id);
}

/** Nobody answered the coordinator's call: the task stays theirs. */
function notReached(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'sender-not-reached', ctx);
  const dueAt = repeatAfter(ctx.region, task.kind, ctx.now);
  putTask(draft, { ...afresh(task), dueAt, reminders: [], remindersSent: 0, announced: true });
  return finish(draft, 'not-reached', task.id);
}

/**
 * A referral ends before its sender was known: they never confirmed, it was not theirs, or they took it back. Nobody
 * else knows of it, so nobody is told, and everybody in it is erased at once.
 */
export function endUnconfirmed(
  from: OpenCase,
  closure: Extract<Closure, 'not-confirmed' | 'not-me' | 'withdrawn'>,
  ctx: Context,
): Change {
  const draft = begin(from, 'end-unconfirmed', ctx);
  const said = closure === 'not-confirmed' ? 'silent' : closure;
  for (const task of from.tasks) closeTask(draft, task, decision(draft, said));
  eraseReferral(draft, closure);
  return finish(draft, closure);
}
