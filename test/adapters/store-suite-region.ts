import { expect, test } from 'vitest';
import { regionAt } from '../../functions/domain/region-at.ts';
import type { RegionChange } from '../../functions/domain/region-change.ts';
import { midden } from '../domain/fixtures.ts';
import { minutes, now } from './sample.ts';
import type { Stores } from './store-engine.ts';

const because = { code: 'other', text: 'They moved to another office.' } as const;
const change = (n: number, more: Partial<RegionChange> = {}): RegionChange => ({
  n,
  at: now,
  part: 'uwv.teamMailbox',
  value: 'new@uwv.example',
  base: 'old@uwv.example',
  was: null,
  from: minutes(5),
  ...more,
});
const why = (n: number) => ({ n, by: 'staff-1', because });

/** Changes of the region, and who made them. */
export function regionChecks(stores: () => Stores): void {
  test('changes are read as they were written, in the order of their numbers', async () => {
    const { regionChanges: store } = stores();
    expect(await store.all()).toEqual([]);
    const written = Array.from({ length: 11 }, (_, at) => change(at + 1, { value: [{ b: at, a: null }, 'x'] }));
    for (const one of written.toReversed()) expect(await store.add(one, why(one.n))).toBe(true);
    expect(await store.all()).toEqual(written);
    expect((await store.whys())[10]).toEqual(why(11));
    const kept = JSON.stringify((await stores().rawItems()).filter(({ pk }) => pk?.S?.startsWith('E#')));
    expect(kept).not.toMatch(/staff-1|office/);
  });

  test('a number is given once, and who was first reads that nobody else was', async () => {
    const { regionChanges: store } = stores();
    const all = Array.from({ length: 8 }, (_, at) => change(1, { value: at }));
    const added = await Promise.all(all.map((one) => store.add(one, why(1))));
    expect(added.filter(Boolean)).toHaveLength(1);
    const [kept] = await store.all();
    expect(kept).toEqual(all[added.indexOf(true)]);
    expect(await store.add(kept as RegionChange, why(1)), 'whose answer was lost').toBe(true);
  });

  test('a change and the plans that end with it are written together, or nothing is', async () => {
    const { regionChanges: store } = stores();
    await store.add(change(1, { from: minutes(60) }), why(1));
    const lasting = change(2, { from: now });
    const ends = [change(3, { value: null, undoes: 1 })];
    // Somebody else has the number of the end: whoever was first is read first.
    await store.add(change(3), why(3));
    expect(await store.add(lasting, why(2), ends)).toBe(false);
    expect((await store.all()).map(({ n }) => n)).toEqual([1, 3]);
    expect((await store.whys()).map(({ n }) => n)).toEqual([1, 3]);
    const [later, end] = [change(4, { from: now }), change(5, { value: null, undoes: 1 })];
    for (const _ of ['once', 'whose answer was lost']) expect(await store.add(later, why(4), [end])).toBe(true);
    expect(await store.all()).toEqual([change(1, { from: minutes(60) }), change(3), later, end]);
    expect((await store.whys())[3]).toEqual(why(5));
  });

  test('a change that cannot be read says nothing, and keeps its number', async () => {
    const { regionChanges: store } = stores();
    for (const n of [1, 2, 3]) await store.add(change(n), why(n));
    const items = (await stores().rawItems()).filter(({ pk }) => pk?.S?.startsWith('E#'));
    for (const item of items) {
      if (item['n']?.N === '1') await stores().putRaw({ ...item, value: { S: 'no JSON' } });
      if (item['n']?.N === '2') await stores().putRaw({ ...item, from: { S: 'some day' } });
    }
    for (const item of items) {
      if (item['n']?.N === '3') await stores().putRaw({ ...item, n: { S: 'three' } });
    }
    await store.add(change(4), why(4));
    const all = await store.all();
    expect(all.map(({ n, part }) => [n, part])).toEqual([
      [1, ''],
      [2, ''],
      [3, ''],
      [4, 'uwv.teamMailbox'],
    ]);
    const left = [1, 2, 3].map((n) => ({ n, why: 'no-target' }));
    expect(regionAt(midden(), all.slice(0, 3), now)).toEqual({ region: midden(), left });
  });
}
