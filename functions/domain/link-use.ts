import type { OpenCase } from './journey/context.ts';
import { canAnswerLate } from './journey/late.ts';
import type { Link } from './mail.ts';
import { addressNumber, type Instant, isOpen, type Referral } from './referral.ts';
import { isAskedBy, isAskedOf, renewed, type Task, takenBack } from './task.ts';
import { taskRules } from './tasks/rules.ts';
import type { Trajectory } from './trajectory.ts';

/** Why a link can no longer be used, which its page then explains. */
export type PastUse =
  | 'revoked'
  | 'taken-back'
  | 'not-confirmed'
  | 'answered'
  | 'too-late'
  | 'closed'
  | 'superseded'
  | 'passed-on'
  | 'expired';

/**
 * Whether a link was mailed to an address that has since been replaced. A question to anybody but the candidate has its
 * own `addressee` for that.
 */
export function isOutdated(link: Link, referral: Referral): boolean {
  if (link.taskId !== undefined && link.role !== 'candidate') return false;
  const mailedTo = link.taskId === undefined ? link.addressee : (link.candidateAddress ?? 0);
  return mailedTo !== addressNumber(link.role, referral);
}

/**
 * What a status link is worth that was given in the answer to a request (`ofSender`).
 * - `waiting`: nobody has said yet that the referral is theirs. Its holder reads that, and can take it back.
 * - `over`: somebody said so, or it ended: they have a link of their own by then, and the sender may have been somebody else.
 * - `vouched`: a client with a key sent it. It tells what that client may know (decision 93), and opens the candidate's page only
 *   once its holder has shown that they read the candidate's mailbox.
 */
export type SenderHold = 'waiting' | 'over' | 'vouched';

/** What such a link is worth now; undefined for every other link. */
export function senderHold(
  { ofSender }: Pick<Link, 'ofSender'>,
  { stage, taskCounts }: Pick<Referral, 'stage' | 'taskCounts'>,
): SenderHold | undefined {
  // Nobody was mailed a status link by then, so it is the sender's, marked or not.
  if (stage === 'unconfirmed') return 'waiting';
  if (ofSender !== true) return undefined;
  return taskCounts['confirm-sender'] === undefined ? 'vouched' : 'over';
}

/**
 * Why a link to a task can no longer be used; undefined while it still takes an answer, even a late one that still
 * helps.
 *
 * @param trajectory where the task is a check-in
 */
export function whyPast(
  from: OpenCase,
  task: Task,
  link: Link,
  now: Instant,
  trajectory: Trajectory | undefined,
): PastUse | undefined {
  if (task.revokedAddressee === link.addressee) return 'revoked';
  const expired = link.validUntil <= now;
  const isAsked = isAskedBy(task, link.role, link.addressee) && !isOutdated(link, from.referral);
  if (task.status === 'closed') {
    if (taskRules[task.kind].confirmsSender && task.decision?.code === 'silent') return 'not-confirmed';
    if (isAsked && !expired && canAnswerLate(from, task, trajectory)) return undefined;
    if (task.decision?.code === takenBack) return 'taken-back';
    if (task.decision?.code === renewed) return 'superseded';
    const byPerson = task.decision !== undefined && !['withdrawn', 'silent', 'no-answer'].includes(task.decision.code);
    if (byPerson) return 'answered';
    return isOpen(from.referral) ? 'too-late' : 'closed';
  }
  if (!isAsked) return task.owner === link.role ? 'superseded' : 'passed-on';
  if (!expired) return undefined;
  // A new link would go to the person who is asked now, not to the reader of this page.
  return isAskedOf(task, link.role) ? 'expired' : 'passed-on';
}

/** Why a candidate can no longer object with a link; undefined while they can. */
export function whyNoObjection(
  referral: Referral,
  link: Link,
  now: Instant,
): Extract<PastUse, 'closed' | 'superseded' | 'expired'> | undefined {
  if (!isOpen(referral) || referral.stage === 'unconfirmed') return 'closed';
  if (isOutdated(link, referral)) return 'superseded';
  return link.validUntil <= now ? 'expired' : undefined;
}
