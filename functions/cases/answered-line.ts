import { defined } from '../domain/defined.ts';
import { readEmail } from '../domain/email-address.ts';
import { listingOf } from '../domain/listing-of.ts';
import { organisationOf } from '../domain/organisation.ts';
import type { AnsweredLine } from '../ports/commit.ts';
import type { Runtime } from '../ports/runtime.ts';
import { addressOf } from './address.ts';
import { mailboxProof } from './mailbox-proof.ts';
import type { LiveLink } from './open-link.ts';

/**
 * An answer as its giver can look it up: on the list of the mailbox that was asked. Undefined for a candidate, who has
 * no list. The list is worked out here and not taken from those that the case is on: a late answer may come from somebody
 * who has the case on theirs no more.
 *
 * @param said what was answered, by its code, and the moment of the change
 */
export function answeredLine(
  runtime: Pick<Runtime, 'region' | 'guards'>,
  { link, task, from: { referral }, parties }: Pick<LiveLink, 'link' | 'task' | 'from' | 'parties'>,
  said: { readonly choice: string; readonly at: string; readonly steered: boolean },
): AnsweredLine | undefined {
  const { region } = runtime;
  const { provider } = task;
  const address = addressOf(link.role, { region, referral, parties, ...defined({ provider }) });
  const mailbox = address && mailboxProof(runtime, address);
  const listing = listingOf(link.role, region, referral, defined({ provider, mailbox }));
  if (listing === undefined) return undefined;
  const { role, of } = listing;
  const { choice, at, steered } = said;
  const organisation = organisationOf(role, referral, region, provider);
  const domain = address && readEmail(address)?.domain;
  const isDomainAsked = role === 'approver' || role === 'job-coach';
  const answer = {
    referralId: task.referralId,
    taskId: task.id,
    kind: task.kind,
    choice,
    ...(steered ? { steered: true as const } : {}),
    at,
    role,
    ...(isDomainAsked && organisation !== undefined && domain !== undefined ? { by: { organisation, domain } } : {}),
  };
  return { of, role, answer };
}
