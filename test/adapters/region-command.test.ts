import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLines, exported, historyLines, standingLines } from '../../admin/region/do-region.ts';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { regionAt } from '../../functions/domain/region-at.ts';
import { asWord, type RegionChange } from '../../functions/domain/region-change.ts';
import { partOf } from '../../functions/domain/region-parts.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { minutes, now } from './sample.ts';
import { ourTable, type Stores, storesOn } from './store-engine.ts';

const text = await readFile(new URL('../../regions/midden-utrecht.json', import.meta.url), 'utf8');
const read = (json: string) => readRegion(JSON.parse(json), { source: 'the file', allowShortPeriods: false });
const file = read(text);

let stores: Stores;
let close = async (): Promise<void> => {};
let source: { client: DynamoDBClient; table: string; pause: () => Promise<void> };
beforeEach(async () => {
  const table = 'regions';
  const dynamo = await openLocalDynamo({ tables: [ourTable(table)], ttl: [], clock: () => now });
  const client = new DynamoDBClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: dynamo.requestHandler,
  });
  source = { client, table, pause: async () => {} };
  stores = storesOn(source);
  close = () => dynamo.close();
});
afterEach(() => close());

const place = () => ({ json: JSON.parse(text) as unknown, file, source, now: minutes(10) });

async function changed(...all: readonly (readonly [part: string, value: unknown, more?: Partial<RegionChange>])[]) {
  for (const [at, [part, value, more]] of all.entries()) {
    const base = partOf(file, part) ?? null;
    const change = { n: at + 1, at: now, part, value, base, was: base, from: now, ...more };
    await stores.regionChanges.add(change, {
      n: at + 1,
      by: 'staff-1',
      because: { code: 'other', text: 'They moved.' },
    });
  }
}

test('a file to which nothing was changed is written as it stands', async () => {
  expect(await exported(place())).toBe(text);
  expect(await historyLines(place())).toEqual([]);
  expect(await checkLines(place())).toEqual([]);
});

test('what was changed for good is written in its place, and the desk goes on with the rest', async () => {
  const provider = JSON.parse(asWord({ ...(partOf(file, 'providers.altrecht') as object), id: 'new' }));
  await changed(
    ['uwv.teamMailbox', 'new@uwv.example'],
    ['providers.new', provider],
    ['helpdesk', { ...file.helpdesk, phone: '030 999 99 99' }, { until: minutes(30) }],
    ['uwv.teamMailbox', 'newer@uwv.example', { from: minutes(20), was: 'new@uwv.example' }],
  );
  const written = await exported(place());
  const lines = (all: string) => all.split('\n');
  const gone = lines(text).filter((line) => !lines(written).includes(line));
  expect(gone).toEqual([`    "teamMailbox": ${JSON.stringify(file.uwv.teamMailbox)},`]);
  expect(written).toContain('"id": "new",\n      "name"');
  expect(written.startsWith('{\n  "desk": {\n    "upTo": 4,')).toBe(true);
  expect(read(written).desk).toEqual({ upTo: 4, made: now, at: minutes(10), open: [3, 4] });
  const changes = await stores.regionChanges.all();
  for (const moment of [minutes(10), minutes(20), minutes(30)]) {
    const { desk: _, ...region } = regionAt(read(written), changes, moment).region;
    expect(asWord(region)).toBe(asWord(regionAt(file, changes, moment).region));
  }
});

test('once it is exported, the check tells what is settled, what counts over the file, and what a hand wrote since', async () => {
  await changed(
    ['uwv.teamMailbox', 'new@uwv.example'],
    ['helpdesk', { ...file.helpdesk, phone: '030 999 99 99' }, { until: minutes(30) }],
    ['municipalities.GM0355.teamPhone', '030 1'],
    ['uwv.phone', '030 2', { from: minutes(20) }],
  );
  const asked = place();
  const before = await standingLines(asked);
  expect(before.map((line) => line.slice(0, 30))).toEqual([
    'change 1 (uwv.teamMailbox) cou',
    'change 2 (helpdesk) counts ove',
    'change 3 (municipalities.GM035',
    'change 4 (uwv.phone) goes on b',
  ]);
  const caughtUp = read(await exported(asked));
  const byHand = { ...caughtUp, municipalities: file.municipalities };
  expect(await standingLines({ ...asked, file: byHand })).toEqual([
    'change 1 (uwv.teamMailbox) is settled: the file holds it',
    expect.stringContaining('change 2 (helpdesk) counts over the file'),
    `change 3 (municipalities.GM0355.teamPhone) does not count: the file says something newer, ${asWord(partOf(file, 'municipalities.GM0355.teamPhone'))}`,
    `change 4 (uwv.phone) goes on beside the file: it counts from ${minutes(20)}`,
  ]);
  expect(await checkLines({ ...asked, file: byHand })).toEqual([]);
  const json = JSON.parse(await exported(asked)) as unknown;
  expect(await exported({ ...asked, json, file: caughtUp, now: minutes(11) })).toBe(await exported(asked));
});

test('a file that has caught up with another table is refused in words', async () => {
  await changed(['uwv.teamMailbox', 'new@uwv.example']);
  for (const [desk, found] of [
    [{ upTo: 5, made: now, at: now }, 'this table has no such change'],
    [{ upTo: 1, made: minutes(1), at: minutes(2) }, 'in this table that is another change'],
  ] as const) {
    const asked = { ...place(), file: { ...file, desk } };
    expect(await checkLines(asked)).toEqual([expect.stringContaining(found)]);
    await expect(exported(asked)).rejects.toThrow(found);
    expect(await standingLines(asked)).toEqual([expect.stringContaining('counts over the file')]);
  }
});

test('the history says who changed what, when and why, and how it stands', async () => {
  await changed(['uwv.phone', '030 1', { from: minutes(20) }], ['noCapacityFor', null]);
  await changed().then(() =>
    stores.regionChanges.add(
      { n: 3, at: minutes(5), part: 'uwv.phone', value: null, base: null, was: null, from: minutes(5), undoes: 1 },
      { n: 3, by: 'staff-2', because: { code: 'mistake' } },
    ),
  );
  const was = asWord(partOf(file, 'uwv.phone'));
  expect(await historyLines(place())).toEqual([
    `1  ${now}  uwv.phone: ${was === 'null' ? 'nothing' : was} became "030 1", from ${minutes(20)}  (staff-1; other: They moved.)  [undone]`,
    `2  ${now}  noCapacityFor: ${asWord(file.noCapacityFor)} became nothing  (staff-1; other: They moved.)  [counts]`,
    `3  ${minutes(5)}  uwv.phone: takes back 1  (staff-2; mistake)  [counts]`,
  ]);
});

test('the check names what a newer file made of the changes, also later on', async () => {
  await changed(
    ['providers.nobody.name', 'Nobody'],
    ['municipalities.GM0355.approverDomains', ['gmail.com'], { from: minutes(20) }],
  );
  const found = await checkLines(place());
  expect(found[0]).toBe('change 1 has no entry to change; take it back.');
  expect(found.find((line) => line.startsWith(`from ${minutes(20)}: municipalities[`))).toContain('gmail.com');
});

test('it is run for production as for test, on a file by its name or by its path', async () => {
  const table = createServer((_, response) => response.end('{"Items":[],"Count":0}'));
  try {
    await new Promise<void>((resolve) => table.listen(0, '127.0.0.1', resolve));
    const { port } = table.address() as AddressInfo;
    const options = {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
      },
    };
    const where = ['--stage', 'production', '--table', 'regions'];
    const said = await Promise.all(
      ['midden-utrecht', 'regions/midden-utrecht.json'].map(async (region) => {
        const args = ['bin/region.ts', 'export', '--region', region, ...where];
        return (await promisify(execFile)(process.execPath, args, options)).stdout;
      }),
    );
    expect(said).toEqual(Array.from(said, () => 'regions/midden-utrecht.json has it all already.\n'));
  } finally {
    table.close();
  }
});

test('a region’s own words are written into the file, which says them from then on; taken back, they are gone from it', async () => {
  const part = 'texts.page--landing--doorsHint';
  const own = { nl: 'Wij zoeken uit wat past.', en: 'We find out what fits.' };
  await changed([part, own]);
  const caughtUp = read(await exported(place()));
  expect(partOf(caughtUp, part)).toEqual(own);
  const back = { n: 2, at: minutes(11), part, value: null, base: own, was: own, from: minutes(11) };
  await stores.regionChanges.add(back, { n: 2, by: 'staff-1', because: { code: 'agreed' } });
  const json = JSON.parse(asWord(caughtUp)) as unknown;
  const later = read(await exported({ ...place(), json, file: caughtUp, now: minutes(12) }));
  expect(partOf(later, part)).toBeUndefined();
});
