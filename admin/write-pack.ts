import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLoopReader } from '../functions/adapters/dynamodb/loop-store.ts';
import { createRegionChangeStore } from '../functions/adapters/dynamodb/region-change-store.ts';
import { localDate } from '../functions/domain/calendar.ts';
import { inEveryLanguage, languages, programmes } from '../functions/domain/codes.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { csvOf, type Table } from '../functions/domain/exports/csv.ts';
import { figuresTable } from '../functions/domain/exports/figures-table.ts';
import { werkmonitorTable } from '../functions/domain/exports/werkmonitor.ts';
import type { Fact } from '../functions/domain/fact.ts';
import { boardOf } from '../functions/domain/figures/board.ts';
import {
  cohortOf,
  lastWholeQuarter,
  type Population,
  quarterBefore,
  quarterName,
} from '../functions/domain/figures/population.ts';
import { readLoopCheck } from '../functions/domain/loop-check.ts';
import { municipalityOn } from '../functions/domain/municipality.ts';
import type { Quarter } from '../functions/domain/outcome.ts';
import { shortPause } from '../functions/runtime/pause.ts';
import { decisionsTable } from '../functions/web/evidence/decisions.ts';
import {
  everybodyPage,
  funderPage,
  type PackContent,
  packFolders,
  packNames,
  programmeName,
  programmePage,
  startPage,
} from '../functions/web/evidence/pages.ts';
import type { PrivacyPlace, Said } from './privacy.ts';
import { everyTrajectory } from './provided-cases.ts';

/** Only what may go to the funder: parts of municipalities and providers are few people. */
function forFunder({ columns, rows }: Table): Table {
  const by = columns.indexOf('by');
  return { columns, rows: rows.filter((row) => ['all', 'programme', 'trend'].includes(String(row[by]))) };
}

/** The kinds of trajectory with their money flows, in each quarter up to one, without who carried them out. */
function quarters(facts: readonly Fact[], first: string, last: Quarter): Table {
  const all: Quarter[] = [];
  for (let one = last; quarterName(one) >= first; one = quarterBefore(one)) all.unshift(one);
  const tables = all.map((one) => werkmonitorTable(facts, one));
  const columns = tables[0]?.columns ?? [];
  const provider = columns.indexOf('provider');
  return { columns, rows: tables.flatMap(({ rows }) => rows.filter((row) => row[provider] === undefined)) };
}

async function contentOf(
  { table, tools }: PrivacyPlace,
  facts: readonly Fact[],
  quarter?: Quarter,
): Promise<PackContent> {
  const { region, clock } = tools;
  const today = localDate(clock());
  const period = { quarter: quarter ?? lastWholeQuarter(today), today };
  const board = (population: Population) =>
    boardOf(facts, population, period, (code) => municipalityOn(region, code, today));
  const source = { ...table, pause: shortPause };
  const regionStore = createRegionChangeStore(source);
  const [changes, whys, loop] = [await regionStore.all(), await regionStore.whys(), await createLoopReader(source)()];
  const months = facts.map(({ head }) => head.month).toSorted();
  let hours = 0;
  for await (const { hoursUsed } of everyTrajectory(table)) hours += hoursUsed;
  return {
    region,
    today,
    from: months[0] === undefined ? today : `${months[0]}-01`,
    loop: readLoopCheck(loop),
    decisions: inEveryLanguage((lang) => decisionsTable(changes, whys, region, lang)),
    board: board({}),
    byProgramme: programmes
      .map((programme) => ({ programme, board: board({ programme }) }))
      .filter((one) => one.board.total.numbers.received > 0),
    hours,
    // Comments would say a thing of our pages.
    chartStyle: readFileSync(new URL('../assets/css/8-charts.css', import.meta.url), 'utf8').replace(
      /\/\*[^*]*\*\//g,
      '',
    ),
  };
}

/** The files of a pack, by their path in it. */
async function filesOf(content: PackContent, facts: readonly Fact[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const { everybody, funder } = packFolders;
  for (const lang of languages) {
    files.set(packNames.start[lang], await startPage(content, lang));
    files.set(join(everybody, packNames.report[lang]), await everybodyPage(content, lang));
    files.set(join(everybody, packNames.decisions[lang]), csvOf(content.decisions[lang]));
    files.set(join(funder, packNames.figures[lang]), await funderPage(content, lang));
    for (const one of content.byProgramme)
      files.set(join(funder, programmeName(one.programme, lang)), await programmePage(content, one, lang));
  }
  const { quarter } = content.board;
  const first = cohortOf(content.from.slice(0, 7));
  files.set(join(funder, packNames.table), csvOf(forFunder(figuresTable(content.board))));
  files.set(join(funder, packNames.werkmonitor), csvOf(quarters(facts, first, quarter)));
  return files;
}

/**
 * Writes the evidence pack into a new folder: what everybody may read, what is for the funder, and a first page that says which is which.
 * It reads from a folder on any machine, prints, and holds nobody's data.
 *
 * @param facts everything that results are counted with
 * @throws SettingsError where the folder is there already
 */
export async function writePack(
  place: PrivacyPlace,
  facts: readonly Fact[],
  { out, quarter }: { readonly out: string; readonly quarter?: Quarter },
): Promise<Said> {
  const files = await filesOf(await contentOf(place, facts, quarter), facts);
  try {
    await mkdir(out, { mode: 0o700 });
  } catch {
    throw new SettingsError(`${out} is there already, or cannot be made: name another folder.`);
  }
  for (const folder of Object.values(packFolders)) await mkdir(join(out, folder), { mode: 0o700 });
  for (const [name, text] of files) await writeFile(join(out, name), text, { mode: 0o600 });
  return {
    lines: [`${out}: ${files.size} files. Open index.html; give away ${packFolders.everybody} alone.`],
    isWell: true,
  };
}
