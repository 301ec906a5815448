import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import { InvariantError } from '../errors.ts';
import type { MatchReceipt } from '../matching.ts';
import type { Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import {
  begin,
  closeKinds,
  closeReferral,
  closeTask,
  decision,
  finish,
  leaveQueue,
  openTask,
  putTask,
  toMachine,
} from './draft.ts';
import { askMissingConsent } from './interest.ts';
import { askPerson, tellApprover, tellCandidate, tellReferrer } from './mails.ts';
import { later } from './timing.ts';

/** The candidate hears of waiting only when no place was found in the first ten minutes: most are served at once. */
const quietMs = 10 * 60_000;

/**
 * Everyone approved enters the queue first, also when there is room: one queue, nobody overtakes (I9). Someone whose offer
 * fell through keeps the time at which they first entered.
 */
export function enterQueue(from: OpenCase, providers: readonly string[], receipt: MatchReceipt, ctx: Context): Change {
  const asking = askMissingConsent(from, ctx);
  if (asking !== undefined) return asking;
  const { programme, waitingSince } = from.referral;
  if (programme === undefined) throw new InvariantError('queue without a programme');
  if (providers.length === 0) {
    const draft = begin(from, 'no-provider', ctx);
    draft.rest = { ...draft.rest, receipt };
    toMachine(draft, 'unplaced');
    return finish(draft, 'none-left');
  }
  const draft = begin(from, 'enter-queue', ctx);
  const since = waitingSince ?? ctx.now;
  draft.after.waitingSince = since;
  draft.after.stage = 'waiting';
  draft.rest = { ...draft.rest, receipt, enterQueue: { referralId: from.referral.id, programme, since, providers } };
  closeKinds(draft, 'advance');
  openTask(draft, { kind: 'await-place', owner: 'system', visibleFrom: later(ctx.now, quietMs) });
  return finish(draft);
}

/** Nobody had a place at once: the candidate hears that they wait, once. */
export function announceWaiting(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'announce', ctx);
  putTask(draft, { ...task, announced: true });
  tellCandidate(draft, 'waiting-candidate');
  return finish(draft, 'waiting', task.id);
}

/** The longest-waiting eligible person gets a place: entry out, place counted, case to the offer, in one transaction (I9). */
export function givePlace(
  from: OpenCase,
  place: { readonly provider: string; readonly limit: number; readonly receipt: MatchReceipt },
  ctx: Context,
): Change {
  const asking = askMissingConsent(from, ctx);
  if (asking !== undefined) return asking;
  const { programme, waitingSince } = from.referral;
  if (programme === undefined || waitingSince === undefined) throw new InvariantError('place without a queue');
  const draft = begin(from, 'give-place', ctx);
  draft.after.provider = place.provider;
  draft.after.holdsPlace = true;
  draft.rest = {
    ...draft.rest,
    leaveQueue: { programme, since: waitingSince },
    hold: { provider: place.provider, programme, limit: place.limit },
    receipt: place.receipt,
  };
  closeKinds(draft, 'await-place', 'resolve');
  toMachine(draft, 'offer');
  return finish(draft, 'ok', place.provider);
}

/** Asks the coordinator what to do: every provider has passed, or none fits. */
export function openResolve(from: OpenCase, ctx: Context): Change {
  const draft = begin(from, 'open-resolve', ctx);
  closeKinds(draft, 'advance');
  const task = askPerson(draft, { kind: 'resolve', owner: 'coordinator', about: 'no-provider' });
  return finish(draft, 'no-provider', task.id);
}

/**
 * The coordinator's way out, when nobody is left to ask or someone waits too long: ask all providers once more, or end the
 * case with a word to everyone. Asking again keeps the place in the queue.
 */
export function answerResolve(from: OpenCase, task: Task, answer: Answer<'resolve'>, ctx: Context): Change {
  const draft = begin(from, answer.choice === 'try-again' ? 'resolve-retry' : 'resolve-close', ctx);
  closeTask(draft, task, decision(draft, answer.choice));
  leaveQueue(draft);
  if (answer.choice === 'try-again') {
    draft.after.passedProviders = [];
    toMachine(draft, 'placing');
    return finish(draft, 'try-again', task.id);
  }
  if (answer.explanation !== undefined) {
    draft.parties.push({ role: 'note', taskId: task.id, kind: 'explanation', text: answer.explanation, at: ctx.now });
  }
  closeReferral(draft, 'no-place');
  tellCandidate(draft, 'ended-candidate');
  tellReferrer(draft, 'ended-referrer');
  tellApprover(draft, 'ended-approver');
  return finish(draft, 'close', task.id);
}
