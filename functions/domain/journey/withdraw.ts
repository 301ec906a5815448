import type { Change } from '../change.ts';
import type { Trajectory } from '../trajectory.ts';
import { tellEnd } from './check-ins.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeReferral, closeTask, type Draft, decision, finish, leaveQueue, releasePlace } from './draft.ts';
import { planMail } from './mails.ts';

/**
 * Candidate, referrer, or the coordinator for them, stops the case. It works in every open state, and one transaction closes
 * tasks, place and queue entry. After the start it counts as an early stop.
 */
export function withdraw(
  from: OpenCase,
  ctx: Context,
  how: { readonly reason: 'withdrawn' | 'not-me' | 'not-wanted'; readonly trajectory?: Trajectory },
): Change {
  const draft = begin(from, 'withdraw', ctx);
  for (const task of from.tasks) closeTask(draft, task, decision(draft, 'withdrawn'));
  leaveQueue(draft);
  releasePlace(draft);
  const started = how.trajectory !== undefined;
  if (started) draft.rest = { ...draft.rest, trajectory: { ...how.trajectory, earlyStop: 'no-wish-now' } };
  closeReferral(draft, started ? 'early-stop' : 'withdrawn');
  tellProvider(draft, from);
  tellEnd(draft);
  return finish(draft, how.reason);
}

/** A provider that was asked, or has taken the person on, hears that it is over. */
function tellProvider(draft: Draft, from: OpenCase): void {
  const asked = from.tasks.find((task) => task.kind === 'accept-offer');
  const { provider } = draft.after;
  if (provider === undefined) return;
  if (asked !== undefined) planMail(draft, { kind: 'offer-withdrawn', to: 'provider', task: asked, provider });
  else if (from.referral.stage !== 'offer') planMail(draft, { kind: 'case-ended', to: 'provider', provider });
}
