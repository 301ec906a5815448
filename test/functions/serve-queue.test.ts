import { describe, expect, test } from 'vitest';
import { serveQueue } from '../../functions/cases/serve-queue.ts';
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

  test('goes on past a counter that cannot be read, which the administrator hears of', async () => {
    const unreadable = { [full]: { held: Number.POSITIVE_INFINITY } };
    const { runtime, looks, turns } = queueOf([entryOf(1, full), entryOf(2, free)], unreadable);
    await serve(runtime);
    expect(turns).toEqual(['HW-2']);
    expect(looks['places-unreadable']).toBe(1);
  });
});
