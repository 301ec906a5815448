import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readResultOptions } from '../../admin/result-options.ts';
import { doResults } from '../../admin/results.ts';
import { bySelf, cast, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { privacyTools } from '../support/privacy-tools.ts';

describe('the command line', () => {
  test.each([
    [['export', 'facts', '--to', 'f.csv'], { what: 'facts', format: 'csv', to: 'f.csv' }],
    [
      ['export', 'werkmonitor', '--to', 'w', '--quarter', '2026-Q3', '--format', 'excel'],
      { what: 'werkmonitor', quarter: { year: 2026, quarter: 3 }, format: 'excel' },
    ],
    [
      ['export', 'srg', '--to', 's', '--municipality', 'GM0344', '--month', '2026-10', '--by', 's-1'],
      { what: 'srg', municipality: 'GM0344', month: '2026-10', by: 's-1' },
    ],
  ])('%j', (args, ask) => {
    expect(readResultOptions([...args, '--data', '.local'])).toMatchObject({ ask, place: { on: 'folder' } });
  });

  test.each([
    [[]],
    [['export']],
    [['export', 'people', '--to', 'x']],
    [['export', 'facts']],
    [['export', 'facts', '--to', 'x', '--format', 'xlsx']],
    [['export', 'figures', '--to', 'x', '--quarter', '2026-Q5']],
    [['export', 'srg', '--to', 'x', '--municipality', 'Utrecht', '--month', '2026-10', '--by', 's-1']],
    [['export', 'srg', '--to', 'x', '--municipality', 'GM0344', '--month', '2026-10']],
  ])('refuses %j', (args) => {
    expect(() => readResultOptions(args)).toThrow(/Use: npm run results/);
  });
});

describe('on a table', () => {
  let journey: Journey;
  let reference: string;
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  beforeAll(async () => {
    journey = await openJourney();
    reference = await started(journey, cast('a'));
    await journey.refer(bySelf(cast('b')));
  });
  afterAll(async () => {
    await journey.close();
    rmSync(folder, { recursive: true });
  });

  async function exported(args: readonly string[]): Promise<{ readonly text: string; readonly said: string }> {
    const to = join(folder, args.filter((one) => !one.startsWith('--')).join('-'));
    const options = readResultOptions(['export', ...args, '--to', to, '--data', '.local']);
    if (!('ask' in options)) throw new Error('no question');
    const table = { client: journey.app.clients.dynamodb, table: journey.app.system.table.create.TableName };
    const { lines } = await doResults({ table, tools: privacyTools(journey) }, options.ask);
    expect(statSync(to).mode & 0o777).toBe(0o600);
    return { text: readFileSync(to, 'utf8'), said: lines.join(' ') };
  }

  test('facts are written as CSV and as JSON, which say the same, and a file is never replaced', async () => {
    const csv = await exported(['facts']);
    expect(csv.said).toContain(': 2 rows.');
    expect(csv.text.split('\r\n')).toHaveLength(4);
    const records = JSON.parse((await exported(['facts', '--format', 'json'])).text);
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ received: '2026-01', municipality: 'GM0355' });
    expect(JSON.parse((await exported(['spells', '--format', 'json'])).text)).toEqual([]);
    await expect(exported(['facts'])).rejects.toThrow(/is there already/);
    expect(csv.text).not.toContain(reference);
  });

  test('figures and the Werkmonitor of a quarter, without anybody’s number', async () => {
    const quarter = ['--quarter', '2026-Q1', '--format', 'json'];
    const figures = JSON.parse((await exported(['figures', ...quarter])).text);
    expect(figures).toContainEqual(expect.objectContaining({ by: 'all', figure: 'received', count: 2 }));
    const monitor = await exported(['werkmonitor', ...quarter]);
    expect(JSON.parse(monitor.text)).toContainEqual(
      expect.objectContaining({ trajectory_kind: 'sterk-met-werk', started: 1, running: 1 }),
    );
    expect(monitor.text).not.toContain(reference);
  });

  test('a municipality’s month has its own cases, and each tells in its trail who had it', async () => {
    const month = (code: string) => ['srg', '--municipality', code, '--month', '2026-01', '--by', 's-1'];
    expect((await exported(month('GM0344'))).said).toContain(': 0 rows.');
    const own = await exported(month('GM0355'));
    expect(own.text.split('\r\n').filter((line) => line.includes('HW-'))).toEqual([expect.stringContaining(reference)]);
    const views = (await privacyTools(journey).referrals.events(reference)).filter(({ origin }) => origin === 'cli');
    expect(views).toEqual([
      expect.objectContaining({ action: 'view', result: '', actor: 'coordinator', staff: 's-1' }),
    ]);
  });
});
