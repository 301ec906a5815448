import type { AuditEvent } from './change.ts';
import type { Fact, FactDates } from './fact.ts';
import { factOfTrail, factText } from './fact-of-trail.ts';
import type { Referral } from './referral.ts';
import type { Trajectory } from './trajectory.ts';

/** What a fact is made again from. */
export interface KnownCase {
  readonly referral: Referral;
  readonly trajectory?: Trajectory | undefined;
  /** Oldest first. */
  readonly trail: readonly AuditEvent[];
}

/** A fact as it is stored; `fact` is absent where it cannot be read. */
export interface StoredFact {
  readonly month: string;
  readonly fact?: Fact | undefined;
}

/** Something that is not as the trail says. */
export interface FactDifference {
  /** The number of the case or, where none knows of it, the month and id of the fact. */
  readonly about: string;
  /** In words, with the codes and days that differ. */
  readonly what: string;
  /** What puts it right; absent where only a person can tell. */
  readonly mend?: FactMend;
}

/** A fact to be written. */
export interface FactMend {
  readonly fact: Fact;
  /** Its case, as long as that may know of it: `id` is absent where it gets its first one. */
  readonly of?: { readonly referral: Referral; readonly id?: string | undefined; readonly dates: FactDates };
}

/** Whether a case has forgotten its fact, because somebody in it was erased. */
function hasForgotten({ fact, erased, closure }: Referral): boolean {
  return fact === undefined && (erased !== undefined || closure === 'not-me');
}

/** The parts in which two facts differ, in words. */
function differing(stored: Fact, made: Fact): string {
  const parts = (fact: Fact) => new Map(Object.entries({ ...fact.head, ...fact.guidance }));
  const [before, after] = [parts(stored), parts(made)];
  const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)))
    .map((name) => `${name} is ${shown(before.get(name))}, by the trail ${shown(after.get(name))}`)
    .join('; ');
}

function ofCase({ referral, trajectory, trail }: KnownCase, known: StoredFact | undefined): FactDifference | undefined {
  const made = factOfTrail(referral, trajectory, trail);
  const { id: about, fact: kept } = referral;
  if (made === undefined) return kept && { about, what: 'has a fact, and nothing to count' };
  const { fact, dates } = made;
  const mend = { fact, of: { referral, id: kept?.id, dates } };
  if (kept === undefined) return { about, what: 'has no fact', mend };
  if (known === undefined) return { about, what: 'its fact is gone', mend };
  if (known.fact === undefined) return { about, what: 'its fact cannot be read', mend };
  if (known.month !== fact.head.month) return { about, what: `its fact stands under ${known.month}` };
  if (factText(known.fact) !== factText(fact)) return { about, what: differing(known.fact, fact), mend };
  const { id: _id, revision: _revision, ...own } = kept;
  const days = (some: FactDates) => JSON.stringify(Object.entries(some).toSorted());
  return days(own) === days(dates) ? undefined : { about, what: 'keeps other days than its trail tells', mend };
}

/**
 * Compares the facts that are stored with those that the audit trails make (see `factOfTrail`). A fact whose case has forgotten it
 * is one of as many that are alike: of those only the number can be compared.
 *
 * @param cases without those of the canary
 * @param stored by their ids
 */
export function compareFacts(
  cases: Iterable<KnownCase>,
  stored: ReadonlyMap<string, StoredFact>,
): readonly FactDifference[] {
  const found: FactDifference[] = [];
  const known = new Set<string>();
  const forgotten: Fact[] = [];
  for (const one of cases) {
    const { referral, trajectory, trail } = one;
    if (hasForgotten(referral)) {
      const made = factOfTrail(referral, trajectory, trail);
      if (made !== undefined) forgotten.push(made.fact);
      continue;
    }
    const id = referral.fact?.id;
    if (id !== undefined) known.add(id);
    const difference = ofCase(one, id === undefined ? undefined : stored.get(id));
    if (difference !== undefined) found.push(difference);
  }
  const alone = new Map<string, string[]>();
  for (const [id, { month, fact }] of stored) {
    if (known.has(id)) continue;
    const text = fact === undefined ? 'unreadable' : factText(fact);
    alone.set(text, [...(alone.get(text) ?? []), `${month} ${id}`]);
  }
  for (const fact of forgotten) {
    const one = alone.get(factText(fact))?.pop();
    if (one === undefined)
      found.push({ about: fact.head.month, what: 'a case that was erased has no fact', mend: { fact } });
  }
  const left = [...alone.values()].flat();
  return [...found, ...left.map((about) => ({ about, what: 'is of no case, nor of one that was erased' }))];
}
