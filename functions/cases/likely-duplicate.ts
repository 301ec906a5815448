import { defined } from '../domain/defined.ts';
import { areApart } from '../domain/journey/duplicates.ts';
import type { CandidateParty } from '../domain/party.ts';
import { personMarks } from '../domain/person-marks.ts';
import { isOpen, type Referral } from '../domain/referral.ts';
import type { PersonMark } from '../ports/commit.ts';
import type { Arrival } from '../ports/intake-store.ts';
import type { Runtime } from '../ports/runtime.ts';

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
export function marksOf(
  { guards }: { readonly guards: Pick<Runtime['guards'], 'hash'> },
  candidate: Person,
): readonly string[] {
  return [...new Set(personMarks(candidate).map((mark) => guards.hash(mark)))];
}

/**
 * Compares a referral with those that carry the same marks. A mark stays with the first referral: when a second one
 * ends, a third is still detected. Two that the coordinator found to be about two people are not marked again.
 *
 * @param own what this referral remembers, where it is not new
 */
export async function likenessOf(
  runtime: MarkRuntime,
  referralId: string,
  marks: readonly string[],
  { marked }: Pick<Arrival, 'marked'>,
  own: Pick<Referral, 'notDuplicateOf'> = {},
): Promise<Likeness> {
  const holders = [...new Set(marked.values())];
  const known = await Promise.all(holders.map((other) => openOther(runtime, other, referralId)));
  const others = new Map(known.flatMap((other) => (other === undefined ? [] : [[other.id, other] as const])));
  const taken = new Map([...marked].filter(([, holder]) => others.has(holder)));
  const likelyDuplicateOf = marks
    .flatMap((hash) => others.get(taken.get(hash) ?? '') ?? [])
    .find((other) => !areApart({ ...own, id: referralId }, other))?.id;
  return {
    marks: marks.filter((hash) => !taken.has(hash)).map((hash) => ({ hash, referralId })),
    ...defined({ likelyDuplicateOf }),
  };
}

/** The referral that carries a mark, if it is another one, and open. */
async function openOther({ referrals }: MarkRuntime, other: string, referralId: string): Promise<Referral | undefined> {
  const known = other === referralId ? undefined : await referrals.head(other);
  return known !== undefined && isOpen(known) ? known : undefined;
}

/** The same for a referral that came in before its sender was known: its marks are looked up first. */
export async function likenessOnceKnown(
  runtime: MarkRuntime & Pick<Runtime, 'guards' | 'intake' | 'clock'>,
  referralId: string,
  candidate: Person,
  known?: Pick<Referral, 'notDuplicateOf'>,
): Promise<Likeness> {
  const marks = marksOf(runtime, candidate);
  return likenessOf(runtime, referralId, marks, await runtime.intake.arrival({ marks }, runtime.clock()), known);
}
