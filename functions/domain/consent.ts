import type { ConsentChannel } from './codes.ts';
import type { Referral } from './referral.ts';
import { doorPolicy, type Region } from './region.ts';

/** Whether the door of a referral rests on the candidate's explicit consent (AVG art. 9 lid 2 onder a). */
export function restsOnConsent(region: Region, { door }: Pick<Referral, 'door'>): boolean {
  return door !== undefined && doorPolicy(region, door).legalBasis.code === 'explicit-consent';
}

/** Whether consent is needed and missing: then nobody is asked to decide or to take the person on, no matter who referred. */
export function lacksConsent(region: Region, referral: Pick<Referral, 'door' | 'consent'>): boolean {
  const given = referral.consent !== undefined && referral.consent.withdrawnAt === undefined;
  return restsOnConsent(region, referral) && !given;
}

/**
 * Whether the candidate must say yes before anybody else is asked: where policy requires that for a professional's
 * referral, and wherever consent is the basis and was not given with the referral itself.
 */
export function asksCandidateFirst(region: Region, referral: Pick<Referral, 'door' | 'origin' | 'consent'>): boolean {
  const { door, origin } = referral;
  const byPolicy = origin === 'professional' && door !== undefined && doorPolicy(region, door).candidate === 'confirm';
  return byPolicy || lacksConsent(region, referral);
}

/** Whether a referral stands still until the candidate says yes: they are asked, or are about to be. */
export function needsYesFirst(
  region: Region,
  referral: Pick<Referral, 'door' | 'origin' | 'consent' | 'stage'>,
): boolean {
  return referral.stage === 'confirming' || (referral.stage === 'received' && asksCandidateFirst(region, referral));
}

/** A consent as the referral keeps it. */
export function consentTo(version: string, at: string, channel: ConsentChannel): NonNullable<Referral['consent']> {
  return { version, at, channel };
}
