import { viewEvent } from '../functions/cases/view-event.ts';
import { localDate } from '../functions/domain/calendar.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { csvHead, csvRows, recordsOf, type Table } from '../functions/domain/exports/csv.ts';
import { factsTable, type NumberedFact, numbered, spellsTable } from '../functions/domain/exports/facts-table.ts';
import { figuresTable } from '../functions/domain/exports/figures-table.ts';
import { providedIn, srgTable } from '../functions/domain/exports/srg.ts';
import { ran, werkmonitorTable } from '../functions/domain/exports/werkmonitor.ts';
import type { Fact } from '../functions/domain/fact.ts';
import { boardOf } from '../functions/domain/figures/board.ts';
import { lastWholeQuarter, quarterMonths } from '../functions/domain/figures/population.ts';
import { municipalitiesOn, municipalityOn, nameOfMunicipality, standingOf } from '../functions/domain/municipality.ts';
import { municipalityByCode, type Region } from '../functions/domain/region.ts';
import { factPages } from './every-fact.ts';
import { inNewFile } from './new-file.ts';
import type { PrivacyPlace, Said } from './privacy.ts';
import { providedCases } from './provided-cases.ts';
import type { Format, ResultAsk } from './result-options.ts';
import { writePack } from './write-pack.ts';

/** What the command works on: the same as for requests of people, for the rows for CBS are of people. */
export type ResultPlace = PrivacyPlace;

/**
 * Writes tables with the same columns one after the other, as one.
 *
 * @returns how many rows were written
 */
async function writeTables(
  tables: AsyncIterable<Table> | readonly Table[],
  format: Format,
  add: (text: string) => Promise<void>,
): Promise<number> {
  const kind = format === 'excel' ? 'excel' : 'plain';
  let rows = 0;
  let isFirst = true;
  for await (const table of tables) {
    if (format === 'json') {
      const records = recordsOf(table).map((record) => JSON.stringify(record));
      if (isFirst) await add('[');
      if (records.length > 0) await add(`${rows === 0 ? '' : ','}\n${records.join(',\n')}`);
    } else await add(`${isFirst ? csvHead(table.columns, kind) : ''}${csvRows(table.rows, kind)}`);
    isFirst = false;
    rows += table.rows.length;
  }
  if (format === 'json') await add('\n]\n');
  return rows;
}

/** Facts page by page, each with its number in the file. The first page may be empty: a file has its columns in any case. */
async function* numberedPages({ table, tools }: ResultPlace, of: (facts: readonly NumberedFact[]) => Table) {
  let seen: ReadonlyMap<string, number> = new Map();
  yield of([]);
  for await (const page of factPages(table, tools.clock())) {
    const next = numbered(page, seen);
    seen = next.seen;
    yield of(next.facts);
  }
}

/** The facts that a rule keeps. */
async function factsThat({ table, tools }: ResultPlace, keeps: (fact: Fact) => boolean): Promise<readonly Fact[]> {
  const kept: Fact[] = [];
  for await (const page of factPages(table, tools.clock())) kept.push(...page.filter(keeps));
  return kept;
}

async function tablesOf(
  place: ResultPlace,
  ask: Extract<ResultAsk, { command: 'export' }>,
): Promise<AsyncIterable<Table> | readonly Table[]> {
  const { tools, table } = place;
  const { region, clock } = tools;
  const today = localDate(clock());
  switch (ask.what) {
    case 'facts':
      return numberedPages(place, factsTable);
    case 'spells':
      return numberedPages(place, spellsTable);
    case 'figures': {
      const period = { quarter: ask.quarter ?? lastWholeQuarter(today), today };
      const facts = await factsThat(place, () => true);
      return [figuresTable(boardOf(facts, {}, period, municipalitiesOn(region, today)))];
    }
    case 'werkmonitor': {
      const quarter = ask.quarter ?? lastWholeQuarter(today);
      const { first, last } = quarterMonths(quarter);
      return [werkmonitorTable(await factsThat(place, (fact) => ran(fact, first, last)), quarter)];
    }
    case 'srg': {
      const { municipality, month, by } = ask;
      const cases = await providedCases(table, municipality, { region, clock });
      const ids = new Set(providedIn(cases, municipality, month).map(({ referral }) => referral.id));
      for (const { referral } of cases.filter((one) => ids.has(one.referral.id))) {
        const viewer = { role: 'coordinator', referral, object: referral.id, staff: by } as const;
        await tools.referrals.record(referral.id, viewEvent(region, viewer, [], clock(), 'cli'));
      }
      return [srgTable(cases, municipality, month)];
    }
  }
}

/**
 * Refuses a municipality of which there can be no row: a file without rows would say that it provided nothing.
 *
 * @throws SettingsError with those of the region by code and name
 */
function refuseStranger(region: Region, code: string, today: string): void {
  const now = municipalityOn(region, code, today);
  if (now === code && municipalityByCode(region, code) !== undefined) return;
  const known = region.municipalities
    .filter((one) => municipalityOn(region, one.code, today) === one.code)
    .map((one) => `${one.code} ${one.name}`);
  const isKnown = standingOf(region, code) !== 'unknown';
  const why =
    now !== code
      ? `is a part of ${now} (${nameOfMunicipality(region, now)}) today`
      : isKnown
        ? `(${nameOfMunicipality(region, code)}) is not in this region`
        : 'is the code of no municipality';
  throw new SettingsError(`--municipality ${code} ${why}. Of this region: ${known.join(', ')}.`);
}

/**
 * Does what the command line asks.
 *
 * @throws SettingsError in words that say what to do; they name nobody
 */
export async function doResults(place: ResultPlace, ask: ResultAsk): Promise<Said> {
  if (ask.command === 'pack') return writePack(place, await factsThat(place, () => true), ask);
  if (ask.what === 'srg') {
    const { region, clock } = place.tools;
    refuseStranger(region, ask.municipality, localDate(clock()));
  }
  const rows = await inNewFile(ask.to, async (add) => writeTables(await tablesOf(place, ask), ask.format, add));
  return { lines: [`${ask.to}: ${rows} ${rows === 1 ? 'row' : 'rows'}.`], isWell: true };
}
