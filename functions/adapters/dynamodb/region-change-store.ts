import { later } from '../../domain/journey/timing.ts';
import { storedRegionWhySchema } from '../../domain/region-because.ts';
import { asWord, type RegionChange, storedRegionChangeSchema } from '../../domain/region-change.ts';
import { queuesServedBy } from '../../domain/region-queues.ts';
import type { RegionChangeReader, RegionChangeStore } from '../../ports/region-changes.ts';
import { contentOf, type Item, keys, toItem } from './items.ts';
import { serveMark } from './place-writes.ts';
import { type BatchSource, queryAll } from './query.ts';
import { writeTogether } from './write-together.ts';

/** By when every function lives by a change: the sweeper would serve a queue by the region of before. */
const liveMs = 60_000;

/** Reads all changes: one query, a page for some three thousand of them. Apart from their writer, which only the desk carries. */
export function createRegionChangeReader({ client, table }: Pick<BatchSource, 'client' | 'table'>): RegionChangeReader {
  return {
    async all() {
      const items = await queryAll(client, table, keys.regionChange(0).pk, '');
      return items.map(readChange);
    },
  };
}

/** Reads who made each change and why; apart from their writer too. */
export function createRegionWhyReader({
  client,
  table,
}: Pick<BatchSource, 'client' | 'table'>): RegionChangeStore['whys'] {
  return async () => {
    const items = await queryAll(client, table, keys.regionWhy(0).pk, '');
    return items.flatMap((item) => storedRegionWhySchema.safeParse(contentOf(item)).data ?? []);
  };
}

/** One that cannot be read is of no part, so nothing hangs on it; but its number stays taken. */
function readChange(item: Item): RegionChange {
  try {
    const { value, base, was, ...change } = storedRegionChangeSchema.parse(contentOf(item));
    return { ...change, value: JSON.parse(value), base: JSON.parse(base), was: JSON.parse(was) };
  } catch {
    const n = Number(item['sk']?.S?.replace(/\D/g, ''));
    return { n, at: '', part: '', value: null, base: null, was: null, from: '' };
  }
}

/**
 * Reads and writes changes. A change is put under the next number where that is free, so that of two who were first one is told
 * so; nothing else has to be compared, because changes are never changed. Plans that end with it are taken back in the same write.
 * Who and why go under another prefix in the same write.
 */
export function createRegionChangeStore(source: BatchSource): RegionChangeStore {
  const { table } = source;
  const reader = createRegionChangeReader(source);
  const free = { TableName: table, ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ...reader,
    whys: createRegionWhyReader(source),
    async add(change, why, ends = []) {
      const all = [change, ...ends];
      const served = new Set(all.flatMap(queuesServedBy));
      const failed = await writeTogether(
        source,
        [
          ...all.flatMap(({ value, base, was, ...rest }) => {
            const stored = { ...rest, value: asWord(value), base: asWord(base), was: asWord(was) };
            return [
              { Put: { ...free, Item: toItem(keys.regionChange(rest.n), stored) } },
              { Put: { ...free, Item: toItem(keys.regionWhy(rest.n), { ...why, n: rest.n }) } },
            ];
          }),
          ...[...served].map((programme) => ({
            Put: { TableName: table, Item: serveMark(programme, later(change.at, liveMs)) },
          })),
        ],
        'a change of the region',
      );
      if (failed.length === 0) return true;
      // An answer that was lost on the way: the change that has the number may be this one.
      const there = new Map((await reader.all()).map((one) => [one.n, one]));
      return all.every((one) => asWord(there.get(one.n)) === asWord(one));
    },
  };
}
