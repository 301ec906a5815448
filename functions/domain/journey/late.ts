import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import type { Stage } from '../codes.ts';
import { lacksConsent } from '../consent.ts';
import { InvariantError } from '../errors.ts';
import { servesMunicipality } from '../matching.ts';
import { providerById } from '../region.ts';
import { isWithProvider } from '../standing.ts';
import { ofKind, type Task } from '../task.ts';
import { taskEffects } from '../tasks/rules.ts';
import type { CheckInRecord, Trajectory } from '../trajectory.ts';
import { record } from './check-ins.ts';
import type { Context, OpenCase } from './context.ts';
import { keepExplanation } from './deciding.ts';
import { begin, closeKinds, closeTask, decision, finish, holdPlace, toMachine } from './draft.ts';
import { mailTask } from './mails.ts';
import { moveSleeping } from './move-sleeping.ts';
import { isHeldForMove } from './moved-out.ts';
import { takeOn } from './offer.ts';
import { marksOfAnswer, marksOfNoCapacity } from './place-marks.ts';
import { endSearch } from './search.ts';
import { stageAfterStop } from './tell-outcome.ts';

/** The record of a check-in that passed without an answer; undefined where it was answered. */
function silentRecord({ checkIns }: Trajectory, task: Task): CheckInRecord | undefined {
  return checkIns.find(({ date, answered }) => date === task.checkIn?.date && !answered);
}

/** Whether somebody waits for a place, or for the coordinator to find one. */
export function waitsForPlace(stage: Stage): boolean {
  return stage === 'waiting' || stage === 'unplaced';
}

/**
 * Whether an answer to a task that passed in silence still helps: the case has not moved past what followed the silence.
 *
 * @param task a closed task
 */
export function canAnswerLate(from: OpenCase, task: Task, trajectory: Trajectory | undefined): boolean {
  return task.status === 'closed' && taskEffects[task.kind]?.late?.helps(from, task, trajectory) === true;
}

/** Whether a task was closed because nobody answered it. */
export function wentBy({ decision }: Task): boolean {
  return decision?.code === 'silent' || decision?.code === 'no-answer';
}

/** Whether a check-in that nobody answered is still recorded so, with the provider that has the person. */
export function checkInStillHelps({ referral }: OpenCase, task: Task, trajectory: Trajectory | undefined): boolean {
  // Where guidance was stopped meanwhile, the case only waits for its candidate, and nothing more follows from it.
  if (trajectory === undefined || trajectory.earlyStop !== undefined) return false;
  return (
    referral.stage === 'checking-in' && isWithProvider(referral, task) && silentRecord(trajectory, task) !== undefined
  );
}

/**
 * Whether a provider that was passed over may still have the person: the coordinator who chose another waits for that one, and nobody
 * gets a person while it is not settled whether they go on here.
 */
export function offerStillHelps(from: OpenCase, { provider = '' }: Task): boolean {
  const { referral } = from;
  const isFree = waitsForPlace(referral.stage) && referral.assignedProvider === undefined && !isHeldForMove(from);
  return isFree && referral.passedProviders.includes(provider);
}

/**
 * A check-in that was recorded as silence is answered after all: the record is corrected, and what follows is worked
 * out again. Once the goal is reached nothing more follows from it.
 */
export function answerCheckInLate(
  from: OpenCase,
  task: Task,
  trajectory: Trajectory,
  answer: Answer<'check-in'>,
  ctx: Context,
): Change | undefined {
  const silent = silentRecord(trajectory, task);
  if (silent === undefined || answer.choice === 'no-answer') return undefined;
  const draft = begin(from, 'answer-check-in-late', ctx);
  record(draft, task, trajectory, answer, (answered) =>
    trajectory.checkIns.map((one) => (one === silent ? answered : one)),
  );
  if (answer.choice !== 'continues' && trajectory.goalReachedOn === undefined) {
    // The check-in on the agenda was planned without this answer.
    closeKinds(draft, 'check-in');
    toMachine(draft, answer.choice === 'stopped' ? stageAfterStop(draft) : 'checking-in');
  } else if (draft.rest.trajectory !== undefined && answer.newSpells.length + answer.endedSpells.length > 0) {
    moveSleeping(draft, draft.rest.trajectory);
  }
  return finish(draft, answer.choice, task.id);
}

/**
 * A provider that let its time pass says yes while a place is still sought and nobody else is asked. It takes the
 * person on under the usual conditions: a free place (I9), the consent that the door rests on, and that it serves the
 * candidate's present municipality. Undefined where one of the last two is not met.
 */
export function acceptLate(
  from: OpenCase,
  task: Task,
  answer: Extract<Answer<'accept-offer'>, { readonly choice: 'accept' }>,
  ctx: Context,
): Change | undefined {
  const { programme, municipality } = from.referral;
  const { provider } = task;
  if (programme === undefined || provider === undefined) throw new InvariantError('offer without a provider');
  const offer = providerById(ctx.region, provider)?.offers.find((one) => one.programme === programme);
  if (offer === undefined || !servesMunicipality(offer, municipality)) return undefined;
  if (lacksConsent(ctx.region, from.referral)) return undefined;
  const draft = begin(from, 'accept-late', ctx);
  endSearch(draft);
  draft.after.provider = provider;
  draft.after.passedProviders = draft.after.passedProviders.filter((passed) => passed !== provider);
  holdPlace(draft, provider, programme);
  takeOn(draft, task, answer);
  return finish(draft, 'accepted', task.id);
}

/**
 * A provider that let its time pass declines after all. The person is no longer its concern; but it does answer, so it
 * does not count as silent, and what it says about its room counts.
 */
export function declineLate(
  from: OpenCase,
  task: Task,
  answer: Extract<Answer<'accept-offer'>, { readonly choice: 'decline' }>,
  ctx: Context,
): Change {
  const { programme } = from.referral;
  const { provider } = task;
  if (programme === undefined || provider === undefined) throw new InvariantError('offer without a provider');
  const draft = begin(from, 'decline-late', ctx);
  closeTask(draft, task, decision(draft, 'decline', { reason: answer.reason }));
  keepExplanation(draft, task, answer.explanation);
  const marks = answer.reason === 'no-capacity' ? marksOfNoCapacity : marksOfAnswer;
  draft.rest = { ...draft.rest, placeMarks: marks(provider, programme, ctx) };
  return finish(draft, answer.reason, task.id);
}

/** The answer to the approver's question came after its term but before the decision: the decider sees it, and is told so. */
export function giveInformationLate(
  from: OpenCase,
  task: Task,
  answer: Answer<'give-information'>,
  ctx: Context,
): Change {
  const draft = begin(from, 'give-information-late', ctx);
  closeTask(draft, task, decision(draft, 'answer'));
  draft.parties.push({ role: 'note', taskId: task.id, kind: 'answer', text: answer.text, at: ctx.now });
  draft.after.question = 'answered';
  const deciding = ofKind(from.tasks, 'approve');
  if (deciding !== undefined) mailTask(draft, { ...deciding, about: 'answered' });
  return finish(draft, 'answered', task.id);
}
