import { isOutdated } from '../domain/link-use.ts';
import type { Link } from '../domain/mail.ts';
import type { Referral } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Case } from '../ports.ts';
import { addressOf } from './address.ts';
import type { Visit } from './contracts.ts';
import { mailboxProof } from './mailbox-proof.ts';
import type { LinkRuntime } from './open-link.ts';
import { type Device, hasProof, readDevice } from './trusted-device.ts';

/** A status link as opened by a visitor. */
export interface StatusAccess {
  readonly link: Link;
  readonly from: Case;
  readonly role: 'candidate' | 'referrer';
  readonly device: Device;
  /** Where the referrer's code goes; undefined where they gave no address, or it was erased. */
  readonly mailbox: string | undefined;
  /** The proof that this device needs, by its name in the cookie. */
  readonly proof: string | undefined;
  readonly proven: boolean;
  /**
   * The link no longer opens: it has expired, or it went to an address that the candidate has since replaced. The
   * device on which they replaced it continues to work; a reader of the old mailbox on another device gets nothing.
   */
  readonly isOver: boolean;
}

/** Reads what a status token leads to, and what this device may do with it. Undefined for any other token. */
export async function readAccess(runtime: LinkRuntime, token: string, visit: Visit): Promise<StatusAccess | undefined> {
  const link = await runtime.links.byToken(token);
  if (link?.purpose !== 'status') return undefined;
  const { role } = link;
  // Nobody else is given such a link: one with another role must not pass for the referrer's.
  if (role !== 'candidate' && role !== 'referrer') return undefined;
  const from = await runtime.referrals.load(link.referralId);
  if (from === undefined) return undefined;
  const { referral } = from;
  const now = runtime.clock();
  const mailbox = role === 'candidate' ? undefined : await referrersMailbox(runtime, referral);
  const proof =
    role === 'candidate'
      ? birthDateProof(runtime, referral)
      : mailbox === undefined
        ? undefined
        : mailboxProof(runtime, mailbox);
  const device = readDevice(runtime.guards, visit.device, now, runtime.newId);
  const proven = proof !== undefined && hasProof(device, proof, now);
  const isOver = link.validUntil <= now || (isOutdated(link, referral) && !proven);
  return { link, from, role, device, mailbox, proof, proven, isOver };
}

async function referrersMailbox(runtime: LinkRuntime, referral: Referral): Promise<string | undefined> {
  const parties = await runtime.referrals.parties(referral.id);
  return addressOf('referrer', { region: runtime.region, referral, parties });
}

/**
 * Proof that somebody knew the candidate's birth date. It holds for the candidate's present address and for the present
 * birth date: a device that gave it before either was replaced must give it again.
 */
export function birthDateProof(
  { guards }: Pick<Runtime, 'guards'>,
  { id, candidateAddress = 0, candidateBirthDate }: Pick<Referral, 'id' | 'candidateAddress' | 'candidateBirthDate'>,
): string {
  const corrected = candidateBirthDate === undefined ? '' : `:${candidateBirthDate}`;
  return guards.hash(`status:${id}:candidate:${candidateAddress}${corrected}`);
}
