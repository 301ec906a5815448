import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleAhead } from '../../functions/cases/people-ahead.ts';
import type { WaitingEntry } from '../../functions/domain/change.ts';
import { inFrontAt, isLateEntry, type StoredAhead, together, wantingOf } from '../../functions/domain/people-ahead.ts';
import type { QueuePlace, QueueStore } from '../../functions/ports/queue-store.ts';

const programme = 'sterk-met-werk';
const start = Date.parse('2026-01-05T08:00:00.000Z');
const providers = ['altrecht', 'kwintes', 'lister'];
const marks = ['one', 'two'];

/** A queue with its stored sum, as the table keeps them, in which the entries that are read are counted. */
function openQueue(first: string | undefined) {
  const state = { minutes: 0, read: 0, come: 0 };
  let entries: WaitingEntry[] = [];
  let sum: StoredAhead | undefined = first === undefined ? undefined : { first };
  const clock = () => new Date(start + state.minutes * 60_000).toISOString();
  const upTo = (id: string) => entries.slice(0, entries.findIndex(({ referralId }) => referralId === id) + 1);
  const read = (found: readonly WaitingEntry[]) => {
    state.read += found.length;
    return found;
  };
  const countLate = () => {
    sum = { ...sum, late: (sum?.late ?? 0) + 1 };
  };
  const queue: Pick<QueueStore, 'upTo' | 'nearest' | 'ahead' | 'keepAhead'> = {
    upTo: async ({ referralId }, after = '') => read(upTo(referralId).filter(({ since }) => since > after)),
    nearest: async ({ referralId }, limit) => {
      const all = upTo(referralId);
      return { entries: read(all.slice(-limit)), isAll: all.length < limit };
    },
    ahead: async () => sum,
    keepAhead: async (_, { counted, late, now }) => {
      if (sum?.late === late) sum = { first: now, ...sum, counted: { ...counted, late: late ?? 0 } };
    },
  };
  const put = (entry: WaitingEntry) => {
    entries = [...entries.filter(({ referralId }) => referralId !== entry.referralId), entry].sort((a, b) =>
      `${a.since}#${a.referralId}` < `${b.since}#${b.referralId}` ? -1 : 1,
    );
    if (isLateEntry(entry, clock())) countLate();
  };
  return {
    state,
    clock,
    put,
    countLate,
    entries: () => entries,
    leave: (id: string) => {
      entries = entries.filter(({ referralId }) => referralId !== id);
    },
    /** Where the entry is only ranked anew, nobody comes to its position. */
    rank: (entry: WaitingEntry) => {
      entries = entries.map((one) => (one.referralId === entry.referralId ? entry : one));
    },
    come: (ranking: Pick<WaitingEntry, 'providers' | 'ranked'>): QueuePlace => {
      state.come += 1;
      const place = { referralId: `HW-${String(state.come).padStart(5, '0')}`, programme, since: clock() } as const;
      put({ ...place, ...ranking });
      return place;
    },
    look: (place: QueuePlace, mark: string) =>
      peopleAhead({ queue: queue as QueueStore }, place, { mark, now: clock() }),
  };
}

const wish = fc.subarray(providers, { minLength: 1 });
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('come' as const), wish, count: fc.nat(30) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.nat(150) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('return' as const), wish, who: fc.nat(99), looks: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('offers change' as const), wish }) },
);

describe('the people ahead of somebody', () => {
  test('are never told to be fewer than they are, whoever came, left, returned or was ranked anew since they were summed up', async () => {
    let summed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (acts) => {
        const queue = openQueue('2020-01-01T00:00:00.000Z');
        let mark = marks[0] ?? '';
        const gone: WaitingEntry[] = [];
        const holds = async (place: QueuePlace) => {
          const ahead = await queue.look(place, mark);
          const all = queue.entries();
          const before = all.slice(
            0,
            all.findIndex(({ referralId }) => referralId === place.referralId),
          );
          const truth = wantingOf(before, mark);
          const said = ahead?.wanting(mark);
          if (ahead?.readAll !== undefined) summed += 1;
          for (const id of providers) {
            expect(said && inFrontAt(said, id)).toBeGreaterThanOrEqual(inFrontAt(truth, id));
          }
          const exact = ahead?.readAll === undefined ? ahead : await ahead.readAll();
          expect(exact?.wanting(mark)).toEqual(truth);
        };
        for (const one of acts) {
          const all = queue.entries();
          if (one.do === 'come')
            for (let n = 0; n < one.count; n += 1) queue.come({ providers: one.wish, ranked: mark });
          if (one.do === 'pass') queue.state.minutes += one.minutes;
          if (one.do === 'leave') {
            for (const entry of all.slice(one.who % (all.length + 1)).slice(0, 3)) {
              queue.leave(entry.referralId);
              gone.push(entry);
            }
          }
          // To the old position, first without a ranking, as somebody whose offer fell through.
          const [back] = gone.splice(
            one.do === 'return' ? one.who % Math.max(1, gone.length) : 0,
            one.do === 'return' ? 1 : 0,
          );
          if (one.do === 'return' && back !== undefined) {
            const { ranked: _, ...unranked } = back;
            queue.put({ ...unranked, providers: [] });
            // The machine reaches them there, far from the end.
            if (one.looks) await holds(back);
            queue.rank({ ...back, providers: one.wish, ranked: mark });
          }
          if (one.do === 'offers change') {
            mark = marks.find((other) => other !== mark) ?? mark;
            for (const entry of all) {
              if (entry.ranked !== undefined && entry.ranked !== mark) queue.countLate();
              queue.rank({ ...entry, providers: one.wish, ranked: mark });
            }
          }
          if (one.do === 'look') await holds(queue.come({ providers: [] }));
        }
      }),
      { numRuns: 150 },
    );
    expect(summed).toBeGreaterThan(20);
  });

  test('are not summed up by somebody who is back at an old position, and so has not read who stands behind them', async () => {
    const queue = openQueue('2020-01-01T00:00:00.000Z');
    for (let n = 0; n < 30; n += 1) queue.come({ providers: ['altrecht'], ranked: 'one' });
    queue.state.minutes += 1;
    const back = queue.come({ providers: ['altrecht'], ranked: 'one' });
    queue.state.minutes += 1;
    for (let n = 0; n < 40; n += 1) queue.come({ providers: ['lister'], ranked: 'one' });
    queue.leave(back.referralId);
    queue.state.minutes += 90;
    queue.put({ ...back, providers: [] });
    expect((await queue.look(back, 'one'))?.wanting('one')).toEqual({ any: 0, byProvider: { altrecht: 30 } });
    const newcomer = async () => (await queue.look(queue.come({ providers: [] }), 'one'))?.wanting('one');
    expect(await newcomer()).toEqual({ any: 1, byProvider: { altrecht: 30, lister: 40 } });
    // Now they are summed up, and whoever is back among them is still told of those before them.
    queue.leave(back.referralId);
    queue.put({ ...back, providers: [] });
    const ahead = await queue.look(back, 'one');
    expect([ahead?.wanting('one'), ahead?.readAll]).toEqual([{ any: 0, byProvider: { altrecht: 30 } }, undefined]);
  });

  test('are read one by one again after a day', async () => {
    const queue = openQueue('2020-01-01T00:00:00.000Z');
    for (let n = 0; n < 60; n += 1) queue.come({ providers: ['altrecht'], ranked: 'one' });
    queue.state.minutes += 90;
    const isSummed = async () => (await queue.look(queue.come({ providers: [] }), 'one'))?.readAll !== undefined;
    expect(await isSummed()).toBe(false);
    queue.state.minutes += 24 * 60 - 1;
    expect(await isSummed()).toBe(true);
    queue.state.minutes += 1;
    expect(await isSummed()).toBe(false);
    expect(await isSummed()).toBe(true);
  });

  test('are counted as wanting anyone where they returned to a position that was summed up', async () => {
    const queue = openQueue('2020-01-01T00:00:00.000Z');
    for (let n = 0; n < 60; n += 1) queue.come({ providers: ['altrecht'], ranked: 'one' });
    const [first] = queue.entries();
    if (first === undefined) throw new Error('nobody waits');
    queue.leave(first.referralId);
    queue.state.minutes += 90;
    expect((await queue.look(queue.come({ providers: [] }), 'one'))?.readAll).toBeUndefined();
    queue.put({ ...first, providers: ['kwintes'] });
    const ahead = await queue.look(queue.come({ providers: [] }), 'one');
    expect(ahead?.readAll).toBeDefined();
    // The newcomer before, not yet ranked, and the one who returned.
    expect(ahead?.wanting('one')).toEqual({ any: 2, byProvider: { altrecht: 59 } });
  });

  test.each([200, 600])('are read once for all while %i wait, and then by the handful', async (waiting) => {
    const queue = openQueue(undefined);
    for (let n = 0; n < waiting; n += 1) queue.come({ providers: ['altrecht'], ranked: 'one' });
    const reads: number[] = [];
    // Whether a place remains for somebody who comes every ten minutes, and waits for a provider that is full.
    for (let n = 0; n < 60; n += 1) {
      queue.state.minutes += 10;
      const before = queue.state.read;
      const place = queue.come({ providers: [] });
      const ahead = await queue.look(place, 'one');
      expect(inFrontAt(ahead?.wanting('one') ?? { any: 1, byProvider: {} }, 'kwintes')).toBe(0);
      reads.push(queue.state.read - before);
      queue.rank({ ...place, providers: ['altrecht'], ranked: 'one' });
    }
    // Within the first hour of the first sum, which is made an hour after they came, all are read.
    const later = reads.slice(14);
    expect(reads.slice(0, 10).some((read) => read > waiting)).toBe(true);
    expect(Math.max(...later)).toBeLessThanOrEqual(2 * 25 + 7);
    expect(later.reduce((sum, read) => sum + read, 0) / later.length).toBeLessThan(30);
  });

  test('are counted at a provider that is called as something that every object inherits, also where nobody wants it', () => {
    const entry = (...providers: string[]) => ({ providers, ranked: 'one' });
    const some = wantingOf([entry('constructor'), entry('constructor', 'kwintes'), entry()], 'one');
    expect(some).toEqual({ any: 0, byProvider: { constructor: 2, kwintes: 1 } });
    const both = together({ any: 1, byProvider: {} }, some);
    expect([inFrontAt(both, 'constructor'), inFrontAt({ any: 1, byProvider: {} }, 'constructor')]).toEqual([3, 1]);
  });

  test('are unknown where the person stands there no more, and under other offers than were looked at', async () => {
    const queue = openQueue('2020-01-01T00:00:00.000Z');
    for (let n = 0; n < 60; n += 1) queue.come({ providers: ['altrecht'], ranked: 'one' });
    queue.state.minutes += 90;
    const place = queue.come({ providers: [] });
    expect((await queue.look(place, 'one'))?.readAll).toBeUndefined();
    const ahead = await queue.look(place, 'one');
    expect(ahead?.wanting('one')).toEqual({ any: 0, byProvider: { altrecht: 60 } });
    expect(ahead?.wanting('two')).toBeUndefined();
    queue.leave(place.referralId);
    expect(await queue.look(place, 'one')).toBeUndefined();
  });
});
