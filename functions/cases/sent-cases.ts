import { localDate } from '../domain/calendar.ts';
import type { Role } from '../domain/codes.ts';
import { endUnconfirmed } from '../domain/journey/sender.ts';
import { withdraw } from '../domain/journey/withdraw.ts';
import { isOpen, type Referral } from '../domain/referral.ts';
import type { Task } from '../domain/task.ts';
import { afterChange } from './after-change.ts';
import { changeCase, contextOf } from './change-case.ts';
import type { SentCase } from './contracts.ts';
import type { LinkRuntime } from './open-link.ts';

/** How many of a sender's referrals are looked at; more than a day's limit lets through. */
const most = 100;

/** Whether a coordinator's task is one in which the sender may be in doubt. */
function isAboutSender({ kind, about }: Task, { likelyDuplicateOf }: Referral): boolean {
  const denied = about === 'not-me' || about === 'not-mine';
  return denied || kind === 'confirm-sender' || kind === 'resolve' || likelyDuplicateOf !== undefined;
}

/** What else the sender of this case sent, as far as it is still open. Empty where the task does not put them in doubt. */
export async function sentBeside(runtime: LinkRuntime, task: Task, referral: Referral): Promise<readonly SentCase[]> {
  if (referral.sender === undefined || !isAboutSender(task, referral)) return [];
  const references = (await runtime.intake.sentBy(referral.sender, most)).filter((id) => id !== referral.id);
  const heads = await Promise.all(references.map((id) => runtime.referrals.head(id)));
  return heads
    .flatMap((head) => (head !== undefined && isOpen(head) ? [head] : []))
    .map(({ id, createdAt }) => ({ reference: id, receivedOn: localDate(createdAt) }));
}

/**
 * Withdraws what the coordinator chose of a sender's other referrals, each as a change of its own. A reference that is not this
 * sender's, or has ended meanwhile, is left alone.
 *
 * @param actor the coordinator, or their deputy
 * @returns how many were withdrawn
 */
export async function withdrawSent(
  runtime: LinkRuntime,
  { id, sender }: Referral,
  references: readonly string[],
  actor: Role,
): Promise<number> {
  if (sender === undefined) return 0;
  const theirs = (await runtime.intake.sentBy(sender, most)).filter((one) => one !== id && references.includes(one));
  let withdrawn = 0;
  for (const reference of theirs) {
    const ctx = contextOf(runtime, { origin: 'link', actor });
    const outcome = await changeCase(runtime, reference, async (from) => {
      if (!isOpen(from.referral)) return undefined;
      if (from.referral.stage === 'unconfirmed') return endUnconfirmed(from, 'withdrawn', ctx);
      const trajectory = await runtime.referrals.trajectory(reference);
      return withdraw(from, ctx, { reason: 'withdrawn', ...(trajectory === undefined ? {} : { trajectory }) });
    });
    if (!outcome.changed) continue;
    await afterChange(runtime, outcome);
    withdrawn += 1;
  }
  return withdrawn;
}
