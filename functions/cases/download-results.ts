import { localDate } from '../domain/calendar.ts';
import type { Table } from '../domain/exports/csv.ts';
import { factsTable, numbered, spellsTable } from '../domain/exports/facts-table.ts';
import { figuresTable } from '../domain/exports/figures-table.ts';
import { werkmonitorTable } from '../domain/exports/werkmonitor.ts';
import { monthOf } from '../domain/fact.ts';
import { monthsUntil } from '../domain/figures/months.ts';
import { cohortOf, type Month, quarterMonths, quarterName } from '../domain/figures/population.ts';
import type { Quarter } from '../domain/outcome.ts';
import { countResults, type ResultsRuntime, toldQuarters } from './count-results.ts';

/** The files of results at the desk: see docs/exports.md. Each is of one quarter: facts of those who came in in it, figures of it. */
export const resultFiles = ['facts', 'spells', 'figures', 'werkmonitor'] as const;
export type ResultFile = (typeof resultFiles)[number];

function monthsOf(quarter: Quarter): readonly Month[] {
  const { first, last } = quarterMonths(quarter);
  return monthsUntil(last).filter((month) => month >= first);
}

/**
 * A file of results. A quarter of facts of the whole country (30,000) is under four megabytes: what a function may answer is six. Undefined
 * where there are no figures of the quarter: it is not over, or comes before everybody.
 */
export async function resultFile(
  runtime: ResultsRuntime,
  what: ResultFile,
  quarter: Quarter,
): Promise<Table | undefined> {
  switch (what) {
    case 'facts':
      return factsTable(numbered(await runtime.facts.received(monthsOf(quarter))).facts);
    case 'spells':
      return spellsTable(numbered(await runtime.facts.received(monthsOf(quarter))).facts);
    case 'figures': {
      const name = quarterName(quarter);
      const { board, choices } = await countResults(runtime, { quarter: name });
      return choices.quarter.includes(name) ? figuresTable(board) : undefined;
    }
    case 'werkmonitor':
      return werkmonitorTable(await runtime.facts.received(monthsUntil(quarterMonths(quarter).last)), quarter);
  }
}

/** For which quarters there are files, the newest first. */
export interface Downloads {
  /** Those in which somebody may have come in, including today's. */
  readonly received: readonly string[];
  /** Quarters that are over. */
  readonly whole: readonly string[];
}

/** The quarters for which results can be downloaded. */
export async function downloadsAtDesk(runtime: ResultsRuntime): Promise<Downloads> {
  const whole = await toldQuarters(runtime);
  return { received: [cohortOf(monthOf(localDate(runtime.clock()))), ...whole], whole };
}
