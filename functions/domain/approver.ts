import type { Door, Profession } from './codes.ts';
import { readEmail, sameMailbox } from './email-address.ts';
import { municipalityByCode, type Region } from './region.ts';

/** The door and municipality for which somebody has to decide. */
export interface ApprovalScope {
  readonly door: Door;
  /** CBS code of the present municipality. */
  readonly municipality: string;
}

/** Why a task went to a person or to the team mailbox; kept for the audit trail. */
export type ApproverReason =
  | 'referring-work-coach'
  | 'named-work-coach'
  | 'no-address'
  | 'outside-domain'
  | 'candidates-own-address';

/** Who is asked first: a work coach by address, or (level 1) the team mailbox. */
export type ChosenApprover =
  | { readonly level: 0; readonly email: string; readonly reason: ApproverReason }
  | { readonly level: 1; readonly reason: ApproverReason };

export type ApproverCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'outside-domain' | 'candidates-own-address' };

/**
 * Mail domains of the people who decide: UWV's own at its door, else those of the municipality and its executing body.
 * None where the region file does not list the municipality (any more): then only the coordinator can record a
 * decision, given by phone.
 */
export function approverDomains(region: Region, { door, municipality }: ApprovalScope): readonly string[] {
  return region.doors[door].approver === 'uwv'
    ? region.uwv.approverDomains
    : domainsOfMunicipality(region, municipality);
}

/** Mail domains of a municipality, by CBS code, and of its executing body. */
export function domainsOfMunicipality(region: Region, code: string): readonly string[] {
  const found = municipalityByCode(region, code);
  const body = region.executingBodies.find(({ id }) => id === found?.executingBody);
  return [...(found?.approverDomains ?? []), ...(body?.approverDomains ?? [])];
}

/**
 * The mailbox that gets the task when no person can, and that is told of every decision (I7); undefined where the
 * region file does not list the municipality (any more).
 */
export function teamMailbox(region: Region, place: ApprovalScope): string | undefined {
  if (region.doors[place.door].approver === 'uwv') return region.uwv.teamMailbox;
  return municipalityByCode(region, place.municipality)?.teamMailbox;
}

/**
 * Whether an address may decide (I7): inside exactly one of the configured domains, in plain ASCII, and not a mailbox
 * of the candidate. The same rule holds for a person to whom a task is delegated and for a changed addressee.
 */
export function mayApprove(
  region: Region,
  asked: ApprovalScope & { readonly email: string; readonly candidateEmail?: string },
): ApproverCheck {
  const address = readEmail(asked.email.trim());
  // A subdomain may belong to others (pupils, partners), so it counts only when the region file names it.
  if (address === undefined || !approverDomains(region, asked).includes(address.domain)) {
    return { ok: false, code: 'outside-domain' };
  }
  if (asked.candidateEmail !== undefined && sameMailbox(asked.email, asked.candidateEmail)) {
    return { ok: false, code: 'candidates-own-address' };
  }
  return { ok: true };
}

/**
 * Whom to ask for approval: first a work coach who refers, because they approve from their own mailbox; then the work
 * coach named in the request; else the team mailbox, with the reason why.
 */
export function chooseApprover(
  region: Region,
  asked: ApprovalScope & {
    readonly workCoachEmail?: string;
    readonly candidateEmail?: string;
    readonly referrer?: {
      readonly role: 'self' | 'professional';
      readonly profession?: Profession;
      readonly email?: string;
    };
  },
): ChosenApprover {
  const { referrer, workCoachEmail } = asked;
  const own = referrer?.role === 'self' ? referrer.email : undefined;
  const refers = referrer?.role === 'professional' && referrer.profession === 'work-coach' ? referrer.email : undefined;
  const candidates = [
    { email: refers, reason: 'referring-work-coach' },
    { email: workCoachEmail, reason: 'named-work-coach' },
  ] as const;
  let refusal: ApproverReason = 'no-address';
  for (const { email, reason } of candidates) {
    if (email === undefined) continue;
    const check = mayApprove(region, { ...asked, email });
    if (check.ok && (own === undefined || !sameMailbox(email, own))) return { level: 0, email: email.trim(), reason };
    refusal = check.ok ? 'candidates-own-address' : check.code;
  }
  return { level: 1, reason: refusal };
}
