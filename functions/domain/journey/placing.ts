import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import { defined } from '../defined.ts';
import { InvariantError } from '../errors.ts';
import type { MatchReceipt } from '../matching.ts';
import { offersMark } from '../offers-mark.ts';
import type { Instant } from '../referral.ts';
import { placementOf } from '../region.ts';
import { ofKind, type Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { tellDeciders } from './deciders.ts';
import { keepExplanation } from './deciding.ts';
import { tellDelay, tellWaiting } from './delay.ts';
import {
  begin,
  closeKinds,
  closeReferral,
  closeTask,
  type Draft,
  decision,
  finish,
  holdPlace,
  openTask,
  putTask,
  stopWaiting,
  toMachine,
} from './draft.ts';
import { askMissingConsent } from './interest.ts';
import { askPerson, endDelayCalls, mailTask, readdress, tellCandidate, tellReferrer } from './mails.ts';
import { endSearch } from './search.ts';
import { openStillWanted } from './still-wanted.ts';
import { later, quietMs, schedule, waitIsLookedAt } from './timing.ts';

/** What somebody in the queue waits for: which providers, best first. */
export interface WaitingFor {
  readonly providers: readonly string[];
  /** Every one of them has said that it has no room. */
  readonly allFull?: boolean;
  /** All the starts that the municipality was granted for this year are taken. */
  readonly isBudgetSpent?: boolean;
  /** The mark of the offers under which this was worked out; without it, of those in the region file. */
  readonly ranked?: string;
  readonly receipt: MatchReceipt;
}

/**
 * The machine reaches somebody who was approved and has been in the queue since. There is one queue, even when there is
 * room, so that nobody overtakes (I9). Somebody whose offer fell through keeps the time at which they first entered.
 */
export function enterQueue(
  from: OpenCase,
  { providers, allFull = false, isBudgetSpent = false, ranked, receipt }: WaitingFor,
  ctx: Context,
): Change {
  const asking = askMissingConsent(from, ctx);
  if (asking !== undefined) return asking;
  const { programme, waitingSince } = from.referral;
  if (programme === undefined) throw new InvariantError('queue without a programme');
  if (providers.length === 0) return noProvider(from, receipt, ctx);
  const draft = begin(from, 'enter-queue', ctx);
  const since = waitingSince ?? ctx.now;
  draft.after.waitingSince = since;
  draft.after.stage = 'waiting';
  draft.rest = {
    ...draft.rest,
    receipt,
    enterQueue: {
      referralId: from.referral.id,
      programme,
      since,
      providers,
      ranked: ranked ?? offersMark(ctx.region, programme),
    },
  };
  closeKinds(draft, 'advance');
  openWait(draft, since, {
    ...(allFull ? { about: 'all-full' } : {}),
    ...boundTo(from, ctx),
    ...(isBudgetSpent ? { about: noBudget } : {}),
  });
  return finish(draft);
}

/**
 * Opens the question about waiting for a place. How long nobody has to look at it counts from when the person entered the queue, however
 * often they were sought for since: whoever waits longer is the coordinator's at once, and as late there as before.
 */
function openWait(draft: Draft, since: Instant, about: { readonly about?: string }): void {
  const { region, now } = draft.ctx;
  const quietFrom = later(since, quietMs);
  const looksFrom = waitIsLookedAt(region, since);
  const wait = { kind: 'await-place', visibleFrom: later(now, quietMs), ...about } as const;
  if (looksFrom > now) {
    const task = openTask(draft, { ...wait, owner: 'system', termsFrom: quietFrom });
    putTask(draft, { ...task, reminders: task.reminders.filter((at) => at > now) });
    return;
  }
  const task = openTask(draft, { ...wait, owner: 'coordinator' });
  const { dueAt } = schedule(region, 'await-place', 'coordinator', looksFrom);
  if (dueAt <= now) putTask(draft, { ...task, overdueSince: dueAt });
}

/**
 * Nobody who could take this person is left: all have declined or stayed silent, or the provider they waited for is
 * gone from the region file. The case goes to the coordinator.
 */
export function noProvider(from: OpenCase, receipt: MatchReceipt, ctx: Context): Change {
  const draft = begin(from, 'no-provider', ctx);
  draft.rest = { ...draft.rest, receipt };
  stopWaiting(draft);
  toMachine(draft, 'unplaced');
  return finish(draft, 'none-left');
}

/** Why only one provider may take this person: it treats them, or the coordinator chose it. */
function boundTo({ referral }: OpenCase, ctx: Context): { about?: 'chosen-provider' | 'treating-provider' } {
  const { programme, assignedProvider } = referral;
  if (assignedProvider !== undefined) return { about: 'chosen-provider' };
  const isTreatment = programme !== undefined && placementOf(ctx.region, programme) === 'treating-provider';
  return isTreatment ? { about: 'treating-provider' } : {};
}

/**
 * Nobody had a place at once: the candidate is told that they wait, and is asked from time to time whether they still
 * want to. Where only one provider may take them, or all have said that they are full, nobody else can be asked
 * meanwhile, so the coordinator sees it at once.
 */
export function announceWaiting(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'announce', ctx);
  if (task.owner === 'coordinator') mailTask(draft, task);
  else if (task.about !== undefined) readdress(draft, task, 'coordinator');
  else putTask(draft, { ...task, announced: true });
  if (task.about === noBudget) tellDelay(draft, noBudget);
  else tellWaiting(draft);
  openStillWanted(draft);
  return finish(draft, 'waiting', task.id);
}

/** Why somebody waits who could have a place: it is the coordinator's to settle with the municipality. */
export const noBudget = 'no-budget';

/**
 * A place is free for somebody whose municipality has no start left this year: their place in the queue stays, and from now on the
 * coordinator owns the question. Who was the coordinator's already because they wait long stays as late there as they were. Undefined
 * where that is known already.
 */
export function holdForBudget(from: OpenCase, ctx: Context): Change | undefined {
  const task = ofKind(from.tasks, 'await-place');
  if (task === undefined || task.about === noBudget) return undefined;
  const draft = begin(from, 'announce', ctx);
  const { announced: isKnown } = task;
  const asked = readdress(draft, { ...task, about: noBudget }, 'coordinator');
  if (task.owner === 'coordinator') {
    const { dueAt, reminders, remindersSent, overdueSince, moved } = task;
    putTask(draft, { ...asked, dueAt, reminders, remindersSent, ...defined({ overdueSince, moved }) });
  }
  tellDelay(draft, noBudget);
  // They have heard of waiting already, and are asked from time to time.
  if (!isKnown) openStillWanted(draft);
  return finish(draft, noBudget, task.id);
}

/**
 * The longest-waiting eligible person gets a place: their entry leaves the queue, the place is counted and the case
 * moves to the offer, in one transaction (I9). This can happen before the machine has reached them.
 */
export function givePlace(
  from: OpenCase,
  place: { readonly provider: string; readonly receipt: MatchReceipt },
  ctx: Context,
): Change {
  const asking = askMissingConsent(from, ctx);
  if (asking !== undefined) return asking;
  const { programme, waitingSince } = from.referral;
  if (programme === undefined || waitingSince === undefined) throw new InvariantError('place without a queue');
  const draft = begin(from, 'give-place', ctx);
  draft.after.provider = place.provider;
  holdPlace(draft, place.provider, programme);
  draft.rest = { ...draft.rest, receipt: place.receipt };
  endSearch(draft);
  toMachine(draft, 'offer');
  return finish(draft, 'ok', place.provider);
}

/**
 * Asks the coordinator what to do: no provider fits, or every one has declined or stayed silent. Where the programme
 * belongs to the institution that treats the person, that one has, or is not known here; then only the coordinator can
 * choose another. The candidate is told, and is asked from time to time whether they still want this, as on the waiting
 * list.
 */
export function openResolve(from: OpenCase, ctx: Context): Change {
  const draft = begin(from, 'open-resolve', ctx);
  closeKinds(draft, 'advance');
  const { programme } = from.referral;
  const isTreatment = programme !== undefined && placementOf(ctx.region, programme) === 'treating-provider';
  const about = isTreatment ? 'no-treating-provider' : 'no-provider';
  const task = askPerson(draft, { kind: 'resolve', owner: 'coordinator', about });
  tellDelay(draft, 'no-provider');
  openStillWanted(draft);
  return finish(draft, about, task.id);
}

/**
 * The coordinator asks a provider once more because they know that it has room: an earlier word of the provider does
 * not stand in the way.
 */
function reopenOffers(draft: Draft, { referral }: OpenCase, answer: Answer<'resolve'>): void {
  const { programme } = referral;
  if (programme === undefined || answer.choice === 'close') return;
  const offering = draft.ctx.region.providers.filter(({ offers }) => offers.some((one) => one.programme === programme));
  const all = offering.map(({ id }) => id);
  const placeMarks = (answer.choice === 'assign' ? [answer.provider] : all).map((provider) => ({
    provider,
    programme,
    fullUntil: null,
  }));
  draft.rest = { ...draft.rest, placeMarks };
}

const resolveActions = { 'try-again': 'resolve-retry', assign: 'resolve-assign', close: 'resolve-close' } as const;

/**
 * What the coordinator can do when nobody is left to ask or somebody waits too long: ask all providers once more, end
 * the case and tell everyone, or name one provider, which the audit trail and the match receipt show. Asking again
 * keeps the place in the queue. The caller has checked that the named provider can take this person.
 */
export function answerResolve(from: OpenCase, task: Task, answer: Answer<'resolve'>, ctx: Context): Change {
  const draft = begin(from, resolveActions[answer.choice], ctx);
  const chosen = answer.choice === 'assign' ? { reason: answer.provider } : {};
  closeTask(draft, task, decision(draft, answer.choice, chosen));
  stopWaiting(draft);
  reopenOffers(draft, from, answer);
  if (answer.choice === 'try-again') {
    draft.after.passedProviders = [];
    delete draft.after.assignedProvider;
    toMachine(draft, 'placing');
    return finish(draft, 'try-again', task.id);
  }
  if (answer.choice === 'assign') {
    const { provider } = answer;
    endDelayCalls(draft);
    draft.after.assignedProvider = provider;
    draft.after.passedProviders = draft.after.passedProviders.filter((passed) => passed !== provider);
    toMachine(draft, 'placing');
    return finish(draft, provider, task.id);
  }
  keepExplanation(draft, task, answer.explanation);
  closeReferral(draft, 'no-place');
  tellCandidate(draft, 'ended-candidate');
  tellReferrer(draft, 'ended-referrer');
  tellDeciders(draft, 'ended-approver');
  return finish(draft, 'close', task.id);
}
