import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readResultOptions } from '../../admin/result-options.ts';
import { doResults } from '../../admin/results.ts';
import { createPublicationStore } from '../../functions/adapters/dynamodb/publication-store.ts';
import { publicationSchema } from '../../functions/domain/figures/publication-schema.ts';
import { keyPrefixes } from '../../functions/ports/table.ts';
import { shortPause } from '../../functions/runtime/pause.ts';
import { packFolders } from '../../functions/web/evidence/pages.ts';
import { bySelf, cast, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { publication } from '../support/sample-publication.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

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

  const wholeTable = () => ({
    client: journey.app.clients.dynamodb,
    table: journey.app.system.table.create.TableName,
  });

  async function exported(args: readonly string[]): Promise<{ readonly text: string; readonly said: string }> {
    const to = join(folder, args.filter((one) => !one.startsWith('--')).join('-'));
    const options = readResultOptions(['export', ...args, '--to', to, '--data', '.local']);
    if (!('ask' in options)) throw new Error('no question');
    const { lines } = await doResults({ table: wholeTable(), tools: privacyTools(journey) }, options.ask);
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

  test.each([
    ['GM9999', /GM9999 is the code of no municipality\. Of this region: .*GM0355 Zeist/],
    ['GM0307', /GM0307 \(Amersfoort\) is not in this region\. Of this region: /],
    ['GM0333', /GM0333 is a part of GM1904 \(Stichtse Vecht\) today\. Of this region: /],
  ])(
    'a municipality of which there can be no row is refused by name, before there is a file: %s',
    async (code, says) => {
      const ask = ['srg', '--municipality', code, '--month', '2026-01', '--by', 's-1'];
      await expect(exported(ask)).rejects.toThrow(says);
      expect(readdirSync(folder).filter((name) => name.includes(code))).toEqual([]);
    },
  );

  describe('the evidence pack', () => {
    const out = join(folder, 'pack');
    let files: ReadonlyMap<string, string>;
    beforeAll(async () => {
      const options = readResultOptions(['pack', '--out', out, '--quarter', '2026-Q1', '--data', '.local']);
      if (!('ask' in options)) throw new Error('no question');
      const place = { table: wholeTable(), tools: privacyTools(journey) };
      const source = { ...wholeTable(), pause: shortPause };
      await createPublicationStore(source).add(publicationSchema.parse(publication));
      await doResults(place, options.ask);
      const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
      files = new Map(names.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
      await expect(doResults(place, options.ask)).rejects.toThrow(/is there already/);
    });

    test('every link leads to a file or a heading of the pack, and from what everybody may have nowhere else', () => {
      expect(files.size).toBeGreaterThan(10);
      for (const [name, text] of files) {
        for (const [, link = ''] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
          const [path = '', id = ''] = link.split('#');
          const to = path === '' ? name : join(dirname(name), path);
          expect({ name, link, is: existsSync(join(out, to)) }).toEqual({ name, link, is: true });
          if (id !== '') expect(files.get(to)).toContain(`id="${id}"`);
          if (name.startsWith(packFolders.everybody)) expect(to.startsWith(packFolders.everybody)).toBe(true);
        }
        expect(text).not.toMatch(/https?:|<script|@import|url\((?!#)/);
        const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect({ name, ids: ids.length }).toEqual({ name, ids: new Set(ids).size });
      }
    });

    test('nothing that the store holds of anybody stands in it', async () => {
      const people = (await allItems(journey.app)).filter(({ pk }) => String(pk).startsWith(keyPrefixes.party));
      const words = new Set<string>();
      const take = (value: unknown): void => {
        if (typeof value === 'string') words.add(value);
        else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take);
      };
      for (const { pk: _, sk: __, ...item } of people) take(item);
      const personal = [...words].filter((word) => /[@ ]|^[A-Z][a-z]+$|^\+?\d{9,}$|^\d{4}-\d\d-\d\d$/.test(word));
      expect(personal.length).toBeGreaterThan(8);
      const all = [...files.values()].join('\n');
      const region = JSON.stringify(privacyTools(journey).region);
      expect(personal.filter((word) => all.includes(word) && !region.includes(word))).toEqual([]);
      expect(all).not.toMatch(/HW-[0-9A-Z]{7}/);
    });

    test('true numbers stand only in what is for the funder, with their method; for everybody there is what was published', () => {
      const report = files.get(join(packFolders.everybody, 'verslag.html')) ?? '';
      expect(report).not.toContain('<svg');
      expect(files.get(join(packFolders.everybody, 'openbaar.html'))).toMatch(says('public-results.counts.title'));
      expect(files.get(join(packFolders.everybody, 'published.csv'))).toContain('2025-H1,');
      const figures = files.get(join(packFolders.funder, 'cijfers.html')) ?? '';
      expect(figures).toContain('<svg');
      const table = files.get(join(packFolders.funder, 'figures.csv')) ?? '';
      expect(table).toContain(',programme,sterk-met-werk,started,');
      expect(table).not.toMatch(/,(municipality|provider),/);
      expect(files.get(join(packFolders.funder, 'werkmonitor.csv'))?.split('\r\n').length).toBe(5);
    });
  });
});
