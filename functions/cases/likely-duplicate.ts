import { defined } from '../domain/defined.ts';
import type { CandidateParty } from '../domain/party.ts';
import { personMarks } from '../domain/person-marks.ts';
import { isOpen } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Arrival, PersonMark } from '../ports.ts';

type Person = Pick<CandidateParty, 'givenName' | 'familyName' | 'birthDate'>;
type MarkRuntime = Pick<Runtime, 'referrals'>;

/** What is written when the sender of a referral becomes known, and which other referral it may repeat. */
export interface Likeness {
  /** The marks that no other open referral has. */
  readonly marks: readonly PersonMark[];
  /** Another open referral that shares a mark. */
  readonly likelyDuplicateOf?: string;
}

/** The keyed hashes by which a second referral of the same person is recognised. */
export function marksOf({ guards }: Pick<Runtime, 'guards'>, candidate: Person): readonly string[] {
  return [...new Set(personMarks(candidate).map((mark) => guards.hash(mark)))];
}

/**
 * Compares a referral with those that carry the same marks. A mark stays with the first referral: when a second one
 * ends, a third is still detected.
 */
export async function likenessOf(
  runtime: MarkRuntime,
  referralId: string,
  marks: readonly string[],
  { marked }: Pick<Arrival, 'marked'>,
): Promise<Likeness> {
  const holders = [...new Set(marked.values())];
  const open = await Promise.all(holders.map((other) => isOpenOther(runtime, other, referralId)));
  const others = holders.filter((_, index) => open[index]);
  const taken = new Map([...marked].filter(([, holder]) => others.includes(holder)));
  const likelyDuplicateOf = marks.map((hash) => taken.get(hash)).find((holder) => holder !== undefined);
  return {
    marks: marks.filter((hash) => !taken.has(hash)).map((hash) => ({ hash, referralId })),
    ...defined({ likelyDuplicateOf }),
  };
}

/** Whether the referral that carries a mark is another one, and open. */
async function isOpenOther({ referrals }: MarkRuntime, other: string, referralId: string): Promise<boolean> {
  if (other === referralId) return false;
  const known = await referrals.head(other);
  return known !== undefined && isOpen(known);
}

/** The same for a referral that came in before its sender was known: its marks are looked up first. */
export async function likenessOnceKnown(
  runtime: MarkRuntime & Pick<Runtime, 'guards' | 'intake' | 'clock'>,
  referralId: string,
  candidate: Person,
): Promise<Likeness> {
  const marks = marksOf(runtime, candidate);
  return likenessOf(runtime, referralId, marks, await runtime.intake.arrival({ marks }, runtime.clock()));
}
