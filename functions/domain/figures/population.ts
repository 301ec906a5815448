import { addDays } from '../calendar.ts';
import type { Programme } from '../codes.ts';
import type { Fact, FactSpell, Guidance } from '../fact.ts';
import { monthOf, noGuidance } from '../fact.ts';
import type { Quarter } from '../outcome.ts';
import { quarterDates } from '../outcome.ts';
import type { PlainDate } from '../referral.ts';

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

/** A quarter as `cohortOf` writes it. */
export function quarterName({ year, quarter }: Quarter): string {
  return `${year}-Q${quarter}`;
}

/** The quarter of a name such as `2026-Q1`; undefined for anything else. */
export function quarterNamed(name: string): Quarter | undefined {
  const [, year, quarter] = /^(20\d\d)-Q([1-4])$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  return { year: Number(year), quarter: Number(quarter) as Quarter['quarter'] };
}

/** A quarter so many quarters before another. */
export function quarterBefore({ year, quarter }: Quarter, back = 1): Quarter {
  const n = year * 4 + quarter - 1 - back;
  return { year: Math.floor(n / 4), quarter: ((n % 4) + 1) as Quarter['quarter'] };
}

/** The quarters from that of a month up to one, the newest first; that one in any case. */
export function quartersSince(first: Month | undefined, last: Quarter): readonly Quarter[] {
  const found = [last];
  if (first === undefined) return found;
  const from = cohortOf(first);
  for (let one = quarterBefore(last); quarterName(one) >= from; one = quarterBefore(one)) found.push(one);
  return found;
}

/** The last quarter that is over on a day: the newest that results can be told of. */
export function lastWholeQuarter(today: PlainDate): Quarter {
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3) as Quarter['quarter'];
  return quarterBefore({ year: Number(today.slice(0, 4)), quarter });
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

/** Of whom a figure is made, by what a fact is counted under. What is left out is not looked at. */
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
  population: Population,
  successor: (municipality: string) => string = (same) => same,
): readonly Fact[] {
  const asked = dimensions.filter((dimension) => population[dimension] !== undefined);
  return counting(facts).filter((fact) =>
    asked.every((dimension) => groupOf(fact, dimension, successor) === population[dimension]),
  );
}

/** What figures are broken down by: each name is that of a part of `Population`, the two last are cohorts. */
export const dimensions = ['programme', 'municipality', 'provider', 'received', 'started'] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * Under what a fact stands in a breakdown; undefined where it stands under nothing: no provider took the person on, no first talk
 * was held, or no door of ours fitted.
 *
 * @param successor see `factsOf`
 */
export function groupOf(
  fact: Fact,
  dimension: Dimension,
  successor: (municipality: string) => string = (same) => same,
): string | undefined {
  const { programme, municipality, provider, accepted, month } = fact.head;
  switch (dimension) {
    case 'programme':
      return programme;
    case 'municipality':
      return successor(municipality);
    case 'provider':
      return accepted === undefined ? undefined : provider;
    case 'received':
      return cohortOf(month);
    case 'started': {
      const { month: talk } = guidanceIn(fact);
      return talk === undefined ? undefined : cohortOf(talk);
    }
  }
}

/** The spells of some kinds, in the order in which they began. */
export function spellsOf(fact: Fact, kinds: readonly FactSpell['kind'][]): readonly FactSpell[] {
  return guidanceIn(fact)
    .spells.filter(({ kind }) => kinds.includes(kind))
    .toSorted((one, other) => one.day - other.day);
}
