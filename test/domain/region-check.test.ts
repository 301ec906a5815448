import { describe, expect, test } from 'vitest';
import { demoClient } from '../../functions/domain/api-client.ts';
import type { Region } from '../../functions/domain/region.ts';
import { regionAt } from '../../functions/domain/region-at.ts';
import type { RegionChange } from '../../functions/domain/region-change.ts';
import { checkRegionChange } from '../../functions/domain/region-check.ts';
import { partOf, withPart } from '../../functions/domain/region-parts.ts';
import { midden } from './fixtures.ts';

const now = '2026-12-01T08:00:00.000Z';
const client = { id: 'zaaksysteem', name: 'Zaaksysteem', keyHashes: ['a'.repeat(64)] };
const edited = (region: Region, part: string, value: unknown) => {
  const next = withPart(region, part, value);
  if (next === undefined) throw new Error(`no ${part}`);
  return next;
};

const bare = { ...midden(), clients: [client] };
const provider = (id: string): Region['providers'][number] => ({
  ...(partOf(bare, 'providers.altrecht') as Region['providers'][number]),
  id,
  name: id,
  domains: [`${id}.example`],
});
/** A region with entries that nobody needs, each before another one in its list. */
const file = [
  ['providers.los', provider('los')],
  ['providers.daarna', provider('daarna')],
  ['executingBodies.los', { id: 'los', name: 'Los', approverDomains: ['los-werk.example'] }],
  ['executingBodies.daarna', { id: 'daarna', name: 'Daarna', approverDomains: ['daarna-werk.example'] }],
].reduce<Region>((region, [part, value]) => edited(region, part as string, value), bare);

/** What is said at the desk, one after another, each as the desk makes it of what counts then. */
function desk(base: Region) {
  const changes: RegionChange[] = [];
  const region = () => regionAt(base, changes, now).region;
  const add = (part: string, value: unknown, more: Partial<RegionChange> = {}) => {
    const [filed, was] = [partOf(base, part) ?? null, partOf(region(), part) ?? null];
    const next = { n: changes.length + 1, at: now, part, value, base: filed, was, from: now, ...more };
    const problems = checkRegionChange(base, changes, next, { moment: now, open: [] });
    changes.push(next);
    return problems.map(({ about, path }) => `${about} ${path}`);
  };
  return {
    say: (part: string, value: unknown) => add(part, value),
    undo: (n: number) => add(changes[n - 1]?.part ?? '', null, { undoes: n }),
    on: (part: string) => partOf(region(), part),
    order: () => JSON.stringify(region()),
    why: () => regionAt(base, changes, now).left.map(({ n, why }) => `${n} ${why}`),
  };
}

describe('what was wrong already', () => {
  test.each<[string, Region, string, unknown]>([
    [
      'a system behind the one that goes',
      { ...file, clients: [client, demoClient, { ...demoClient, id: 'canary' }] },
      'clients.zaaksysteem',
      null,
    ],
    [
      'a provider, and an offer, behind the one that goes',
      edited(file, 'providers.oud', {
        ...provider('oud'),
        domains: ['gmail.com'],
        offers: provider('oud').offers.map((one) => ({ ...one, minAge: 60, maxAge: 20 })),
      }),
      'providers.los',
      null,
    ],
    [
      'an executing body behind the one that goes',
      edited(file, 'executingBodies.oud', { id: 'oud', name: 'Oud', approverDomains: ['gmail.com'] }),
      'executingBodies.los',
      null,
    ],
    [
      'a domain behind the one that goes',
      edited(file, 'municipalities.GM0355.approverDomains', ['zeist.example', 'gmail.com']),
      'municipalities.GM0355.approverDomains',
      ['gmail.com'],
    ],
    [
      'a place behind the one that goes',
      edited(file, 'municipalities.GM0355.places', ['Austerlitz', 'Houten']),
      'municipalities.GM0355.places',
      ['Houten'],
    ],
    [
      'a municipality behind the one that goes',
      edited(file, 'doors.sterk-met-werk.municipalities', ['GM0355', 'GM0310', 'GM9999']),
      'doors.sterk-met-werk.municipalities',
      ['GM0310', 'GM9999'],
    ],
  ])('is no fault of a change that moves it in its list: %s', (_, base, part, value) => {
    expect(desk(base).say(part, value)).toEqual([]);
  });

  test('does not hide what a change adds, also of the same kind and in the same list', () => {
    const places = 'municipalities.GM0355.places';
    const base = edited(file, places, ['Austerlitz', 'Houten']);
    expect(desk(base).say(places, ['Houten', 'De Bilt'])).toEqual([
      expect.stringMatching(/^rule municipalities\[\d+\]\.places\[1\]$/),
    ]);
    expect(desk(base).say(places, ['Houten', 'Houten'])).toHaveLength(1);
  });
});

/** An entry of each keyed list, a piece of it, and what the entry is when it is put again. */
const entries: readonly (readonly [string, string, unknown, object])[] = [
  ['clients.zaaksysteem', 'name', 'Zaken', { id: 'zaaksysteem', name: 'Weer', keyHashes: [] }],
  ['providers.los', 'mailbox', 'nieuw@los.example', { ...provider('los'), mailbox: 'weer@los.example' }],
  [
    'providers.altrecht.offers.ips',
    'minAge',
    30,
    { programme: 'ips', municipalities: 'all', capacity: { status: 'has-places', places: 3 }, minAge: 40 },
  ],
  ['executingBodies.los', 'name', 'Vast', { id: 'los', name: 'Weer los', approverDomains: ['weer-los.example'] }],
];

describe.each(entries)('%s', (entry, field, value, again) => {
  const piece = `${entry}.${field}`;

  test('can be changed, taken away, and be back as it was changed, in its place', () => {
    const { say, undo, on, why, order } = desk(file);
    expect(say(piece, value)).toEqual([]);
    const changed = order();
    expect(say(entry, null)).toEqual([]);
    expect(on(entry)).toBeUndefined();
    expect(why()).toEqual(['1 no-target']);
    expect(undo(2)).toEqual([]);
    expect([on(piece), order()]).toEqual([value, changed]);
    expect(undo(1)).toEqual([]);
    expect(on(entry)).toEqual(partOf(file, entry));
  });

  test('can be put again and changed: what was put last counts, also after the removal is taken back', () => {
    const { say, undo, on, why } = desk(file);
    say(piece, value);
    say(entry, null);
    expect(say(entry, again)).toEqual([]);
    expect([on(entry), why()]).toEqual([again, ['1 no-target', '2 replaced']]);
    expect(undo(2)).toEqual([]);
    expect([on(entry), why()]).toEqual([again, ['1 no-target', '2 undone']]);
    expect(say(piece, value)).toEqual([]);
    expect(on(piece)).toEqual(value);
    expect(say(entry, null)).toEqual([]);
    expect(undo(3)).toEqual([]);
    expect(on(entry)).toBeUndefined();
  });

  test('can be new, changed and taken away', () => {
    const without = edited(file, entry, undefined);
    const { say, on, undo } = desk(without);
    expect([say(entry, again), say(piece, value)]).toEqual([[], []]);
    expect(on(piece)).toEqual(value);
    expect(say(entry, null)).toEqual([]);
    expect(on(entry)).toBeUndefined();
    expect(undo(3)).toEqual([]);
    expect(on(piece)).toEqual(value);
  });
});
