import { compareFacts, type StoredFact } from '../../../functions/domain/compare-facts.ts';
import { factSchema } from '../../../functions/domain/fact-schema.ts';
import { casesOf } from './records.ts';
import type { Invariant } from './violations.ts';

/** Results are counted with what the audit trails tell, for every case, and for those that were erased. */
export const factsTold: Invariant = function* (sight) {
  const stored = new Map<string, StoredFact>();
  for (const { pk, sk, head, guidance } of sight.items) {
    if (!String(pk).startsWith('J#')) continue;
    const fact = factSchema.safeParse({ head, ...(guidance === undefined ? {} : { guidance }) }).data;
    stored.set(String(sk), { month: String(pk).slice(2), fact });
  }
  const cases = [...casesOf(sight).values()];
  for (const { about, what } of compareFacts(
    cases.map(({ referral, trajectory, events }) => ({ referral, trajectory, trail: events })),
    stored,
  )) {
    yield { about, what: `counts otherwise than its trail says: ${what}` };
  }
};
