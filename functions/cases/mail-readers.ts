import { tellsFormerAddress, withFormerAddress } from '../domain/former-address.ts';
import { tellsFormerCoach, withFormerCoach } from '../domain/former-coach.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import type { Mail } from '../domain/mail.ts';
import type { Parties } from '../domain/party.ts';
import { addressOf } from './address.ts';
import type { DeliverRuntime, Seen } from './delivery.ts';

/**
 * The case of a mail, read no earlier than the mail itself. A case that was read before somebody else planned the mail
 * does not contain its task yet, and the mail would wrongly be dropped.
 */
export async function caseOf(
  runtime: DeliverRuntime,
  mail: Mail,
  { cases, parties }: Seen,
): Promise<OpenCase | undefined> {
  const { referralId, revision = Number.POSITIVE_INFINITY } = mail;
  const known = cases.get(referralId);
  if (known !== undefined && known.referral.revision >= revision) return known;
  parties.delete(referralId);
  const now = await runtime.referrals.load(referralId);
  cases.set(referralId, now);
  return now;
}

/** Everybody in the case of a mail; read once in a delivery. */
export async function partiesOf(runtime: DeliverRuntime, { referralId }: Mail, { parties }: Seen): Promise<Parties> {
  const found = parties.get(referralId) ?? (await runtime.referrals.parties(referralId));
  parties.set(referralId, found);
  return found;
}

/** Where a mail goes; undefined where its reader has no address. */
export async function addressFor(
  runtime: DeliverRuntime,
  from: OpenCase,
  mail: Mail,
  seen: Seen,
): Promise<string | undefined> {
  const parties = await readersOf(runtime, mail, seen);
  return addressOf(mail.to, {
    region: runtime.region,
    referral: { ...from.referral, ...mail.formerly },
    parties,
    ...(mail.provider === undefined ? {} : { provider: mail.provider }),
  });
}

/** What is known of the people where nobody's address is asked for. */
export const noParties: Parties = { notes: [] };

/** Everybody whose address or standing a mail depends on, as it is to find them. */
export async function readersOf(runtime: DeliverRuntime, mail: Mail, seen: Seen): Promise<Parties> {
  if (!needsParties(mail)) return noParties;
  const parties = await partiesOf(runtime, mail, seen);
  if (tellsFormerAddress(mail)) return withFormerAddress(parties, mail);
  return tellsFormerCoach(mail) ? withFormerCoach(parties, mail) : parties;
}

/** Only people's own addresses are in the party items; those of organisations are in the region file. */
function needsParties(mail: Mail): boolean {
  return mail.to === 'candidate' || mail.to === 'referrer' || mail.to === 'approver' || mail.to === 'job-coach';
}
