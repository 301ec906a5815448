import { addDays } from '../calendar.ts';
import type { Programme } from '../codes.ts';
import type { Fact, FactSpell, Guidance } from '../fact.ts';
import { monthOf, noGuidance } from '../fact.ts';
import type { Quarter } from '../outcome.ts';
import { quarterDates } from '../outcome.ts';

/** A calendar month, `YYYY-MM`; sorts as text. */
export type Month = string;

/** First and last month of a quarter. */
export function quarterMonths(quarter: Quarter): { readonly first: Month; readonly last: Month } {
  const { first, last } = quarterDates(quarter);
  return { first: monthOf(first), last: monthOf(last) };
}

/** The quarter of a month, such as `2026-Q1`: the cohort (instroomkwartaal) in which somebody came in, or started. */
export function cohortOf(month: Month): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The last day of a month. */
export function lastDay(month: Month): string {
  return addDays(`${monthOf(addDays(`${month}-28`, 4))}-01`, -1);
}

/** What came of guidance; where nothing did, that. */
export function guidanceIn({ guidance }: Fact): Guidance {
  return guidance ?? noGuidance;
}

/** Facts that count: of a person who wanted it, and once for each. */
export function counting(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ head }) => head.out === undefined);
}

/** Whether guidance had begun by the end of a month: the first talk was held. */
export function hasStarted(fact: Fact, by: Month): boolean {
  const { month } = guidanceIn(fact);
  return month !== undefined && month <= by;
}

/** Whether the person has died: that is no failure of the programme, and no success that was missed. */
export function died(fact: Fact): boolean {
  return fact.head.closure === 'died' || guidanceIn(fact).stop === 'died';
}

/** Of whom a figure is made. What is left out is not looked at. */
export interface Population {
  readonly programme?: Programme;
  /** By today's code. */
  readonly municipality?: string;
  /** A provider that took the person on. */
  readonly provider?: string;
  /** The quarter of receipt, and that of the first talk. */
  readonly received?: string;
  readonly started?: string;
}

/**
 * The facts of a population.
 *
 * @param successor today's municipality of one that may have become part of another
 */
export function factsOf(
  facts: readonly Fact[],
  { programme, municipality, provider, received, started }: Population,
  successor: (municipality: string) => string = (same) => same,
): readonly Fact[] {
  return counting(facts).filter((fact) => {
    const { head } = fact;
    const { month } = guidanceIn(fact);
    return (
      (programme === undefined || head.programme === programme) &&
      (municipality === undefined || successor(head.municipality) === municipality) &&
      (provider === undefined || (head.provider === provider && head.accepted !== undefined)) &&
      (received === undefined || cohortOf(head.month) === received) &&
      (started === undefined || (month !== undefined && cohortOf(month) === started))
    );
  });
}

/** The spells of some kinds, in the order in which they began. */
export function spellsOf(fact: Fact, kinds: readonly FactSpell['kind'][]): readonly FactSpell[] {
  return guidanceIn(fact)
    .spells.filter(({ kind }) => kinds.includes(kind))
    .toSorted((one, other) => one.day - other.day);
}
