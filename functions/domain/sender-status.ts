import { afterTerm, localDate } from './calendar.ts';
import type { Closure, Stage } from './codes.ts';
import { asksCandidateFirst } from './consent.ts';
import { hasTrajectory, isInFollowUp } from './guided.ts';
import { nextStepOf, nextSteps } from './next-step.ts';
import { type Instant, isOpen, type PlainDate, type Referral } from './referral.ts';
import type { Region } from './region.ts';

/**
 * Where a referral stands, as the system that sent it may know: the codes of `GET /v1/referrals/{reference}` and of events. They
 * are stable: one may be added, none changes its meaning. A system is a reader without a face, so they hold nothing about how
 * somebody is doing (I6): no pause, no answer, no provider that said no, no reason why somebody stopped.
 */
export const senderStatuses = [
  /** Nobody hears of it until the sender confirms that it is theirs. */
  'unconfirmed',
  'received',
  /** The candidate is asked whether they want this. */
  'waiting-for-candidate',
  /** Whoever decides by the policy of the door is asked. */
  'waiting-for-decision',
  /** Whoever decides asked something of the sender. */
  'waiting-for-information',
  /** It may go on, and somebody to guide the candidate is sought or asked. */
  'looking-for-place',
  /** Nobody has room: the candidate is on the waiting list. */
  'waiting-for-place',
  /** A provider has taken the candidate on; the first talk is ahead. */
  'place-found',
  'in-guidance',
  /** Guidance is over, for whatever reason; at most the questions about how it went on are left. */
  'after-guidance',
  /** No door of ours fits: the coordinator brings the candidate to the organisation that does help. */
  'handover',
  'ended',
] as const;
export type SenderStatus = (typeof senderStatuses)[number];

/**
 * How a referral ended, as far as a sender may know: what others decided is told, what became of the candidate or was said by them
 * is not. Whoever did not want it, could not be reached, withdrew or has died is `not-started` or `guidance-over`, like anybody else.
 */
export const senderEndings = [
  'declined',
  'no-place',
  'handed-over',
  'programme-ended',
  'not-confirmed',
  /** It ended before anybody guided the candidate. */
  'not-started',
  /** It ended after somebody had begun to guide the candidate, with or without a result. */
  'guidance-over',
] as const;
export type SenderEnding = (typeof senderEndings)[number];

const ofStage: Readonly<Record<Stage, SenderStatus>> = {
  unconfirmed: 'unconfirmed',
  received: 'received',
  confirming: 'waiting-for-candidate',
  approval: 'waiting-for-decision',
  information: 'waiting-for-information',
  placing: 'looking-for-place',
  // One code with `placing`: to see them come and go would tell how often a provider said no.
  offer: 'looking-for-place',
  unplaced: 'looking-for-place',
  waiting: 'waiting-for-place',
  starting: 'place-found',
  'confirming-start': 'place-found',
  'checking-in': 'in-guidance',
  closing: 'after-guidance',
  handover: 'handover',
  closed: 'ended',
};

const ofClosure: Readonly<Record<Closure, SenderEnding | 'by-course'>> = {
  declined: 'declined',
  'no-place': 'no-place',
  'handed-over': 'handed-over',
  'programme-ended': 'programme-ended',
  'not-confirmed': 'not-confirmed',
  'not-interested': 'by-course',
  withdrawn: 'by-course',
  'not-me': 'by-course',
  silent: 'by-course',
  died: 'by-course',
  'early-stop': 'by-course',
  'goal-reached': 'by-course',
  completed: 'by-course',
};

/** Where a referral stands for its sender. Whether a pause goes on, or who has to act, makes no difference. */
export function senderStatus(referral: Pick<Referral, 'stage' | 'holdsPlace'>): SenderStatus {
  return isInFollowUp(referral) ? 'after-guidance' : ofStage[referral.stage];
}

/** How a referral ended for its sender; undefined while it is open. */
export function senderEnding(referral: Pick<Referral, 'stage' | 'closure' | 'machine'>): SenderEnding | undefined {
  if (referral.stage !== 'closed' || referral.closure === undefined) return undefined;
  const ending = ofClosure[referral.closure];
  if (ending !== 'by-course') return ending;
  return hasTrajectory(referral) ? 'guidance-over' : 'not-started';
}

/** The day that a change writes where it makes a referral stand otherwise for its sender, and no day where it does not. */
export function statusDayAfter(
  before: Referral | null,
  after: Referral,
  now: Instant,
): Partial<Pick<Referral, 'statusSince'>> {
  const isSame = before !== null && senderStatus(before) === senderStatus(after);
  return isSame ? {} : { statusSince: localDate(now) };
}

/**
 * Since which day a referral stands as it does for its sender. It is not the day of the last change: that would tell of every
 * check-in and every pause. Of a case that an earlier version stored it is the day on which that is known to have been so.
 */
export function statusDayOf(
  referral: Pick<
    Referral,
    'statusSince' | 'createdAt' | 'startedOn' | 'closedAt' | 'approvedOn' | 'stage' | 'holdsPlace'
  >,
): PlainDate {
  const { statusSince, closedAt, startedOn, approvedOn, createdAt } = referral;
  if (statusSince !== undefined) return statusSince;
  const received = localDate(createdAt);
  switch (senderStatus(referral)) {
    case 'ended':
      return closedAt === undefined ? received : localDate(closedAt);
    case 'in-guidance':
    case 'after-guidance':
      return startedOn ?? received;
    case 'looking-for-place':
    case 'waiting-for-place':
    case 'place-found':
      return approvedOn ?? received;
    default:
      return received;
  }
}

/**
 * Whether the system that sent a referral may still ask where it stands: while it is open, and after its end for as long as a status
 * link works in this region. Never of one whose people were erased: that they were is theirs to know.
 */
export function isToldToSender(
  { links, officeHours }: Pick<Region, 'links' | 'officeHours'>,
  referral: Pick<Referral, 'stage' | 'closure' | 'closedAt' | 'erased'>,
  now: Instant,
): boolean {
  if (isOpen(referral)) return true;
  const { closure, closedAt, erased } = referral;
  if (erased !== undefined || closure === 'not-me' || closure === 'not-confirmed' || closedAt === undefined)
    return false;
  return now < afterTerm(closedAt, links.statusValid, { purpose: 'due', officeHours });
}

/** What happens next, as a sender is told: the first steps of a referral (see next-step.ts), and those that come later. */
export const senderNextSteps = [
  ...nextSteps,
  'sender-answers',
  'place-comes-free',
  'first-talk',
  'guidance-goes-on',
  'case-closes',
] as const;
export type SenderNextStep = (typeof senderNextSteps)[number];

const nextOf: Readonly<Record<Exclude<SenderStatus, 'received' | 'waiting-for-decision' | 'ended'>, SenderNextStep>> = {
  unconfirmed: 'sender-confirms',
  'waiting-for-candidate': 'candidate-confirms',
  'waiting-for-information': 'sender-answers',
  'looking-for-place': 'finding-place',
  'waiting-for-place': 'place-comes-free',
  'place-found': 'first-talk',
  'in-guidance': 'guidance-goes-on',
  'after-guidance': 'case-closes',
  handover: 'coordinator-calls',
};

/**
 * What happens next, by the code and the policy of the door alone: who is late with an answer, or is phoned because they were
 * silent, is nobody's to know. Undefined after the end.
 */
export function senderNextStep(
  region: Region,
  referral: Pick<Referral, 'stage' | 'holdsPlace' | 'door' | 'origin' | 'consent'>,
): SenderNextStep | undefined {
  const status = senderStatus(referral);
  switch (status) {
    case 'ended':
      return undefined;
    case 'received':
      return nextStepOf(region, referral.door, asksCandidateFirst(region, referral));
    case 'waiting-for-decision':
      return nextStepOf(region, referral.door, false);
    default:
      return nextOf[status];
  }
}
