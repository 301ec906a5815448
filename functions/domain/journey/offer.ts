import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import { actsAsCoordinator } from '../codes.ts';
import { defined } from '../defined.ts';
import { InvariantError } from '../errors.ts';
import { type OfferFault, offerFault } from '../offer-fault.ts';
import { placementOf } from '../region.ts';
import { type Task, takenBack } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { keepExplanation } from './deciding.ts';
import { tellStillLooking } from './delay.ts';
import { begin, closeKinds, closeTask, type Draft, decision, finish, releasePlace, toMachine } from './draft.ts';
import { askMissingConsent } from './interest.ts';
import { joined } from './joined.ts';
import { askPerson, planMail, tellApprover, tellCandidate } from './mails.ts';
import { isHeldForMove } from './moved-out.ts';
import { marksOfAnswer, marksOfNoCapacity, marksOfRoom, marksOfSilence } from './place-marks.ts';
import { givePlace } from './placing.ts';

/** Asks the provider that holds a place for this person. */
export function openOffer(from: OpenCase, ctx: Context): Change {
  const asking = askMissingConsent(from, ctx);
  if (asking !== undefined) return asking;
  const { provider } = from.referral;
  if (provider === undefined) throw new InvariantError('offer without a provider');
  const draft = begin(from, 'open-offer', ctx);
  closeKinds(draft, 'advance');
  const task = askPerson(draft, { kind: 'accept-offer', owner: 'provider', provider });
  tellStillLooking(draft);
  return finish(draft, 'asked', task.id);
}

/**
 * Gives somebody a place whom the machine has just reached, and asks its provider in the same change: the machine then only waits.
 * Somebody without the consent that they need is asked for that instead.
 */
export function givePlaceAndAsk(from: OpenCase, place: Parameters<typeof givePlace>[1], ctx: Context): Change {
  const given = givePlace(from, place, ctx);
  return given.after.stage === 'offer' ? joined(given, from.tasks, openOffer, ctx) : given;
}

/**
 * The provider takes the person on, with a job coach and a start date, or declines with a coded reason. A yes to an
 * offer that no longer stands has no effect: the offer is taken back, and the stage says why.
 */
export function answerOffer(
  from: OpenCase,
  task: Task,
  answer: Exclude<Answer<'accept-offer'>, { choice: 'places-again' | 'died' }>,
  ctx: Context,
): Change {
  if (answer.choice === 'decline') {
    const draft = begin(from, 'decline-offer', ctx);
    closeTask(draft, task, decision(draft, 'decline', { reason: answer.reason }));
    keepExplanation(draft, task, answer.explanation);
    const { provider, programme } = from.referral;
    const isFull = answer.reason === 'no-capacity';
    if (provider !== undefined && programme !== undefined) {
      draft.rest = {
        ...draft.rest,
        placeMarks: (isFull ? marksOfNoCapacity : marksOfAnswer)(provider, programme, ctx),
      };
    }
    passOn(draft, { waitsThere: isFull && belongsThere(from, ctx) });
    return finish(draft, answer.reason, task.id);
  }
  const fault = isHeldForMove(from)
    ? 'moved-out'
    : offerFault(ctx.region, from.referral, task.provider ?? from.referral.provider);
  if (fault !== undefined) return takeBackOffer(from, task, fault, ctx);
  const draft = begin(from, 'accept-offer', ctx);
  takeOn(draft, task, answer);
  return finish(draft, 'accepted', task.id);
}

/** The provider's yes: records who guides the person and from when, and tells everyone concerned. */
export function takeOn(
  draft: Draft,
  task: Task,
  answer: Extract<Answer<'accept-offer'>, { readonly choice: 'accept' }>,
): void {
  closeTask(draft, task, decision(draft, 'accept', { on: answer.startsOn }));
  draft.parties.push({
    role: 'job-coach',
    name: answer.jobCoachName,
    email: answer.jobCoachEmail,
    ...defined({ phone: answer.jobCoachPhone }),
  });
  const { provider, programme } = draft.after;
  if (provider !== undefined && programme !== undefined) {
    draft.rest = { ...draft.rest, placeMarks: marksOfAnswer(provider, programme, draft.ctx) };
  }
  draft.after.startedOn = answer.startsOn;
  toMachine(draft, 'starting');
  tellCandidate(draft, 'matched-candidate', { talk: '0' });
  tellApprover(draft, 'matched-approver');
  if (actsAsCoordinator(draft.ctx.actor)) tellAnsweredFor(draft, task);
}

/** The coordinator wrote down the provider's yes: its mailbox has the question still, and must hear what was answered there. */
function tellAnsweredFor(draft: Draft, task: Task): void {
  const provider = task.provider ?? draft.after.provider;
  planMail(draft, {
    kind: 'offer-withdrawn',
    to: 'provider',
    task,
    facts: { about: 'phoned-in' },
    ...defined({ provider }),
  });
}

/** Why an offer is taken back: it no longer stands, or the candidate moved and nobody is asked before that is settled. */
type WhyTakenBack = OfferFault | 'moved-out';

/**
 * An offer no longer stands, through no fault of the provider: the place is given back, and it does not count as an
 * answer of theirs. If consent is missing the candidate is asked first; if the candidate moved out of the provider's
 * reach, another place is sought.
 */
export function takeBackOffer(from: OpenCase, task: Task, why: WhyTakenBack, ctx: Context): Change {
  const draft = begin(from, why === 'no-consent' ? 'ask-consent' : 'take-back-offer', ctx);
  takeBack(draft, task, why);
  return finish(draft, why, task.id);
}

/** The same, as part of another change. Without a task nobody was asked yet: the machine had not come to it. */
export function takeBack(draft: Draft, task: Task | undefined, why: WhyTakenBack): void {
  if (task !== undefined) endOffer(draft, task, why);
  releasePlace(draft);
  delete draft.after.provider;
  // The coordinator's choice of a provider stands, unless that provider no longer serves the candidate.
  if (why === 'other-municipality') delete draft.after.assignedProvider;
  toMachine(draft, why === 'no-consent' ? 'confirming' : 'placing');
}

/** The provider's question is over before it was answered, and it is told why. */
export function endOffer(draft: Draft, task: Task, why: WhyTakenBack | 'other-provider' | 'other-door'): void {
  closeTask(draft, task, decision(draft, takenBack, { reason: why }));
  const provider = task.provider ?? draft.after.provider;
  planMail(draft, {
    kind: 'offer-withdrawn',
    to: 'provider',
    task,
    facts: { about: why },
    ...defined({ provider }),
  });
}

/** A provider that declined for lack of places has room again, sooner than the region's term: it may be asked at once. */
export function reopenOffer(from: OpenCase, task: Task, ctx: Context): Change | undefined {
  const { programme } = from.referral;
  if (task.provider === undefined || programme === undefined) return undefined;
  const draft = begin(from, 'reopen-offer', ctx);
  draft.rest = { ...draft.rest, placeMarks: marksOfRoom(task.provider, programme, ctx) };
  return finish(draft, task.provider, task.id);
}

/** The provider stayed silent: the place is given back and the next provider is asked. Silence never closes a case (I3). */
export function offerSilent(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'offer-silent', ctx);
  closeTask(draft, task, decision(draft, 'silent'));
  planMail(draft, {
    kind: 'offer-withdrawn',
    to: 'provider',
    task,
    facts: { about: 'term-passed' },
    ...defined({ provider: task.provider }),
  });
  const { provider, programme } = from.referral;
  if (provider !== undefined && programme !== undefined) {
    draft.rest = { ...draft.rest, placeMarks: marksOfSilence(provider, programme, ctx) };
  }
  passOn(draft);
  return finish(draft, 'silent', task.id);
}

/**
 * Whether only the provider that was asked may run this programme for the person: it treats them, and the coordinator
 * chose no other. When it has no room, the person waits for a place there.
 */
function belongsThere({ referral }: OpenCase, { region }: Context): boolean {
  const { programme, assignedProvider } = referral;
  const isBound = programme !== undefined && placementOf(region, programme) === 'treating-provider';
  return isBound && assignedProvider === undefined;
}

/**
 * The place is given back and the next provider is asked.
 *
 * @param how `waitsThere`: the person keeps waiting for the same provider until it has room
 */
export function passOn(draft: Draft, how: { readonly waitsThere: boolean } = { waitsThere: false }): void {
  const { provider } = draft.after;
  releasePlace(draft);
  if (provider !== undefined && !how.waitsThere)
    draft.after.passedProviders = [...draft.after.passedProviders, provider];
  delete draft.after.provider;
  delete draft.after.assignedProvider;
  toMachine(draft, 'placing');
}
