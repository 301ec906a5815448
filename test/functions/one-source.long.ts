import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ResultAsk } from '../../admin/result-options.ts';
import { doResults } from '../../admin/results.ts';
import { toolsOn } from '../../admin/tools.ts';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { createFactReader } from '../../functions/adapters/dynamodb/fact-reader.ts';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import { localDate } from '../../functions/domain/calendar.ts';
import { programmes } from '../../functions/domain/codes.ts';
import { type Fact, guidanceOf, type Results } from '../../functions/domain/fact.ts';
import { monthsUntil } from '../../functions/domain/figures/months.ts';
import { quarterMonths, quarterNamed } from '../../functions/domain/figures/population.ts';
import { keyPurposes } from '../../functions/ports/key-purposes.ts';
import { packFolders, packNames, programmeName } from '../../functions/web/evidence/pages.ts';
import { resultsTexts } from '../../functions/web/texts/results.ts';
import { termTexts } from '../../functions/web/texts/term.ts';
import { randomSource, seededKeys } from '../../local/secrets.ts';
import { ourTable } from '../adapters/store-engine.ts';
import { midden } from '../domain/fixtures.ts';
import { clientOf } from '../engines/dynamodb/local-support.ts';
import { rowsOf } from '../support/served-publication.ts';
import { staffOf, staffWorld } from '../support/staff-world.ts';

/** The day of `staffWorld`: the third quarter of 2026 is the newest that is over. */
const now = '2026-11-27T08:00:00.000Z';
const table = 'one-source';
const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'] as const;

function fact(day: string, head: Partial<Fact['head']>, results?: Partial<Results>): Fact {
  return {
    head: { month: day.slice(0, 7), municipality: 'GM0355', programme: 'ips', ...head },
    ...(results && { guidance: guidanceOf(day, { answered: 2, silent: 1, spells: [], ...results }) }),
  };
}

/** People who came in and started in different quarters: a file that counted one of them in another quarter would differ. */
const facts: readonly Fact[] = [
  fact('2025-10-05', { provider: 'lister', accepted: 9 }, { talkOn: '2025-11-02', goalOn: '2026-05-04' }),
  fact('2025-12-20', { provider: 'lister', accepted: 9, ended: 120, endedIn: '2026-04' }, { talkOn: '2026-01-09' }),
  fact('2026-01-05', { municipality: 'GM0344' }, { talkOn: '2026-03-31', overOn: '2026-08-01' }),
  fact('2026-01-31', {}),
  fact('2025-11-05', { programme: 'sterk-met-werk' }, { talkOn: '2025-12-31' }),
  fact('2026-03-31', { programme: 'sterk-met-werk' }, { talkOn: '2026-04-01', stop: 'moved' }),
  fact('2026-05-06', { programme: 'sterk-met-werk', out: 'duplicate' }, { talkOn: '2026-05-20' }),
  fact('2026-06-01', { programme: 'sterk-met-werk-of-scholing' }, { talkOn: '2026-09-30' }),
  fact('2026-09-30', { programme: 'sterk-met-werk-of-scholing' }, { talkOn: '2026-10-20' }),
  // Came in after the newest quarter, and one whom no door of ours fitted.
  fact('2026-10-02', {}, { talkOn: '2026-10-09' }),
  { head: { month: '2026-02', municipality: 'GM0355' } },
];

const folder = mkdtempSync(join(tmpdir(), 'one-source-'));
let stop = async (): Promise<void> => {};
/** A page or file that the coordinator gets, as bytes; and what the command line writes. */
let atDesk: (path: string) => Promise<Buffer>;
let command: (ask: ResultAsk) => Promise<void>;
beforeAll(async () => {
  const dynamo = await openLocalDynamo({ tables: [ourTable(table)], ttl: [], clock: () => now });
  const client = clientOf(dynamo);
  stop = () => dynamo.close();
  for (const [at, one] of facts.entries()) {
    const Item = toItem(keys.fact(one.head.month, String(at).padStart(16, 'X')), one);
    await client.send(new PutItemCommand({ TableName: table, Item }));
  }
  const stored = await createFactReader({ client, table }).received(monthsUntil(localDate(now)));
  expect(stored).toHaveLength(facts.length);
  const world = staffWorld({ facts: stored });
  const cookie = await world.signedIn(staffOf.coordinator);
  atDesk = async (path) => {
    const answer = await world.app.request(`/werkplek/uitkomsten${path}`, { headers: { cookie } });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return Buffer.from(await answer.arrayBuffer());
  };
  const region = midden();
  const secrets = seededKeys(1);
  const tools = toolsOn({
    env: { TABLE_NAME: table },
    region,
    fileRegion: region,
    changes: async () => ({ all: [], isKnown: true }),
    keyring: Object.fromEntries(keyPurposes.map((purpose) => [purpose, secrets[purpose]])),
    dynamodb: client,
    clock: () => now,
    newId: randomSource(7).newId,
    log: { info() {}, error() {}, count() {} },
  });
  command = async (ask) => void (await doResults({ table: { client, table }, tools }, ask));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stop();
});

type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file; none of ours here has a comma in a field. */
function rowsIn(csv: string): readonly Row[] {
  const [columns = [], ...rows] = csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
}

/** What a file of figures says of each kind of trajectory. */
function byFigures(csv: string, quarter: string) {
  const of = (programme: string, figure: string) =>
    rowsIn(csv).find((row) => {
      const isOne = row['by'] === 'programme' && row['group'] === programme && row['figure'] === figure;
      return isOne && row['quarter'] === quarter;
    })?.['count'];
  return programmes.map((programme) => [
    programme,
    Number(of(programme, 'received') ?? 0),
    Number(of(programme, 'started') ?? 0),
  ]);
}

/** What files of single facts say: they are told by the quarter of receipt, so all up to one are those who came in by its end. */
function byFacts(rows: readonly Row[], quarter: string) {
  const { last } = quarterMonths(quarterNamed(quarter) ?? { year: 0, quarter: 1 });
  return programmes.map((programme) => {
    const own = rows.filter(
      (row) => row['programme'] === programme && row['out'] === '' && (row['received'] ?? '') <= last,
    );
    const started = own.filter(({ talk_month: month = '' }) => month !== '' && month <= last);
    return [programme, own.length, started.length];
  });
}

/** What the table of kinds of trajectory says on a page. */
function byTable(rows: readonly (readonly string[])[]) {
  const named = new Map(rows.map(([name, received, started]) => [name, [Number(received), Number(started)]]));
  return programmes.map((one) => [one, ...(named.get(termTexts.nl.programmes[one]) ?? [0, 0])]);
}

/** What the table of numbers on a page of one kind says. */
function ofNumbers(page: string): readonly number[] {
  const text = resultsTexts.nl.numbers;
  const found = new Map(rowsOf(page, 'numbers').map(([name, count]) => [name, Number(count)]));
  return [found.get(text.received) ?? 0, found.get(text.started) ?? 0];
}

/** How many started in a quarter, by its Werkmonitor: the rows of whole kinds. */
function startedBy(csv: string, quarter: string) {
  const whole = rowsIn(csv).filter((row) => row['quarter'] === quarter && row['door'] === '' && row['provider'] === '');
  return programmes.map((one) => Number(whole.find((row) => row['trajectory_kind'] === one)?.['started'] ?? 0));
}

/** The part of a command that names a quarter. */
function asked(name: string) {
  const quarter = quarterNamed(name);
  return quarter === undefined ? {} : { quarter };
}

test('the page, the files of the desk, those of the command line and the pack count the same people', async () => {
  const to = (name: string) => join(folder, name);
  await command({ command: 'export', what: 'facts', format: 'csv', to: to('facts.csv') });
  const allFacts = rowsIn(readFileSync(to('facts.csv'), 'utf8'));
  expect(allFacts).toHaveLength(facts.length);
  const deskFacts: Row[] = [];
  let startedBefore = programmes.map(() => 0);
  for (const quarter of quarters) {
    deskFacts.push(...rowsIn((await atDesk(`/downloads/facts?kwartaal=${quarter}`)).toString()));
    // Counted here, by hand, from what was put in.
    const expected = {
      '2025-Q4': [2, 1, 1, 1, 0, 0],
      '2026-Q1': [4, 3, 2, 1, 0, 0],
      '2026-Q2': [4, 3, 2, 2, 1, 0],
      '2026-Q3': [4, 3, 2, 2, 2, 1],
    }[quarter];
    const counts = programmes.map((one, at) => [one, expected[2 * at], expected[2 * at + 1]]);
    const started = counts.map(([, , count]) => Number(count));

    await command({
      command: 'export',
      what: 'figures',
      format: 'csv',
      to: to(`${quarter}.csv`),
      ...asked(quarter),
    });
    await command({
      command: 'export',
      what: 'werkmonitor',
      format: 'csv',
      to: to(`w-${quarter}.csv`),
      ...asked(quarter),
    });
    await command({ command: 'pack', out: to(`pack-${quarter}`), ...asked(quarter) });
    const read = (name: string) => readFileSync(to(name), 'utf8');
    const zip = Object.entries(unzipSync(await atDesk(`/downloads/bewijspakket/financier?kwartaal=${quarter}`)));
    const zipped = new Map(zip.map(([name, file]) => [name.split('/')[1] ?? '', strFromU8(file)]));
    const packed = (name: string) => read(join(`pack-${quarter}`, packFolders.funder, name));

    const page = (await atDesk(`?kwartaal=${quarter}`)).toString();
    expect({
      quarter,
      page: byTable(rowsOf(page, 'by-programme')),
      desk: byFigures((await atDesk(`/downloads/figures?kwartaal=${quarter}`)).toString(), quarter),
      command: byFigures(read(`${quarter}.csv`), quarter),
      pack: byFigures(packed(packNames.table), quarter),
      zip: byFigures(zipped.get(packNames.table) ?? '', quarter),
      deskFacts: byFacts(deskFacts, quarter),
      commandFacts: byFacts(allFacts, quarter),
    }).toEqual({
      quarter,
      page: counts,
      desk: counts,
      command: counts,
      pack: counts,
      zip: counts,
      deskFacts: counts,
      commandFacts: counts,
    });
    for (const [programme, ...numbers] of counts.filter(([, received]) => received !== 0)) {
      const narrowed = (await atDesk(`?kwartaal=${quarter}&traject=${programme}`)).toString();
      const name = programmeName(programme as (typeof programmes)[number], 'nl');
      expect([ofNumbers(narrowed), ofNumbers(packed(name)), ofNumbers(zipped.get(name) ?? '')]).toEqual([
        numbers,
        numbers,
        numbers,
      ]);
    }

    const inQuarter = started.map((count, at) => count - (startedBefore[at] ?? 0));
    startedBefore = started;
    const monitors = [
      (await atDesk(`/downloads/werkmonitor?kwartaal=${quarter}`)).toString(),
      read(`w-${quarter}.csv`),
      packed(packNames.werkmonitor),
      zipped.get(packNames.werkmonitor) ?? '',
    ];
    for (const csv of monitors) expect(startedBy(csv, quarter)).toEqual(inQuarter);
  }
});
