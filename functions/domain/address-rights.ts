import { type ApprovalScope, approverDomains, mayApprove } from './approver.ts';
import { readEmail, sameMailbox } from './email-address.ts';
import type { Parties } from './party.ts';
import { providerById, type Region } from './region.ts';

/** Why an address may not be used for what it is given for. */
export type AddressFault =
  | 'outside-domain'
  | 'outside-provider'
  | 'candidates-own-address'
  | 'representatives-address'
  | 'referrers-own-address'
  | 'acts-for-region'
  | 'asked-already';

/** Whether an address may be used. If not, why; and where domains decide, the domains of a right one. */
export type AddressVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: AddressFault; readonly domains?: readonly string[] };

/** People in a case whose addresses may not act in another role. */
type Known = Pick<Parties, 'candidate' | 'referrer' | 'approver' | 'jobCoach'>;

function is(email: string, other: string | undefined): boolean {
  return other !== undefined && sameMailbox(email, other);
}

function ofCandidate(email: string, { candidate }: Known): AddressVerdict {
  if (is(email, candidate?.email)) return { ok: false, code: 'candidates-own-address' };
  return is(email, candidate?.representative?.email) ? { ok: false, code: 'representatives-address' } : { ok: true };
}

/**
 * Whether an address may decide on a referral (I7): it must lie inside the domains of the municipality, its executing
 * body or UWV, and belong to nobody on the candidate's side.
 */
export function approverAddress(
  region: Region,
  place: ApprovalScope,
  email: string,
  known: Pick<Parties, 'candidate'>,
): AddressVerdict {
  const verdict = mayApprove(region, { ...place, email });
  if (!verdict.ok) return { ok: false, code: 'outside-domain', domains: approverDomains(region, place) };
  return ofCandidate(email, known);
}

/**
 * Whether an address may be a job coach's (I7). A job coach sees everything, so the address must lie in a mail domain
 * of the provider that took the person on, and must not be that of the candidate, their representative or their
 * referrer.
 */
export function jobCoachAddress(
  region: Region,
  provider: string | undefined,
  email: string,
  known: Known,
): AddressVerdict {
  const domains = (provider === undefined ? undefined : providerById(region, provider)?.domains) ?? [];
  const address = readEmail(email.trim());
  if (address === undefined || !domains.includes(address.domain)) {
    return { ok: false, code: 'outside-provider', domains };
  }
  const own = ofCandidate(email, known);
  if (!own.ok) return own;
  return is(email, known.referrer?.email) ? { ok: false, code: 'referrers-own-address' } : { ok: true };
}

/**
 * Whether a candidate may be reached at an address. Not at one that acts in this case or for the region (see
 * `actsForRegion`): they could then decide on themselves.
 */
export function candidateAddress(
  region: Region,
  email: string,
  known: Pick<Parties, 'approver' | 'jobCoach'>,
): AddressVerdict {
  const acts = [known.approver?.email, known.jobCoach?.email].some((other) => is(email, other));
  return acts || actsForRegion(region, email) ? { ok: false, code: 'acts-for-region' } : { ok: true };
}

/**
 * Whether an address acts for the region: it is one of the configured mailboxes, or lies in a domain whose people
 * approve. Nobody is referred at such an address, because it would let them approve their own referral. Somebody who
 * works at a municipality gives a private address or a phone number.
 */
export function actsForRegion(region: Region, email: string): boolean {
  const domain = readEmail(email.trim())?.domain;
  const deciding = [...region.municipalities, ...region.executingBodies, region.uwv];
  return (
    regionMailboxes(region).some((mailbox) => sameMailbox(mailbox, email)) ||
    deciding.some(({ approverDomains: domains }) => domain !== undefined && domains.includes(domain))
  );
}

/** Every mailbox that the region file names: no person's own. */
export function regionMailboxes(region: Region): readonly string[] {
  return [
    region.helpdesk.mailbox,
    region.coordinator.mailbox,
    region.coordinator.deputy.mailbox,
    region.mail.from,
    region.mail.replyTo,
    region.uwv.teamMailbox,
    ...region.municipalities.map(({ teamMailbox }) => teamMailbox),
    ...region.providers.map(({ mailbox }) => mailbox),
  ];
}
