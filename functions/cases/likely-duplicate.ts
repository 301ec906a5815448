import type { CandidateParty } from '../domain/party.ts';
import { personMarks } from '../domain/person-marks.ts';
import { isOpen } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { PersonMark } from '../ports.ts';

type MarkRuntime = Pick<Runtime, 'guards' | 'intake' | 'referrals'>;

/** The open referral that carries a mark, if any. */
async function holderOf(runtime: MarkRuntime, hash: string, referralId: string): Promise<string | undefined> {
  const other = await runtime.intake.marked(hash);
  if (other === undefined || other === referralId) return undefined;
  const known = await runtime.referrals.head(other);
  return known !== undefined && isOpen(known) ? other : undefined;
}

/**
 * What is looked up and written when the sender of a referral becomes known: another open referral that shares any
 * mark, and the marks that no open referral has. A mark stays with the first referral: when a second one ends, a third
 * is still detected.
 */
export async function arrivalOf(
  runtime: MarkRuntime,
  referralId: string,
  candidate: Pick<CandidateParty, 'givenName' | 'familyName' | 'birthDate'>,
): Promise<{ readonly marks: readonly PersonMark[]; readonly likelyDuplicateOf?: string }> {
  const hashes = [...new Set(personMarks(candidate).map((mark) => runtime.guards.hash(mark)))];
  const holders = await Promise.all(hashes.map((hash) => holderOf(runtime, hash, referralId)));
  const free = hashes.filter((_, index) => holders[index] === undefined);
  const other = holders.find((holder) => holder !== undefined);
  return {
    marks: free.map((hash) => ({ hash, referralId })),
    ...(other === undefined ? {} : { likelyDuplicateOf: other }),
  };
}
