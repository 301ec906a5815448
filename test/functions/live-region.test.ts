import { expect, test } from 'vitest';
import { TryAgainError } from '../../functions/domain/errors.ts';
import type { RegionChange } from '../../functions/domain/region-change.ts';
import { partOf } from '../../functions/domain/region-parts.ts';
import { knownRegion, liveRegion, type RegionGround, recentChanges } from '../../functions/runtime/live-region.ts';
import { midden } from '../domain/fixtures.ts';

const file = midden();

const at = (second: number) => new Date(Date.UTC(2026, 10, 30, 9, 0, second)).toISOString();
const was = file.uwv.teamMailbox;
const mailbox = (n: number, value: string, more: Partial<RegionChange> = {}): RegionChange => ({
  n,
  at: at(0),
  part: 'uwv.teamMailbox',
  value,
  base: was,
  was,
  from: at(0),
  ...more,
});

/** A function on a table that says what it is told, at a time that is told. */
function world(base = file) {
  const table: { rows: RegionChange[]; fails?: Error } = { rows: [] };
  const said = { reads: 0, made: 0, now: 0, lines: [] as string[], infos: [] as string[], counts: [] as string[] };
  const log = {
    info: (event: string, facts?: object) => said.infos.push(`${event} ${JSON.stringify(facts)}`),
    error: (event: string, facts?: object) => said.lines.push(`${event} ${JSON.stringify(facts)}`),
    count: (metric: string) => said.counts.push(metric),
  };
  const reader = {
    async all() {
      said.reads += 1;
      if (table.fails !== undefined) throw table.fails;
      return [...table.rows];
    },
  };
  const changes = recentChanges(reader, { nowMs: () => said.now * 1000, log });
  const ground: RegionGround = { region: base, changes, clock: () => at(said.now), log };
  const handler = liveRegion(ground, ({ region }) => {
    said.made += 1;
    return async (wait: Promise<void> | undefined) => {
      await wait;
      return region.uwv.teamMailbox;
    };
  });
  const ask = async (second: number) => {
    said.now = second;
    return handler(undefined);
  };
  return { table, said, ask, handler, ground };
}

test('changes are read once in half a minute, and the handler is made anew only for another region', async () => {
  const { table, said, ask } = world();
  expect(await ask(0)).toBe(was);
  table.rows.push(mailbox(1, 'new@uwv.example'));
  expect(await ask(29)).toBe(was);
  expect(await ask(30)).toBe('new@uwv.example');
  for (const second of [31, 45, 59, 60, 95]) expect(await ask(second)).toBe('new@uwv.example');
  expect(said).toMatchObject({ reads: 4, made: 2, lines: [] });
});

test('a change that makes no difference yet makes no new handler', async () => {
  const { table, said, ask } = world();
  await ask(0);
  table.rows.push(mailbox(1, 'new@uwv.example', { from: at(50) }));
  expect(await ask(30)).toBe(was);
  expect(said).toMatchObject({ reads: 2, made: 1 });
  expect(await ask(50)).toBe('new@uwv.example');
  expect(said).toMatchObject({ reads: 2, made: 2 });
});

test('a change begins and ends at its moment, without a reading', async () => {
  const { table, said, ask } = world();
  table.rows.push(mailbox(1, 'new@uwv.example', { from: at(5), until: at(8) }));
  expect(await Promise.all([ask(0)])).toEqual([was]);
  expect([await ask(4), await ask(5), await ask(7), await ask(8)]).toEqual([
    was,
    'new@uwv.example',
    'new@uwv.example',
    was,
  ]);
  expect(said.reads).toBe(1);
});

test('a request keeps the region with which it began', async () => {
  const { table, said, handler, ask } = world();
  const waiting: { go?: () => void } = {};
  const wait = new Promise<void>((resolve) => {
    waiting.go = resolve;
  });
  const slow = handler(wait);
  await ask(1);
  table.rows.push(mailbox(1, 'new@uwv.example'));
  expect(await ask(31)).toBe('new@uwv.example');
  waiting.go?.();
  expect(await slow).toBe(was);
  expect(said.made).toBe(2);
});

test('requests at the same moment share one reading', async () => {
  const { said, ask } = world();
  await Promise.all([ask(0), ask(0), ask(0)]);
  expect(said.reads).toBe(1);
});

test('what cannot be read fails no request: the last word counts, at the start the file, and it is said aloud', async () => {
  const { table, said, ask } = world();
  table.fails = Object.assign(new Error('secret of somebody'), { name: 'Throttled' });
  expect(await ask(0)).toBe(was);
  expect(said.lines).toEqual(['region-changes-not-read {"known":0,"error":"Throttled"}']);
  delete table.fails;
  table.rows.push(mailbox(1, 'new@uwv.example'));
  expect(await ask(4)).toBe(was);
  expect(await ask(5)).toBe('new@uwv.example');
  table.fails = new Error('again');
  expect(await ask(40)).toBe('new@uwv.example');
  expect(said.counts).toEqual(['regionFaults', 'regionFaults']);
});

test('whoever asks is told whether it is known, and what is called again by itself waits until it is', async () => {
  const { table, said, ground } = world();
  const told = liveRegion(ground, ({ region, isRegionKnown }) => () => [region.uwv.teamMailbox, isRegionKnown]);
  const waits = knownRegion(
    ground,
    ({ region }) =>
      () =>
        region.uwv.teamMailbox,
  );
  table.fails = new Error('throttled');
  expect(await told()).toEqual([was, false]);
  await expect(waits()).rejects.toThrow(TryAgainError);
  delete table.fails;
  table.rows.push(mailbox(1, 'new@uwv.example'));
  said.now = 5;
  expect([await told(), await waits()]).toEqual([['new@uwv.example', true], 'new@uwv.example']);
  // What was read is good enough for a minute, and not for longer.
  table.fails = new Error('throttled');
  said.now = 64;
  expect(await told()).toEqual(['new@uwv.example', true]);
  said.now = 69;
  expect(await told()).toEqual(['new@uwv.example', false]);
  await expect(waits()).rejects.toThrow(TryAgainError);
});

test('a change of a part that this version does not know is left out, and named', async () => {
  const { table, said, ask } = world();
  table.rows.push(mailbox(1, '', { part: 'uwv.newer', value: { a: 1 } }), mailbox(2, 'new@uwv.example'));
  expect([await ask(0), await ask(1)]).toEqual(['new@uwv.example', 'new@uwv.example']);
  expect(said.lines).toEqual(['region-change-unusable {"n":1,"part":"uwv.newer"}']);
  expect(said.counts).toEqual(['regionFaults']);
  table.rows.push(mailbox(3, '', { undoes: 1 }));
  await ask(31);
  expect(said.lines).toHaveLength(1);
});

test('a settled change and one that does not go with this version are told apart, and a mark of another table is said', async () => {
  const team = 'municipalities.GM0355.approverDomains';
  const settled = mailbox(1, 'new@uwv.example');
  const broken = mailbox(2, '', { part: team, value: ['zeist'], base: partOf(file, team) });
  const written = { ...file, uwv: { ...file.uwv, teamMailbox: 'new@uwv.example' } };
  const of = (made: string) => ({ ...written, desk: { upTo: 1, made, at: made } });
  for (const [made, infos] of [
    [at(0), []],
    [at(1), ['region-mark-of-other-changes {"upTo":1,"mark":"other"}']],
  ] as const) {
    const { table, said, ask } = world(of(made));
    table.rows.push(settled, broken);
    expect(await ask(0)).toBe('new@uwv.example');
    expect([said.lines, said.infos]).toEqual([[`region-change-unusable {"n":2,"part":"${team}"}`], infos]);
  }
});

test('a mark of changes that the table lacks, as after a restore, is counted as a fault', async () => {
  const { said, ask } = world({ ...file, desk: { upTo: 3, made: at(1), at: at(2) } });
  expect(await ask(0)).toBe(was);
  expect(said.lines).toEqual(['region-mark-of-other-changes {"upTo":3,"mark":"ahead"}']);
});

test('one change that does not go with this version is left out by itself, and named', async () => {
  const { table, said, ask } = world();
  const team = 'municipalities.GM0355.approverDomains';
  table.rows.push(
    mailbox(1, 'new@uwv.example'),
    mailbox(2, '', { part: team, value: ['zeist'], base: partOf(file, team) }),
    mailbox(3, 'newer@uwv.example', { was: 'new@uwv.example' }),
  );
  expect(await ask(0)).toBe('newer@uwv.example');
  expect(said.lines).toEqual([`region-change-unusable {"n":2,"part":"${team}"}`]);
});
