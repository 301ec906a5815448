import { startsFrom } from '../actions.ts';
import type { Change } from '../change.ts';
import type { EarlyStopReason, Role } from '../codes.ts';
import { defined } from '../defined.ts';
import type { Referral } from '../referral.ts';
import { callsBeyondConsent, isAbout, lastingCalls, ofKind, type Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import { closureOf, isGuidanceComplete, placeFact, promisedFacts, tellEnd, tellOthers } from './check-ins.ts';
import type { Context, OpenCase } from './context.ts';
import { tellDeciders } from './deciders.ts';
import { begin, closeReferral, closeTask, type Draft, decision, finish, releasePlace } from './draft.ts';
import { askPerson, planMail, tellCandidate } from './mails.ts';

/**
 * The candidate, the referrer, or the coordinator for them, stops the case. It works in every open state, and one
 * transaction closes tasks, place and queue entry. After the start it counts as an early stop, until guidance has
 * ended. Withdrawing the consent that the case rests on does the same, under its own name in the audit trail.
 */
export function withdraw(
  from: OpenCase,
  ctx: Context,
  how: {
    /**
     * `moved`: another organisation helps where the candidate lives now; `other-door`: another one helps, because corrected data
     * no longer fit this door.
     */
    readonly reason: 'withdrawn' | 'not-wanted' | 'consent-withdrawn' | 'moved' | 'other-door' | 'duplicate';
    /** For a duplicate: the referral of the same person that goes on. */
    readonly goesOnIn?: string;
    /** For a duplicate: the candidate reads the mail of the other too, and is told its number. */
    readonly tellsWhere?: boolean;
    readonly trajectory?: Trajectory;
    /** The task whose answer this is, with the answer's code. */
    readonly answered?: Answered;
    /** Everybody in it is erased right after: the candidate's mail says so, and leads nowhere. */
    readonly erases?: true;
  },
): Change {
  const takesBack = how.reason === 'consent-withdrawn';
  const draft = begin(from, takesBack ? 'withdraw-consent' : 'withdraw', ctx);
  const { consent } = draft.after;
  if (takesBack && consent !== undefined) draft.after.consent = { ...consent, withdrawnAt: ctx.now };
  if (how.goesOnIn !== undefined) draft.after.goesOnIn = how.goesOnIn;
  const lasting = how.erases === true ? [] : takesBack ? callsBeyondConsent : lastingCalls;
  stopAll(draft, from, { lasting, ...defined({ answered: how.answered }) });
  const early: EarlyStopReason =
    how.reason === 'moved' ? 'moved' : how.reason === 'other-door' ? 'other-provision' : 'no-wish-now';
  const trajectory = stopped(how.trajectory, early);
  if (trajectory !== undefined) draft.rest = { ...draft.rest, trajectory };
  const before = early === 'no-wish-now' ? 'withdrawn' : 'handed-over';
  closeReferral(draft, trajectory === undefined ? before : closureOf(trajectory));
  // Another organisation that helps is the answer to what the coordinator was to phone about.
  if (early !== 'no-wish-now') delete draft.after.unsettledDoor;
  // What only says that the case is closed would not tell whose turn it is now.
  const about = early !== 'no-wish-now' && trajectory !== how.trajectory ? handedOver : undefined;
  tellProvider(draft, from, about);
  tellAsked(draft, from);
  if (takesBack) tellConsentTaken(draft);
  else tellStop(draft, how, about);
  return finish(draft, how.reason);
}

/**
 * Who withdrew a case, as its candidate or its referrer reads it; undefined where they read only that it was withdrawn. A referrer reads
 * no more than that of what a candidate did, as to take consent back is the candidate's alone to know; and nobody reads of what the
 * coordinator did, as one of two referrals of a person must read like any (decision 125).
 *
 * @param reason of the withdrawal, as the trail has it
 */
export function withdrawnBy(reason: string, actor: Role, reader: 'candidate' | 'referrer'): WithdrawnBy | undefined {
  if (reason === 'not-wanted') return reason;
  if (actor === 'referrer') return 'by-referrer';
  return actor === 'candidate' && reader === 'candidate' ? 'by-candidate' : undefined;
}
export type WithdrawnBy = 'not-wanted' | 'by-candidate' | 'by-referrer';

/** Fact of the mails about guidance that stops because another organisation helps from now on. */
const handedOver = 'handed-over';

/**
 * Whether the referrer may still end the case themselves. Once somebody has agreed, the help is the candidate's: a
 * person who holds the referrer's mail must not be able to take it from them.
 */
export function referrerMayWithdraw(referral: Pick<Referral, 'stage' | 'approvedOn'>): boolean {
  return referral.stage !== 'closed' && referral.approvedOn === undefined;
}

/** The subject of a call in which the coordinator asks the candidate whether the case should end, as the referrer proposes. */
const proposal = 'withdrawal-proposed';

/** Whether an open task is such a call. */
export function isProposal(task: Pick<Task, 'kind' | 'about'>): boolean {
  return isAbout(task, 'call', [proposal]);
}

/**
 * After the decision the referrer can only propose the end: the coordinator phones the candidate and decides. Undefined
 * while that call is already open, and where the referrer may still withdraw the case themselves.
 */
export function proposeWithdrawal(from: OpenCase, ctx: Context): Change | undefined {
  const { referral, tasks } = from;
  if (referral.stage === 'closed' || referrerMayWithdraw(referral) || tasks.some(isProposal)) return undefined;
  const draft = begin(from, 'propose-withdrawal', ctx);
  const task = askPerson(draft, { kind: 'call', owner: 'coordinator', about: proposal });
  return finish(draft, 'ok', task.id);
}

/** Whether nobody has met the person yet: once somebody has, the mails cannot all have reached the wrong person. */
export function canDeny({ stage }: Pick<Referral, 'stage'>): boolean {
  return startsFrom('deny').includes(stage);
}

/**
 * Whether a case may end because of who sent it: before its sender is known, or for as long as nobody has met the person, who
 * so may not exist.
 */
export function mayEndForSender(referral: Pick<Referral, 'stage'>): boolean {
  return referral.stage === 'unconfirmed' || canDeny(referral);
}

/**
 * Whether "I do not want this" ends the case with nothing but the link in a first mail. A mail is easily forwarded:
 * once somebody has agreed to the help, or met the person, stopping takes the proof that the status page asks for.
 */
export function objectionEnds(referral: Pick<Referral, 'stage' | 'approvedOn'>): boolean {
  return canDeny(referral) && referrerMayWithdraw(referral);
}

/**
 * The person named as the candidate says: this is not me. Everything stops, and what is known of them is erased in the
 * same change. People who were asked to help are told that it is over; the referrer is told that it reached somebody
 * else; and the coordinator is told how often referrals of this sender have now been denied. Undefined once the person
 * has been met; and where the data must be kept (`erasureRefused`), unless the person themselves says it.
 *
 * @param times how often this sender's referrals were denied, including this one
 */
export function deny(from: OpenCase, ctx: Context, times: number): Change | undefined {
  if (!canDeny(from.referral)) return undefined;
  if (from.referral.erasureRefused !== undefined && ctx.actor !== 'candidate') return undefined;
  const draft = begin(from, 'deny', ctx);
  // Whoever is erased is phoned by nobody.
  stopAll(draft, from, { lasting: [] });
  closeReferral(draft, 'not-me');
  draft.rest = { ...draft.rest, eraseNow: 'candidate' };
  tellProvider(draft, from);
  tellAsked(draft, from);
  tellOthers(draft);
  const about = from.referral.origin === 'self' ? 'not-mine' : 'not-me';
  askPerson(draft, { kind: 'call', owner: 'coordinator', about }, { times: String(times) });
  return finish(draft, about);
}

/** A person's answer to one of the tasks, which ends the case. */
interface Answered {
  readonly taskId: string;
  readonly code: string;
}

/**
 * Ends what is open in a case, and gives its place back. News of before is overtaken by that of the end.
 *
 * @param how `lasting`: subjects of the calls that are still to be made; `answered`: the task whose answer ends the case
 */
export function stopAll(
  draft: Draft,
  from: OpenCase,
  { lasting, answered }: { readonly lasting: readonly string[]; readonly answered?: Answered },
): void {
  for (const task of from.tasks) {
    if (isAbout(task, 'call', lasting)) continue;
    closeTask(draft, task, decision(draft, task.id === answered?.taskId ? answered.code : 'withdrawn'));
  }
  releasePlace(draft);
}

/**
 * A trajectory that is left early. Once only kept work was still asked about, the trajectory is finished and keeps that
 * outcome.
 */
export function stopped(trajectory: Trajectory | undefined, earlyStop: EarlyStopReason): Trajectory | undefined {
  // Where guidance had stopped already, why it did stays.
  if (trajectory === undefined || trajectory.earlyStop !== undefined) return trajectory;
  return isGuidanceComplete(trajectory) ? trajectory : { ...trajectory, earlyStop };
}

/** Tells an approver who was asked and has not decided yet that it is over; those who agreed are told with everyone else. */
export function tellAsked(draft: Draft, { tasks }: OpenCase, about?: string): void {
  if (draft.after.approvedOn === undefined) tellDeciders(draft, 'ended-approver', { tasks, ...defined({ about }) });
}

/** Tells a provider that was asked, or has taken the person on, that it is over; and why, where that says more than how the case closed. */
export function tellProvider(draft: Draft, from: OpenCase, about?: string): void {
  const asked = ofKind(from.tasks, 'accept-offer');
  const { provider } = draft.after;
  if (provider === undefined) return;
  if (asked !== undefined) planMail(draft, { kind: 'offer-withdrawn', to: 'provider', task: asked, provider });
  else if (from.referral.stage !== 'offer')
    planMail(draft, {
      kind: 'case-ended',
      to: 'provider',
      provider,
      facts: defined({ about: about ?? placeFact(draft) }),
    });
}

/**
 * Tells everybody of the end. About a duplicate nobody is phoned: the number was given by whoever sent it, and the person hears of it in
 * the referral that goes on.
 */
function tellStop(
  draft: Draft,
  { reason, goesOnIn, tellsWhere, erases }: Parameters<typeof withdraw>[2],
  about: string | undefined,
): void {
  const { reach, closure } = draft.after;
  const as = (reader: 'candidate' | 'referrer') =>
    closure === 'withdrawn' ? withdrawnBy(reason, draft.ctx.actor, reader) : undefined;
  const by = defined({ candidate: as('candidate'), referrer: as('referrer') });
  if (goesOnIn !== undefined && !reach.candidate.email) tellOthers(draft, { by });
  else {
    const where = tellsWhere ? defined({ goesOnIn }) : {};
    tellEnd(draft, { erases: erases === true, by, ...defined({ about }), ...where });
  }
}

/** Tells the candidate explicitly that their consent is withdrawn; the others only that the case has ended. */
function tellConsentTaken(draft: Draft): void {
  tellCandidate(draft, 'consent-withdrawn-candidate', promisedFacts(draft));
  tellOthers(draft);
}
