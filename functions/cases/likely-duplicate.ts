import type { CandidateParty } from '../domain/party.ts';
import { isOpen } from '../domain/referral.ts';
import type { PersonMark } from '../ports.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** What makes two referrals likely to be about one person: name and birth date, as letters only. Kept as a keyed hash. */
export function personMark(candidate: Pick<CandidateParty, 'givenName' | 'familyName' | 'birthDate'>): string {
  const letters = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
  return `person:${letters(candidate.givenName ?? '')}:${letters(candidate.familyName)}:${candidate.birthDate}`;
}

/** Another open referral that carries this mark. */
export async function likelyDuplicate(
  runtime: Pick<Runtime, 'intake' | 'referrals'>,
  mark: string,
): Promise<string | undefined> {
  const other = await runtime.intake.marked(mark);
  if (other === undefined) return undefined;
  const known = await runtime.referrals.load(other);
  return known !== undefined && isOpen(known.referral) ? other : undefined;
}

/** What is looked up, and written, at the moment the sender of a referral becomes known. */
export async function arrivalOf(
  runtime: Pick<Runtime, 'guards' | 'intake' | 'referrals'>,
  referralId: string,
  candidate: Parameters<typeof personMark>[0],
): Promise<{ readonly mark: PersonMark; readonly likelyDuplicateOf?: string }> {
  const hash = runtime.guards.hash(personMark(candidate));
  const other = await likelyDuplicate(runtime, hash);
  return { mark: { hash, referralId }, ...(other === undefined ? {} : { likelyDuplicateOf: other }) };
}
