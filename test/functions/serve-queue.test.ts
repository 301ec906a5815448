import { describe, expect, test } from 'vitest';
import { seekPlace, serveFor, serveQueue } from '../../functions/cases/serve-queue.ts';
import type { WaitingEntry } from '../../functions/domain/change.ts';
import { offersMark } from '../../functions/domain/offers-mark.ts';
import type { PlaceState } from '../../functions/domain/room.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { midden } from '../domain/fixtures.ts';
import { contextAt } from '../domain/journey-model.ts';

const programme = 'sterk-met-werk';
const region = midden();
const now = '2026-01-05T08:00:00.000Z';
const ranked = offersMark(region, programme);
const [full = '', free = ''] = region.providers
  .filter(({ offers }) => offers.some((offer) => offer.programme === programme && offer.capacity.places > 0))
  .map(({ id }) => id);

const entryOf = (at: number, provider: string): WaitingEntry => ({
  referralId: `HW-${at}`,
  programme,
  since: now,
  providers: [provider],
  ranked,
});

/** A queue of these people, in which each look is counted and `full` has no place left. */
function queueOf(entries: readonly WaitingEntry[], states: Readonly<Record<string, PlaceState>> = {}) {
  const looks: Record<string, number> = {};
  const look = (what: string) => {
    looks[what] = (looks[what] ?? 0) + 1;
  };
  const turns: string[] = [];
  const runtime = {
    region,
    clock: () => now,
    log: { info: () => {}, error: (event: string) => look(event), count: () => {} },
    queue: {
      waiting: async (_: string, limit = Number.POSITIVE_INFINITY) => {
        look('queue');
        return entries.slice(0, limit);
      },
      nearest: async ({ referralId }: WaitingEntry) => {
        look('queue');
        return {
          entries: entries.slice(0, entries.findIndex((one) => one.referralId === referralId) + 1),
          isAll: true,
        };
      },
      countLate: async () => look('late'),
      entryAt: async ({ referralId }: WaitingEntry) => {
        look('entry');
        return entries.find((entry) => entry.referralId === referralId);
      },
      places: async (_: string, providers: readonly string[], onUnreadable?: (id: string) => void) => {
        look('places');
        for (const id of providers) if (states[id]?.held === Number.POSITIVE_INFINITY) onUnreadable?.(id);
        return new Map(providers.map((id) => [id, states[id] ?? { held: id === full ? 1_000 : 0 }]));
      },
    },
    referrals: {
      load: async (id: string) => {
        turns.push(id);
        return undefined;
      },
    },
  } as unknown as Runtime;
  return { runtime, looks, turns };
}

const serve = (runtime: Runtime) => serveQueue(runtime, programme, contextAt(region, now));

describe('one serving of the queue', () => {
  test('reaches anyone who stands behind more than five thousand others', async () => {
    const many = Array.from({ length: 5_001 }, (_, at) => entryOf(at, full));
    const { runtime, turns } = queueOf([...many, entryOf(5_001, free)]);
    await serve(runtime);
    expect(turns).toEqual(['HW-5001']);
  });

  test('reads queue and counters once, however many wait, and nobody’s case where there is no room', async () => {
    for (const count of [50, 500]) {
      const { runtime, looks, turns } = queueOf(Array.from({ length: count }, (_, at) => entryOf(at, full)));
      await serve(runtime);
      expect(looks).toEqual({ queue: 1, places: 1 });
      expect(turns).toEqual([]);
    }
  });

  test('counts nobody as ranked under other offers whom it could not rank, so that one such entry does not grow the sum each time', async () => {
    const stale = [1, 2].map((at) => ({ ...entryOf(at, full), ranked: 'of before' }));
    const { runtime, looks } = queueOf([...stale, entryOf(4, full)]);
    await serve(runtime);
    expect(looks).toMatchObject({ 'queue-turn-failed': 2 });
    expect(looks['late']).toBeUndefined();
  });

  test('goes on past a counter that cannot be read, which the administrator hears of', async () => {
    const unreadable = { [full]: { held: Number.POSITIVE_INFINITY } };
    const { runtime, looks, turns } = queueOf([entryOf(1, full), entryOf(2, free)], unreadable);
    await serve(runtime);
    expect(turns).toEqual(['HW-2']);
    expect(looks['places-unreadable']).toBe(1);
  });
});

describe('somebody who comes last', () => {
  const standing = (at: number) =>
    ({ id: `HW-${at}`, stage: 'waiting', programme, waitingSince: now }) as Parameters<typeof serveFor>[1];
  const serveLast = (runtime: Runtime, at: number) => serveFor(runtime, standing(at), contextAt(region, now));
  const ahead = Array.from({ length: 500 }, (_, at) => entryOf(at, full));

  test('has nobody else looked at while no place that they wait for is free', async () => {
    // Another provider has room, which nobody waits for.
    const { runtime, looks, turns } = queueOf([...ahead, entryOf(500, full)]);
    expect(await serveLast(runtime, 500)).toBe(false);
    expect([looks, turns]).toEqual([{ entry: 1, places: 1 }, []]);
  });

  test.each([
    ['one is free', entryOf(500, free), {}],
    ['they were ranked under other offers', { ...entryOf(500, full), ranked: 'of before' }, {}],
    ['a counter cannot be read', entryOf(500, full), { [full]: { held: Number.POSITIVE_INFINITY } }],
    ['their entry is gone', entryOf(501, full), {}],
  ])('has the whole queue served in order where %s', async (_, last, states) => {
    const { runtime, looks } = queueOf([...ahead, last], states);
    // Nobody can be ranked anew here, which is told and stops nobody.
    const served = serveLast(runtime, 500).catch(() => true);
    expect(await served).toBe(true);
    expect(looks['queue']).toBe(1);
  });

  test('is ahead of nobody who has not been ranked, and finds a place only beyond those of the people ahead', async () => {
    const person = { birthDate: '1990-04-02', givenName: 'Noor', familyName: 'Voorbeeld' };
    const from = {
      referral: { ...standing(9), municipality: 'GM0355', passedProviders: [], createdAt: now },
      tasks: [],
      parties: () => ({ candidate: person }),
    } as unknown as Parameters<typeof seekPlace>[1];
    const seek = async (entries: readonly WaitingEntry[], held: number) => {
      const states = Object.fromEntries(region.providers.map(({ id }) => [id, { held: id === free ? held : 1_000 }]));
      const { runtime, looks } = queueOf([...entries, { ...entryOf(9, free), providers: [] }], states);
      const { place } = await seekPlace(runtime, from, programme, contextAt(region, now));
      return { provider: place?.provider, reads: looks['queue'] ?? 0 };
    };
    const places = region.providers.find(({ id }) => id === free)?.offers.find((offer) => offer.programme === programme)
      ?.capacity.places;
    const left = (count: number) => (places ?? 0) - count;
    expect(await seek([], left(1))).toEqual({ provider: free, reads: 1 });
    expect(await seek([entryOf(1, full)], left(1))).toEqual({ provider: free, reads: 1 });
    expect(await seek([entryOf(1, free)], left(1))).toEqual({ provider: undefined, reads: 1 });
    expect(await seek([{ ...entryOf(1, full), ranked: 'of before' }], left(1))).toMatchObject({ provider: undefined });
    expect(await seek([entryOf(1, free)], left(2))).toEqual({ provider: free, reads: 1 });
    // Where nothing is free, nobody is read.
    expect(await seek([entryOf(1, free)], left(0))).toEqual({ provider: undefined, reads: 0 });
  });
});
