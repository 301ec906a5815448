import { jobCoachAddress } from '../domain/address-rights.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { listOfOrganisation } from '../domain/worklist.ts';
import { mailboxProof } from './mailbox-proof.ts';
import type { LinkRuntime, LiveLink } from './open-link.ts';
import { casesOf } from './own-cases.ts';
import { coachesIn } from './provider-coaches.ts';
import type { KnownCoach } from './task-contracts.ts';

/**
 * The job coaches whom a provider may choose from when it takes somebody on: those of its own running trajectories,
 * whom mail reaches there and who may guide this person. Only for whoever proved that they read the provider's mailbox:
 * a forwarded link names no colleagues. It shows nobody's candidates, so it adds nothing to their audit trail.
 */
export async function knownCoaches(
  runtime: LinkRuntime,
  { task, link, from, parties, mailbox, readsMailbox, fullUntil }: LiveLink,
): Promise<readonly KnownCoach[]> {
  const provider = task.provider ?? from.referral.provider;
  const isAsked = taskRules[task.kind].offers === true && link.role === 'provider' && fullUntil === undefined;
  if (!isAsked || !readsMailbox || mailbox === undefined || provider === undefined) return [];
  const reader = { boxes: [mailboxProof(runtime, mailbox)], organisations: [provider] };
  const only = { lists: [listOfOrganisation(provider)], without: from.referral.id };
  return coachesIn(runtime, await casesOf(runtime, reader, only)).filter(
    (one) =>
      one.provider === provider &&
      one.isDisowned !== true &&
      one.isUnreached !== true &&
      jobCoachAddress(runtime.region, provider, one.email, parties).ok,
  );
}
