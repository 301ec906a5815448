import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrderedStore, StoreOperation } from '../../../engines/support/ordered-store.ts';
import type { KeyRange } from '../../../engines/support/sorted-memory.ts';
import { openOrderedStore, openStoreFile } from '../../../engines/support/store-file.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ordered-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Few keys, so that they meet; with characters that UTF-8 and JavaScript order differently. */
const key = fc.oneof(
  fc.constantFrom('', 'a', 'a~1', 'b', '\u00ff', '\ue000', '\uffff', '\u{10000}', '\u{1f600}', 'a\u{1f600}', 'a\uffee'),
  fc.string({ unit: 'binary', maxLength: 2 }),
);
const operation: fc.Arbitrary<StoreOperation> = fc.oneof(
  fc.record({ type: fc.constant('put' as const), key, value: fc.string({ unit: 'binary', maxLength: 3 }) }),
  fc.record({ type: fc.constant('del' as const), key }),
);
const lower = fc.oneof(fc.constant({}), fc.record({ gt: key }), fc.record({ gte: key }));
const upper = fc.oneof(fc.constant({}), fc.record({ lt: key }), fc.record({ lte: key }));
const range: fc.Arbitrary<KeyRange> = fc
  .tuple(lower, upper, fc.record({ reverse: fc.boolean(), limit: fc.integer({ min: -1, max: 30 }) }))
  .map(([from, to, rest]) => ({ ...from, ...to, ...rest }));

const bytesOf = (text: string) => Buffer.from(text);

/** What a range holds, worked out from the bytes of the keys. */
function expected(model: ReadonlyMap<string, string>, { gt, gte, lt, lte, reverse, limit = -1 }: KeyRange) {
  const within = (one: string) =>
    [
      gt === undefined || Buffer.compare(bytesOf(one), bytesOf(gt)) > 0,
      gte === undefined || Buffer.compare(bytesOf(one), bytesOf(gte)) >= 0,
      lt === undefined || Buffer.compare(bytesOf(one), bytesOf(lt)) < 0,
      lte === undefined || Buffer.compare(bytesOf(one), bytesOf(lte)) <= 0,
    ].every(Boolean);
  const found = [...model].filter(([one]) => within(one));
  found.sort(([a], [b]) => Buffer.compare(bytesOf(a), bytesOf(b)) * (reverse ? -1 : 1));
  return limit < 0 ? found : found.slice(0, limit);
}

describe.each([
  ['in memory', () => openOrderedStore()],
  ['in a folder', () => openOrderedStore(join(root, 'model'))],
])('an ordered store %s', (_, opened) => {
  test('answers as a plain map does, in the order of the bytes of its keys', () => {
    const store = opened();
    const clear = () => store.write([...store.keys({})].map((one) => ({ type: 'del', key: one })));
    fc.assert(
      fc.property(
        fc.array(fc.array(operation, { maxLength: 8 }), { maxLength: 8 }),
        fc.array(range, { minLength: 1, maxLength: 5 }),
        (writes, ranges) => {
          clear();
          const model = new Map<string, string>();
          for (const operations of writes) {
            store.write(operations);
            for (const one of operations) {
              if (one.type === 'put') model.set(one.key, one.value);
              else model.delete(one.key);
            }
          }
          expect(store.count()).toBe(model.size);
          for (const one of model.keys()) expect(store.get(one)).toBe(model.get(one));
          for (const asked of ranges) {
            expect([...store.range(asked)]).toEqual(expected(model, asked));
            expect([...store.keys(asked)]).toEqual(expected(model, asked).map(([one]) => one));
          }
        },
      ),
    );
    store.close();
  });

  test('is read in pages while it is written', () => {
    const store = opened();
    const name = (n: number) => `k${String(n).padStart(4, '0')}`;
    const fill = (from: number, to: number) =>
      store.write(Array.from({ length: to - from }, (_, n) => ({ type: 'put', key: name(from + n), value: 'old' })));
    fill(0, 1000);
    const seen: string[] = [];
    for (const [one, value] of store.range({ gte: 'k', lt: 'l' })) {
      seen.push(value);
      // Those behind are gone, those far ahead are new.
      if (one === name(500)) {
        store.write([
          { type: 'del', key: name(499) },
          { type: 'del', key: name(999) },
        ]);
        store.write([{ type: 'put', key: name(998), value: 'new' }]);
      }
    }
    expect(seen).toHaveLength(999);
    expect(seen.at(-1)).toBe('new');
    for (const one of store.keys({ gte: 'k', reverse: true })) store.write([{ type: 'del', key: one }]);
    expect([...store.keys({ gte: 'k' })]).toEqual([]);
    store.close();
  });
});

test('a file stores all of a write or none of it', () => {
  const store = openOrderedStore(join(root, 'half'));
  store.write([{ type: 'put', key: 'before', value: '1' }]);
  const half = [
    { type: 'put', key: 'first', value: '1' },
    { type: 'del', key: 'before' },
    { type: 'put', key: 'second', value: undefined },
  ] as unknown as StoreOperation[];
  expect(() => store.write(half)).toThrow();
  expect([store.get('first'), store.get('before')]).toEqual([undefined, '1']);
  store.write([{ type: 'put', key: 'after', value: '1' }]);
  expect(store.get('after')).toBe('1');
  store.close();
});

test('parts of one file hold nothing of each other, and come back when it is opened again', () => {
  const folder = join(root, 'parts');
  const held = (parts: readonly OrderedStore[]) => parts.map((part) => [...part.range({})]);
  const file = openStoreFile(folder);
  for (const name of ['one', 'two']) file.part(name).write([{ type: 'put', key: 'a', value: name }]);
  file.close();
  const again = openStoreFile(folder);
  expect(held([again.part('one'), again.part('two')])).toEqual([[['a', 'one']], [['a', 'two']]]);
  again.close();
});
