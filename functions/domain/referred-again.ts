import type { Referral } from './referral.ts';

/**
 * Whether a mail or a call says to the candidate that somebody else referred them, while no other referral is known (any more) to be of
 * the same person: the coordinator has found since that they are two.
 *
 * @param about kind of the mail, or subject of the call
 */
export function isUntrueOfPair({ duplicates = [] }: Pick<Referral, 'duplicates'>, about: string | undefined): boolean {
  return about === 'referred-again' && duplicates.length === 0;
}
