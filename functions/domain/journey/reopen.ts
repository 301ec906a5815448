import { localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import { nextCheckIn } from '../check-in-plan.ts';
import type { Stage } from '../codes.ts';
import { consentTo, lacksConsent } from '../consent.ts';
import { InvariantError } from '../errors.ts';
import { hasTrajectory } from '../guided.ts';
import { endMails, type Mail } from '../mail.ts';
import { everybodyIn, type Parties } from '../party.ts';
import { hasDied, type PlainDate, type Referral } from '../referral.ts';
import { doorPolicy, type Region } from '../region.ts';
import { erasedAt, reopenableUntil } from '../reopenable.ts';
import { isAbout } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { deciders } from './deciders.ts';
import { begin, closeTask, type Draft, finish, holdPlace, toMachine } from './draft.ts';
import { askPerson, planMail, tellCandidate, tellReferrer } from './mails.ts';
import { untoldCalls } from './untold.ts';

/**
 * Why a case cannot be reopened.
 * - `not-closed`: it is open.
 * - `erased`: it ended in a way after which people are erased at once, or they have been erased since.
 * - `too-late`: the region's term for it has passed (see `reopenableUntil`).
 * - `no-plan-left`: guidance had begun, and its planned end has come, or the last question about it was asked.
 * - `died`: the candidate was recorded as having died, and nobody says that this was a mistake.
 * - `no-consent`: guidance had begun and rests on a consent that the candidate took back, or that its door has come to ask for since,
 *   and they have not given it.
 */
export type ReopenFault = 'not-closed' | 'erased' | 'too-late' | 'no-plan-left' | 'died' | 'no-consent';

/** What whoever reopens a case must know from the candidate themselves. */
export interface ReopenAnswer {
  /** The candidate is alive: their death was recorded by mistake. */
  readonly isAlive?: boolean;
  /** The candidate gave their consent on the phone, to the present privacy text. Not looked at where none is missing. */
  readonly consents?: boolean;
}

/** What is read of a case beside its referral and tasks, in order to reopen it. */
export interface ReopenKnown {
  readonly parties: Parties;
  /** Present where a provider had taken the person on. */
  readonly trajectory?: Trajectory;
}

/** The same, with every mail of the case: whoever was told of the end must hear that it was not so. */
export interface ReopenTold extends ReopenKnown {
  readonly mails: readonly Pick<Mail, 'kind' | 'to' | 'provider' | 'facts' | 'plannedAt' | 'status'>[];
}

/**
 * Why a case cannot be reopened at this moment; undefined where it can. Whether the provider that guided the person has a
 * place is found out only by the write itself (I9).
 */
export function whyNotReopened(
  { referral }: Pick<OpenCase, 'referral'>,
  { parties, trajectory }: ReopenKnown,
  answer: ReopenAnswer,
  { region, now }: Pick<Context, 'region' | 'now'>,
): ReopenFault | undefined {
  if (referral.stage !== 'closed') return 'not-closed';
  const erased = erasedAt(region, referral);
  const last = reopenableUntil(region, referral);
  if (erased === undefined || last === undefined || erased <= now || parties.candidate === undefined) return 'erased';
  if (localDate(now) > last) return 'too-late';
  if (hasTrajectory(referral) && !hasPlanLeft(region, referral, trajectory, localDate(now))) return 'no-plan-left';
  if (hasDied(referral) && answer.isAlive !== true) return 'died';
  const needsYes = hasTrajectory(referral) && lacksConsent(region, referral);
  return needsYes && answer.consents !== true ? 'no-consent' : undefined;
}

/** Whether anything of a trajectory's plan is still to come. Before the first talk, only the planned end counts. */
export function hasPlanLeft(
  region: Region,
  { door }: Pick<Referral, 'door'>,
  trajectory: Trajectory | undefined,
  today: PlainDate,
): boolean {
  if (door === undefined || trajectory === undefined || trajectory.plannedEnd <= today) return false;
  if (trajectory.firstTalkOn === undefined) return true;
  // A follow-up is no guidance that could go on.
  const policy = { ...doorPolicy(region, door).checkIns, followUpWeeks: [] };
  return nextCheckIn(policy, goingOn(trajectory), region.officeHours.closedDays) !== undefined;
}

/**
 * The stage in which a closed case goes on when it is reopened. Before a decision the machine begins anew; after one a place is
 * sought, once the candidate has given the consent that is needed and missing; and guidance goes on where it was.
 */
export function resumesAt(
  region: Region,
  referral: Referral,
  trajectory: Trajectory | undefined,
): Extract<Stage, 'handover' | 'received' | 'confirming' | 'placing' | 'confirming-start' | 'checking-in'> {
  if (referral.door === undefined) return 'handover';
  if (hasTrajectory(referral)) return trajectory?.firstTalkOn === undefined ? 'confirming-start' : 'checking-in';
  if (referral.approvedOn === undefined) return 'received';
  return lacksConsent(region, referral) ? 'confirming' : 'placing';
}

/**
 * The trajectory as if it had not ended: guidance goes on, so the goal counts as reached no longer. Jobs and hours stay. The last
 * question of the plan that was answered before its day, because guidance was over, was not the last.
 */
export function goingOn({ earlyStop, goalReachedOn, ...trajectory }: Trajectory): Trajectory {
  const { plannedEnd, checkIns } = trajectory;
  if (earlyStop === undefined && goalReachedOn === undefined) return trajectory;
  const isEarly = ({ purpose, date }: Trajectory['checkIns'][number]) => purpose === 'final' && date < plannedEnd;
  return { ...trajectory, checkIns: checkIns.map((one) => (isEarly(one) ? { ...one, purpose: 'regular' } : one)) };
}

/** Where the door no longer fits and nobody settled whether guidance can go on, that is asked now: it goes on. */
export function phoneAboutUnsettled(draft: Draft): void {
  const { unsettledDoor: about } = draft.after;
  if (about === undefined) return;
  delete draft.after.unsettledDoor;
  // Somebody may have said meanwhile that they moved, and is phoned about it already.
  if ([...draft.open.values()].some((task) => isAbout(task, 'call', [about]))) return;
  askPerson(draft, { kind: 'call', owner: 'coordinator', about });
}

/**
 * A case that ended goes on after all, as a coordinator finds right within the region's term: somebody withdrew by mistake,
 * a decision was revised, a job coach closed the wrong case, or a death was recorded wrongly. It is the undo of every end
 * after which people are kept.
 *
 * Where nobody had agreed yet, the machine begins anew and asks the decision again. Where somebody had, a place is sought in
 * the old position of the queue. Where a provider had taken the person on, guidance goes on with what is left of its plan, in
 * a place that is counted again (I9). Consent that is needed and missing is asked before that. A new execution has the case,
 * under a name that was never used (I8), and nobody's data are erased at a set time any more. Everybody who may have been told
 * of the end is told once that the help goes on.
 *
 * @param known read with the case; `whyNotReopened` has been asked
 * @throws InvariantError where the case cannot be reopened
 */
export function reopen(from: OpenCase, known: ReopenTold, answer: ReopenAnswer, ctx: Context): Change {
  const fault = whyNotReopened(from, known, answer, ctx);
  if (fault !== undefined) throw new InvariantError(`a case cannot be reopened: ${fault}`);
  const draft = begin(from, 'reopen', { ...ctx, people: everybodyIn(known.parties) });
  const { referral } = from;
  for (const task of from.tasks) if (isAbout(task, 'call', callsOfTheEnd)) closeTask(draft, task);
  takeBackEnd(draft, referral, answer);
  if (referral.door === undefined) handOverAnew(draft);
  else {
    draft.after.generation += 1;
    draft.after.executionStartedAt = ctx.now;
    if (hasTrajectory(referral)) guideOn(draft, known.trajectory);
    else seekOn(draft, referral);
    phoneAboutUnsettled(draft);
    toMachine(draft, resumesAt(ctx.region, referral, known.trajectory));
  }
  tellAll(draft, toldOfEnd(referral, known.mails), known.trajectory?.firstTalkOn !== undefined);
  return finish(draft, draft.after.stage);
}

/** Subjects of calls in which the coordinator would tell somebody that the case has ended. */
const callsOfTheEnd: readonly string[] = [...endMails, ...Object.values(untoldCalls)];

/**
 * Nothing says any more that the case ended, and its people stay. Consent that was taken back counts as never given; for guidance
 * that needs one, the consent that the candidate gave on the phone is recorded.
 */
function takeBackEnd(draft: Draft, before: Referral, { isAlive, consents }: ReopenAnswer): void {
  const { after, ctx } = draft;
  const { consent } = before;
  delete after.closure;
  delete after.closedAt;
  delete after.declineReason;
  delete after.goesOnIn;
  delete after.diedSince;
  // Who decides is asked from the start: an answer to their earlier question is not news any more.
  delete after.question;
  if (hasDied(before) && isAlive === true) after.foundAlive = true;
  if (consent?.withdrawnAt !== undefined) delete after.consent;
  if (hasTrajectory(after) && consents === true && lacksConsent(ctx.region, after)) {
    after.consent = consentTo(ctx.region.privacyVersion, ctx.now, 'phone');
  }
  draft.rest = { ...draft.rest, keepAgain: true };
}

/** No door of ours fits: the coordinator brings the person to the right organisation after all. */
function handOverAnew(draft: Draft): void {
  draft.after.stage = 'handover';
  askPerson(draft, { kind: 'call', owner: 'coordinator', about: 'handover' });
}

/** Nobody guides the person yet: a decision is asked anew or, where there is one, a place is sought. */
function seekOn({ after }: Draft, { closure }: Referral): void {
  delete after.provider;
  delete after.startedOn;
  if (closure === 'no-place') {
    // Everybody had been asked: reopening means asking them once more.
    after.passedProviders = [];
    delete after.assignedProvider;
  }
}

/** A provider has the person again. What it did so far stays in the ledger. */
function guideOn(draft: Draft, trajectory: Trajectory | undefined): void {
  const { after } = draft;
  const { programme } = after;
  if (trajectory === undefined || programme === undefined) throw new InvariantError('guidance without a trajectory');
  after.provider = trajectory.provider;
  holdPlace(draft, trajectory.provider, programme);
  draft.rest = { ...draft.rest, trajectory: goingOn(trajectory) };
}

type Told = ReopenTold['mails'][number];

/** Whether a mail says that the case, or a question about it, is over for good. */
function saysEnd({ kind, facts }: Told): boolean {
  if (kind === 'offer-withdrawn') return facts['about'] === undefined;
  if (kind === 'team-decision') return facts['decision'] === 'decline';
  return endMails.some((one) => one === kind);
}

/** The mails in which this end was told; one that was dropped was read by nobody. */
function toldOfEnd({ closedAt }: Referral, mails: readonly Told[]): readonly Told[] {
  const isOfEnd = ({ plannedAt }: Told) => closedAt !== undefined && plannedAt >= closedAt;
  return mails.filter((mail) => mail.status !== 'dropped' && isOfEnd(mail) && saysEnd(mail));
}

/**
 * One mail for each who may have been told of the end, before whatever is asked of them next: that it was not so, and whether what
 * they had agreed to still stands, or the decision or a place is asked anew. The question itself may come in the same moment, so none
 * says that there is nothing to do.
 *
 * @param wasGuided the first talk was held: for the candidate, guidance goes on and not only their referral
 */
function tellAll(draft: Draft, told: readonly Told[], wasGuided: boolean): void {
  const { after } = draft;
  // For a handover the coordinator phones in any case.
  if (after.door !== undefined || after.reach.candidate.email)
    tellCandidate(draft, 'reopened-candidate', wasGuided ? { about: 'guided' } : {});
  tellReferrer(draft, 'reopened-referrer');
  const municipal = told.map(({ to }) => to).filter((to) => to === 'approver' || to === 'team');
  const decision: Record<string, string> = after.approvedOn === undefined ? { about: 'asks-anew' } : {};
  for (const to of new Set([...deciders(after, []), ...municipal])) {
    planMail(draft, { kind: 'reopened-approver', to, facts: decision });
  }
  const providers = told.flatMap(({ to, provider }) => (to === 'provider' && provider !== undefined ? [provider] : []));
  for (const provider of new Set([...(after.provider === undefined ? [] : [after.provider]), ...providers])) {
    const facts: Record<string, string> = provider === after.provider ? {} : { about: 'seeks' };
    planMail(draft, { kind: 'case-reopened', to: 'provider', provider, facts });
  }
  if (hasTrajectory(after)) planMail(draft, { kind: 'case-reopened', to: 'job-coach' });
}
