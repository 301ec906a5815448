import { localDate } from '../../domain/calendar.ts';
import { inEveryLanguage, languages, programmes } from '../../domain/codes.ts';
import { csvOf, type Table } from '../../domain/exports/csv.ts';
import { figuresTable } from '../../domain/exports/figures-table.ts';
import { publishedTable } from '../../domain/exports/published-table.ts';
import { werkmonitorTable } from '../../domain/exports/werkmonitor.ts';
import { type Fact, monthOf } from '../../domain/fact.ts';
import { boardOf } from '../../domain/figures/board.ts';
import { lastWholeQuarter, type Month, type Population, quartersSince } from '../../domain/figures/population.ts';
import type { Publication } from '../../domain/figures/publication-schema.ts';
import type { LoopCheck } from '../../domain/loop-check.ts';
import { municipalitiesOn } from '../../domain/municipality.ts';
import type { Quarter } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/referral.ts';
import type { Region } from '../../domain/region.ts';
import type { RegionChangeWhy } from '../../domain/region-because.ts';
import type { RegionChange } from '../../domain/region-change.ts';
import { decisionsTable } from './decisions.ts';
import { everybodyPage, funderPage, packNames, programmeName, programmePage, publishedPackPage } from './pages.ts';

/** What everybody may read is made of. */
export interface EvidenceForAll {
  readonly region: Region;
  readonly now: Instant;
  readonly facts: readonly Fact[];
  readonly publications: readonly Publication[];
  readonly loop: LoopCheck | undefined;
  readonly changes: readonly RegionChange[];
  readonly whys: readonly RegionChangeWhy[];
}

/** What the funder may read is made of. */
export interface EvidenceForFunder extends Pick<EvidenceForAll, 'region' | 'now' | 'facts'> {
  /** The last one that is over, where none is named. */
  readonly quarter?: Quarter | undefined;
  /** Hours of guidance; absent where nobody counted them. */
  readonly hours?: number;
}

/** Files by their names. */
export type PackFiles = ReadonlyMap<string, string>;

/** From when on a pack tells, as far as months do, and the day on which it is made. */
export function packPeriod({ facts, now }: Pick<EvidenceForAll, 'facts' | 'now'>) {
  const today = localDate(now);
  const [first] = facts.map(({ head }) => head.month).toSorted();
  return { today, from: first === undefined ? today : `${first}-01` };
}

/** The report for everybody, what was published, and what was decided. Nothing in it is about few people. */
export async function everybodyFiles(evidence: EvidenceForAll): Promise<PackFiles> {
  const { region, publications, loop, changes, whys } = evidence;
  const decisions = inEveryLanguage((lang) => decisionsTable(changes, whys, region, lang));
  const content = { region, ...packPeriod(evidence), publications, loop, decisions };
  const files = new Map<string, string>();
  for (const lang of languages) {
    files.set(packNames.report[lang], await everybodyPage(content, lang));
    files.set(packNames.decisions[lang], csvOf(decisions[lang]));
    if (publications.length > 0) files.set(packNames.published[lang], await publishedPackPage(content, lang));
  }
  if (publications.length > 0) files.set(packNames.publishedTable, csvOf(publishedTable(publications)));
  return files;
}

/** Only what may go to the funder: parts of municipalities and providers are few people. */
function forFunder({ columns, rows }: Table): Table {
  const by = columns.indexOf('by');
  return { columns, rows: rows.filter((row) => ['all', 'programme', 'trend'].includes(String(row[by]))) };
}

/** The kinds of trajectory with their money flows, in each quarter up to one, the oldest first, without who carried them out. */
function quarters(facts: readonly Fact[], first: Month, last: Quarter): Table {
  const tables = quartersSince(first, last)
    .toReversed()
    .map((one) => werkmonitorTable(facts, one));
  const columns = tables[0]?.columns ?? [];
  const provider = columns.indexOf('provider');
  return { columns, rows: tables.flatMap(({ rows }) => rows.filter((row) => row[provider] === undefined)) };
}

/** True figures with their method, of all and by kind of trajectory. */
export async function funderFiles(evidence: EvidenceForFunder): Promise<PackFiles> {
  const { region, facts, hours, quarter } = evidence;
  const { today, from } = packPeriod(evidence);
  const period = { quarter: quarter ?? lastWholeQuarter(today), today };
  const successor = municipalitiesOn(region, today);
  const board = (population: Population) => boardOf(facts, population, period, successor);
  const byProgramme = programmes
    .map((programme) => ({ programme, board: board({ programme }) }))
    .filter((one) => one.board.total.numbers.received > 0);
  const content = { region, board: board({}), byProgramme, hours };
  const files = new Map<string, string>();
  for (const lang of languages) {
    files.set(packNames.figures[lang], await funderPage(content, lang));
    for (const one of byProgramme)
      files.set(programmeName(one.programme, lang), await programmePage(region, one, lang));
  }
  files.set(packNames.table, csvOf(forFunder(figuresTable(content.board))));
  files.set(packNames.werkmonitor, csvOf(quarters(facts, monthOf(from), period.quarter)));
  return files;
}
