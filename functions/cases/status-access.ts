import { isOutdated, type SenderHold, senderHold } from '../domain/link-use.ts';
import type { Link } from '../domain/mail.ts';
import { isOpen, type Referral } from '../domain/referral.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { addressOf } from './address.ts';
import { mailboxProof } from './mailbox-proof.ts';
import type { LinkRuntime } from './open-link.ts';
import { type Device, hasProof, readDevice } from './trusted-device.ts';
import type { Visit } from './visit-contracts.ts';

/** A status link as opened by a visitor. */
export interface StatusAccess {
  readonly link: Link;
  readonly from: Case;
  readonly role: 'candidate' | 'referrer';
  readonly device: Device;
  /** What the link is worth where it was given to whoever sent the referral. */
  readonly hold: SenderHold | undefined;
  /** The birth date was given on this device by such a link: enough to read where the case stands, and never more. */
  readonly asSender: boolean;
  /**
   * Where a code goes that proves who is here: to the referrer, or to the candidate whom a client vouches for. Undefined where we have
   * no address, or for a link that takes no code.
   */
  readonly mailbox: string | undefined;
  /** The proof that this device needs, by its name in the cookie. */
  readonly proof: string | undefined;
  readonly proven: boolean;
  /**
   * The link no longer opens: it has expired, its reader is no longer kept in the case, or it went to an address that the candidate has
   * since replaced. The device on which they replaced it continues to work; a reader of the old mailbox on another device gets nothing.
   * Nor does a link that a sender got before the person in question had confirmed.
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
  const hold = senderHold(link, referral);
  const takesCode = role === 'referrer' || hold === 'vouched';
  const isClosed = !isOpen(referral);
  const parties = takesCode || isClosed ? await runtime.referrals.parties(referral.id) : undefined;
  const mailbox =
    takesCode && parties !== undefined ? addressOf(role, { region: runtime.region, referral, parties }) : undefined;
  const proof =
    role === 'candidate'
      ? birthDateProof(runtime, referral)
      : mailbox === undefined
        ? undefined
        : mailboxProof(runtime, mailbox);
  const device = readDevice(runtime.guards, visit.device, now, runtime.newId);
  // A candidate's page asks for a birth date, which the sender typed; a referrer's for a code to their own mailbox.
  const canProve = role === 'referrer' || hold === undefined || hold === 'vouched';
  const proven = canProve && proof !== undefined && hasProof(device, proof, now);
  const asSender = hold !== undefined && hasProof(device, senderProof(runtime, referral), now);
  // Once its reader is erased there is no birth date and no mailbox left to ask for: on request, by "this is not me", or when their time
  // has come. Who sent it still reads where it stands, which holds nobody's data, for as long as their system may ask that.
  const isGone = referral.erased !== undefined || (isClosed && !asSender && parties?.[role] === undefined);
  const isOver = isGone || link.validUntil <= now || (!proven && (hold === 'over' || isOutdated(link, referral)));
  return { link, from, role, hold, asSender, device, mailbox, proof, proven, isOver };
}

/**
 * Proof that somebody gave the candidate's birth date by the link of whoever sent the referral, who typed that date themselves. It is
 * not the candidate's own proof, so it opens nothing with a link that was mailed to them.
 */
export function senderProof(
  { guards }: Pick<Runtime, 'guards'>,
  { id, candidateBirthDate }: Pick<Referral, 'id' | 'candidateBirthDate'>,
): string {
  const corrected = candidateBirthDate === undefined ? '' : `:${candidateBirthDate}`;
  return guards.hash(`status:${id}:sender${corrected}`);
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
