import { localDate } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import type { Context } from '../domain/journey/context.ts';
import { stopCase } from '../domain/journey/stop-case.ts';
import { mayEndForSender } from '../domain/journey/withdraw.ts';
import type { Referral } from '../domain/referral.ts';
import type { Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { Case } from '../ports/case.ts';
import { changeAndFollow, forMany } from './after-change.ts';
import { contextOf } from './change-case.ts';
import type { LinkRuntime } from './open-link.ts';
import type { SenderProof, SentCase, SentChoice } from './sent-contracts.ts';

/**
 * How many referrals of one sender a page shows: as many as one act ends within the time that a page has, and as one form can post.
 * The others come into view as these are ended.
 */
const shownAtOnce = 100;

/** Whether a coordinator's task is one in which the sender may be in doubt. */
function isAboutSender({ kind, about }: Task, { likelyDuplicateOf }: Referral): boolean {
  const denied = about === 'not-me' || about === 'not-mine';
  return denied || taskRules[kind].mayDoubtSender === true || likelyDuplicateOf !== undefined;
}

/** How the sender of a referral was verified. Anybody can type somebody else's address. */
export function proofOf({ stage, client, taskCounts }: Referral): SenderProof {
  if (stage === 'unconfirmed') return 'unconfirmed';
  // What came by a client that does not vouch, its sender confirmed.
  const isConfirmed = taskCounts['confirm-sender'] !== undefined;
  return client === undefined || isConfirmed ? 'confirmed' : 'vouched';
}

/** All open referrals of a sender that may end because of them, in the order in which they came in. */
export async function openSentBy(
  { intake, referrals }: Pick<LinkRuntime, 'intake' | 'referrals'>,
  sender: string,
): Promise<readonly Referral[]> {
  const heads = await referrals.heads(await intake.sentBy(sender));
  return heads
    .filter(mayEndForSender)
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id));
}

/** Those of a sender's referrals that one page shows. */
export interface ShownOf<Sent> {
  readonly shown: readonly Sent[];
  /** How many more there are. */
  readonly more: number;
}

/** Of more than one page shows the last that came in: somebody who misuses an address does so now. */
export function lastOf<Sent>(sent: readonly Sent[]): ShownOf<Sent> {
  return { shown: sent.slice(-shownAtOnce), more: Math.max(0, sent.length - shownAtOnce) };
}

/**
 * The other open referrals of the sender of this case, each with how that sender was verified. Empty where the task
 * does not put the sender in doubt.
 */
export async function sentBeside(runtime: LinkRuntime, task: Task, referral: Referral): Promise<ShownOf<SentCase>> {
  if (referral.sender === undefined || !isAboutSender(task, referral)) return lastOf([]);
  const sent = await openSentBy(runtime, referral.sender);
  const { shown, more } = lastOf(sent.filter(({ id }) => id !== referral.id));
  return {
    shown: shown.map((head) => ({
      reference: head.id,
      receivedOn: localDate(head.createdAt),
      proof: proofOf(head),
      stage: head.stage,
    })),
    more,
  };
}

/** The end of a case because of who sent it, on whichever page the coordinator chose it; undefined where it may not end so (any more). */
export function stopSent(from: Case, sender: string, ctx: Context): Change | undefined {
  if (from.referral.sender !== sender || !mayEndForSender(from.referral)) return undefined;
  return stopCase(from, ctx, { trajectory: from.trajectory?.() });
}

/**
 * Withdraws the referrals of a sender that the coordinator chose, each as a change of its own. A referral is left alone
 * if it is not this sender's, has ended, or its sender was verified in the meantime.
 *
 * @param by the coordinator, or their deputy, and where they do it
 * @returns what was withdrawn
 */
export async function withdrawSent(
  runtime: LinkRuntime,
  { id, sender }: Referral,
  chosen: readonly SentChoice[],
  by: Pick<Context, 'origin' | 'actor' | 'staff' | 'because'>,
): Promise<readonly string[]> {
  if (sender === undefined) return [];
  const theirs = (await runtime.intake.sentBy(sender)).filter((one) => one !== id);
  const withdrawn: string[] = [];
  const many = forMany(runtime, chosen.length);
  for (const { reference, proof } of chosen.filter((one) => theirs.includes(one.reference))) {
    const ctx = contextOf(runtime, by);
    const outcome = await changeAndFollow(many, reference, (from) =>
      proofOf(from.referral) === proof ? stopSent(from, sender, ctx) : undefined,
    );
    if (outcome.changed) withdrawn.push(reference);
  }
  return withdrawn;
}
