import { localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import { InvariantError } from '../errors.ts';
import { isInFollowUp } from '../guided.ts';
import type { RaisedPlaces } from '../room.ts';
import { isAbout } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import { windDownOf } from '../wind-down.ts';
import type { Context, OpenCase } from './context.ts';
import { deciders } from './deciders.ts';
import { begin, closeTask, type Draft, decision, finish, holdPlace, takeBackKinds, toMachine } from './draft.ts';
import { planMail, tellCandidate, tellReferrer } from './mails.ts';
import { goingOn, hasPlanLeft, phoneAboutUnsettled } from './reopen.ts';

/**
 * Why guidance that is over does not go on.
 * - `not-over`: somebody is guided still, or not yet.
 * - `planned-end`: it ended as it was planned, and nobody ended it sooner.
 * - `no-plan-left`: its planned end has come meanwhile, or the last day of the programme.
 */
export type GuideOnFault = 'not-over' | 'planned-end' | 'no-plan-left';

/** Why guidance that is over in a case that is open does not go on; undefined where it can. Whether there is a place, the write tells (I9). */
export function whyNotGuidedOn(
  { referral }: Pick<OpenCase, 'referral'>,
  trajectory: Trajectory | undefined,
  { region, now }: Pick<Context, 'region' | 'now'>,
): GuideOnFault | undefined {
  if (trajectory === undefined || !isInFollowUp(referral)) return 'not-over';
  const { goalReachedOn, earlyStop } = trajectory;
  if (goalReachedOn === undefined && earlyStop === undefined) return 'planned-end';
  const today = localDate(now);
  // Where the programme ends, guidance does not go on past its last day.
  const isPast = today > (windDownOf(region)?.lastDay ?? today);
  return !isPast && hasPlanLeft(region, referral, trajectory, today) ? undefined : 'no-plan-left';
}

/**
 * Guidance goes on that was reported to be over by mistake: a goal that was not reached, or a stop that was none, while the case is
 * open for its follow-up or waits for its candidate. What follows guidance is asked no more: the job coach's question and the
 * candidate's close, and the plan goes on until its end, which has not moved. The place is counted again in the same change (I9).
 * Whether it can go on, where the door has come to fit no longer, is a call of the coordinator that guidance's end left open.
 * Job coach and provider hear it, and after a goal everybody who was told that guidance was over.
 *
 * @param raised the number of places that is raised for it; absent where a place is free
 * @throws InvariantError where `whyNotGuidedOn` has a reason
 */
export function guideOn(
  from: OpenCase,
  trajectory: Trajectory,
  { raised }: { readonly raised?: RaisedPlaces },
  ctx: Context,
): Change {
  const fault = whyNotGuidedOn(from, trajectory, ctx);
  if (fault !== undefined) throw new InvariantError(`guidance does not go on: ${fault}`);
  const { programme } = from.referral;
  if (programme === undefined) throw new InvariantError('guidance without a programme');
  const draft = begin(from, 'guide-on', ctx);
  const { provider, goalReachedOn } = trajectory;
  // What is asked once guidance is over.
  takeBackKinds(draft, 'check-in', 'tell-outcome');
  holdPlace(draft, provider, programme, raised);
  draft.rest = { ...draft.rest, trajectory: goingOn(trajectory) };
  phoneAboutUnsettled(draft);
  const isGoal = goalReachedOn !== undefined;
  if (isGoal) tellThoseTold(draft);
  planMail(draft, { kind: 'case-reopened', to: 'provider', provider, facts: goesOn });
  planMail(draft, { kind: 'case-reopened', to: 'job-coach', facts: goesOn });
  toMachine(draft, 'checking-in');
  return finish(draft, isGoal ? 'goal-reached' : 'stopped');
}

/** What the mails about it say: no case was closed, guidance was. */
const goesOn = { about: 'guidance' } as const;

/** Whoever heard that guidance was over hears that it is not. Who was to be phoned about it, and was not yet, need not be. */
function tellThoseTold(draft: Draft): void {
  const calls = [...draft.open.values()].filter((task) => isAbout(task, 'call', ['goal-reached-candidate']));
  for (const call of calls) closeTask(draft, call, decision(draft, 'lapsed'));
  if (calls.length === 0) tellCandidate(draft, 'reopened-candidate', goesOn);
  tellReferrer(draft, 'reopened-referrer', goesOn);
  if (draft.after.approvedOn === undefined) return;
  for (const to of deciders(draft.after, [])) planMail(draft, { kind: 'reopened-approver', to, facts: goesOn });
}
