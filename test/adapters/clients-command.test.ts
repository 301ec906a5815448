import { expect, test } from 'vitest';
import { readClientsOptions, readUsesOptions } from '../../admin/clients/clients-options.ts';
import { doClients } from '../../admin/clients/do-clients.ts';
import { listUses } from '../../admin/clients/list-uses.ts';
import { createApiClients } from '../../functions/adapters/secrets/api-clients.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { regionJson } from '../domain/fixtures.ts';
import { formCase } from '../support/forms.ts';

/** The command on a region file that is kept here: what it says, with the file as it stands afterwards. */
function opened() {
  const state: { json: unknown } = { json: regionJson() };
  let ids = 0;
  const newId = (size: number) => {
    ids += 1;
    return String(ids).repeat(size);
  };
  const run = (line: string) => {
    const { ask } = readClientsOptions(line.split(' ').map((word) => word.replaceAll('_', ' ')));
    const { lines, text } = doClients({ json: state.json, source: 'x.json', allowShortPeriods: false, newId }, ask);
    if (text !== undefined) state.json = JSON.parse(text);
    return lines.join('\n');
  };
  const region = () => readRegion(state.json, { source: 'x.json', allowShortPeriods: false });
  const byKey = async (key: string) => {
    const probe = { keys: { isGood: async () => false }, clock: () => '2026-11-21T09:00:00.000Z' };
    return (await createApiClients(region().clients ?? [], probe).byKey(key))?.id;
  };
  return { state, run, region, byKey };
}

test('a client is added, changed field by field, listed and taken away', () => {
  const { run, region, state } = opened();
  const before = JSON.stringify(state.json);
  expect(run('list')).toBe('x.json has no clients.');
  run('add --id zeist --name Gemeente_Zeist --origins https://a.example,https://b.example --vouches no --per-day 20');
  run('set --id zeist --organisation Gemeente --thanks https://a.example/dank --error https://a.example/later');
  run('set --id zeist --webhook https://a.example/hook --events received,waiting-for-decision --sandbox yes');
  const full = {
    id: 'zeist',
    keyHashes: [],
    name: 'Gemeente Zeist',
    origins: ['https://a.example', 'https://b.example'],
    vouches: false,
    perDay: 20,
    organisation: 'Gemeente',
    pages: { thanks: 'https://a.example/dank', error: 'https://a.example/later' },
    webhook: { url: 'https://a.example/hook', events: ['received', 'waiting-for-decision'] },
    sandbox: true,
  };
  expect(region().clients).toEqual([full]);
  const said = run('list');
  for (const word of ['zeist', '20', 'https://a.example/dank', 'received, waiting-for-decision', 'none'])
    expect(said).toContain(word);
  run('set --id zeist --origins= --per-day= --organisation= --thanks= --webhook= --sandbox no --vouches yes');
  const { origins, perDay, organisation, webhook, sandbox, ...left } = full;
  expect(region().clients).toEqual([{ ...left, vouches: true, pages: { error: full.pages.error } }]);
  run('remove --id zeist');
  expect(JSON.stringify({ ...Object(state.json), clients: undefined })).toBe(before);
});

test('a key is shown once and written as its hash; it is renewed beside the other and revoked by its mark', async () => {
  const { run, state, byKey } = opened();
  run('add --id zeist --name Zeist');
  const keyIn = (said: string) => /hw_\S+/.exec(said)?.[0] ?? '';
  const markIn = (said: string) => /begins with (\w+)/.exec(said)?.[1] ?? '';
  const first = run('key --id zeist');
  const second = run('key --id zeist');
  expect(() => run('key --id zeist')).toThrow(/two keys already/);
  for (const said of [first, second]) {
    expect(await byKey(keyIn(said))).toBe('zeist');
    expect(JSON.stringify(state.json) + run('list')).not.toContain(keyIn(said));
    expect(run('list')).toContain(markIn(said));
  }
  expect(() => run('revoke --id zeist --mark 0')).toThrow(/no key with that mark/);
  run(`revoke --id zeist --mark ${markIn(first)}`);
  expect([await byKey(keyIn(first)), await byKey(keyIn(second))]).toEqual([undefined, 'zeist']);
});

test('a client is added for which a form in the file waits', () => {
  const { mapping } = formCase('open-formulieren');
  const { run, region, state } = opened();
  state.json = { ...regionJson(), forms: [{ ...mapping, client: 'zeist' }] };
  expect(() => run('list')).toThrow(/forms\[0\]\.client/);
  expect(() => run('add --id bunnik --name Bunnik')).toThrow(/forms\[0\]\.client/);
  run('add --id zeist --name Zeist');
  expect(region().clients).toEqual([{ id: 'zeist', name: 'Zeist', keyHashes: [] }]);
  state.json = { ...regionJson(), clients: 'zeist' };
  expect(() => run('add --id bunnik --name Bunnik')).toThrow(/clients is "zeist"/);
});

test.each([
  ['', /^Use: npm run clients/],
  ['list more', /^Use: npm run clients/],
  ['key', /^Use: npm run clients/],
  ['revoke --id zeist', /^Use: npm run clients/],
  ['list --what x', /Unknown option/],
  ['add --id zeist --name Zeist', /There is a client "zeist" already: Zeist/],
  ['key --id bunnik', /has no client "bunnik"; it has: zeist/],
  ['set --id zeist --per-day veel', /clients\[0\]\.perDay/],
  ['set --id zeist --vouches maybe', /neither yes nor no/],
  ['set --id zeist --name=', /clients\[0\]\.name/],
  [
    'set --id zeist --webhook http://a.example',
    /clients\[0\]\.webhook\.url .* "https:\/\/zaken\.example\.org\/webhook"/,
  ],
  ['set --id zeist --thanks http://a.example', /clients\[0\]\.pages\.thanks .* "https:\/\/www\.example\.org\/bedankt"/],
  ['set --id zeist --events een', /clients\[0\]\.webhook\.url/],
  ['add --id Bunnik --name Bunnik', /clients\[1\]\.id/],
  ['add --id bunnik --name Bunnik --origins http://a.example', /clients\[1\]\.origins\[0\]/],
])('%s is refused with what would be right, and writes nothing', (line, message) => {
  const { run, state } = opened();
  run('add --id zeist --name Zeist');
  const before = JSON.stringify(state.json);
  expect(() => run(line)).toThrow(message);
  expect(JSON.stringify(state.json)).toBe(before);
});

test('where something runs, each key is listed with the day on which it was used last', async () => {
  const keyHashes = ['a'.repeat(64), 'b'.repeat(64)];
  const clients = [
    { id: 'zeist', name: 'Gemeente Zeist', keyHashes },
    { id: 'school', name: 'School', keyHashes: [] },
  ];
  const region = { ...readRegion(regionJson(), { source: 'x.json', allowShortPeriods: false }), clients };
  const keyUses = { lastDay: async (hash: string) => (hash === keyHashes[0] ? '2026-11-20' : undefined) };
  const { lines, isWell } = await listUses({ region, keyUses });
  expect(isWell).toBe(true);
  expect(lines).toEqual([
    'zeist  Gemeente Zeist',
    '  aaaaaaaa: last used on 2026-11-20',
    '  bbbbbbbb: not used, or longer than 400 days ago',
    'school  School',
    '  no keys',
  ]);
  const none = await listUses({ region: { ...region, clients: [] }, keyUses });
  expect(none.lines).toHaveLength(1);
});

test('uses takes the place that it looks at, and every other command the file', () => {
  expect(readUsesOptions(['list'])).toBeUndefined();
  expect(readUsesOptions(['uses', '--data', '.local'])).toMatchObject({ place: { on: 'folder', data: '.local' } });
  expect(readUsesOptions(['uses', '--stage', 'production'])).toMatchObject({ place: { stage: 'production' } });
  expect(() => readUsesOptions(['uses', 'zeist'])).toThrow(/^Use: npm run clients/);
});
