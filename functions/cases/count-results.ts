import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import type { Fact } from '../domain/fact.ts';
import { type Board, boardOf } from '../domain/figures/board.ts';
import { monthsUntil } from '../domain/figures/months.ts';
import {
  type Dimension,
  dimensions,
  factsOf,
  groupOf,
  lastWholeQuarter,
  type Population,
  quarterMonths,
  quarterName,
  quarterNamed,
  quartersSince,
} from '../domain/figures/population.ts';
import { municipalitiesOn } from '../domain/municipality.ts';
import type { Quarter } from '../domain/outcome.ts';
import type { Runtime } from '../ports/runtime.ts';

export type ResultsRuntime = Pick<Runtime, 'region' | 'clock' | 'facts'>;

/** Of whom results are asked, and for which quarter (`2026-Q3`). What nobody falls under is not asked. */
export type ResultsAsked = Readonly<Partial<Record<Dimension | 'quarter', string>>>;

/** Results, and what else can be asked. */
export interface ResultsView {
  readonly board: Board;
  /** What each part of the question may be, sorted: of the people who may be looked at at all. */
  readonly choices: Readonly<Record<Dimension | 'quarter', readonly string[]>>;
}

/** Quarters that are over, from that of the first fact on, the newest first; the newest in any case. */
export function quartersOf(facts: readonly Fact[], newest: Quarter): readonly string[] {
  const [first] = facts.map(({ head }) => head.month).toSorted();
  return quartersSince(first, newest).map(quarterName);
}

/**
 * Counts results: all figures of some people for a quarter, the newest that is over unless another is asked. Facts are read anew at each
 * view; ten thousand of them take well under a second (docs/speed.md), and a figure is never older than what is known.
 *
 * @param within whose results may be looked at at all; what is asked narrows it
 */
export async function countResults(
  runtime: ResultsRuntime,
  asked: ResultsAsked,
  within: Population = {},
): Promise<ResultsView> {
  const { own, newest, today, successor } = await readWithin(runtime, within);
  const valuesOf = (dimension: Dimension) =>
    [...new Set(own.flatMap((fact) => groupOf(fact, dimension, successor) ?? []))].toSorted();
  const choices: ResultsView['choices'] = {
    programme: valuesOf('programme'),
    municipality: valuesOf('municipality'),
    provider: valuesOf('provider'),
    received: valuesOf('received'),
    started: valuesOf('started'),
    quarter: quartersOf(own, newest),
  };
  const chosen = (part: Dimension | 'quarter') => choices[part].find((one) => one === asked[part]);
  const narrowed = Object.fromEntries(dimensions.map((dimension) => [dimension, chosen(dimension)]));
  const population: Population = { ...defined(narrowed), ...within };
  const quarter = quarterNamed(chosen('quarter') ?? '') ?? newest;
  return { board: boardOf(own, population, { quarter, today }, successor), choices };
}

/** The quarters for which results can be told, the newest first, without counting anything of them. */
export async function toldQuarters(runtime: ResultsRuntime): Promise<readonly string[]> {
  const { own, newest } = await readWithin(runtime, {});
  return quartersOf(own, newest);
}

/** The facts of a population up to the newest quarter that is over, with what they are counted by. */
async function readWithin({ region, clock, facts }: ResultsRuntime, within: Population) {
  const today = localDate(clock());
  const newest = lastWholeQuarter(today);
  const { last } = quarterMonths(newest);
  const successor = municipalitiesOn(region, today);
  const own = factsOf(await facts.received(monthsUntil(last)), within, successor);
  return { own, newest, today, successor };
}
