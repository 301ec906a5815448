/** Bounds of a range of keys. */
export interface KeyRange {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
  /** At most so many entries; below 0 or absent: all. */
  readonly limit?: number;
}

/** Texts by key, in the order of their keys' UTF-8 bytes: what a store file is on disk. */
export interface SortedMemory {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  delete(key: string): void;
  /** The entries of a range as they stand now: later writes do not show in it. */
  range(range: KeyRange): [key: string, value: string][];
  /** Another memory with the same entries. */
  copy(): SortedMemory;
}

/** Surrogates, and the characters above them that need none. */
const high = /[\ud800-\uffff]/;

/**
 * The key as a text that JavaScript compares as UTF-8 is compared. They differ only here: JavaScript sorts a character
 * beyond U+FFFF by its surrogates, which come before U+E000. So the two kinds change places; doing it again gives the
 * key back.
 */
function sortable(key: string): string {
  if (!high.test(key)) return key;
  return key.replace(/[\ud800-\uffff]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800);
  });
}

/** The text before `sortable`. */
function original(sorted: string): string {
  if (!high.test(sorted)) return sorted;
  return sorted.replace(/[\ud800-\uffff]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return String.fromCharCode(code < 0xf800 ? code + 0x800 : code - 0x2000);
  });
}

/** Keys that stand in one block: with all in a single list, each new one would move all that come after it. */
const fullBlock = 512;

/** An empty memory, or one with entries that are given in order. */
export function sortedMemory(entries: readonly (readonly [string, string])[] = []): SortedMemory {
  const values = new Map(entries);
  /** All keys in order. No block is empty, but for the only one of an empty memory. */
  const blocks: string[][] = [[]];
  for (const [key] of entries) {
    if (blocks.at(-1)?.length === fullBlock) blocks.push([]);
    blocks.at(-1)?.push(sortable(key));
  }

  /**
   * Where the first key stands that is not before this one, or with `isBehind` the first that comes after it. The first of a block
   * stands behind the last of the block before.
   */
  function seek(key: string, isBehind = false): { readonly block: number; readonly at: number } {
    const wanted = sortable(key);
    const isBefore = (one = '') => one < wanted || (isBehind && one === wanted);
    const block = Math.max(0, firstNot(blocks.length, (n) => isBefore(blocks[n]?.[0])) - 1);
    const keys = blocks[block] ?? [];
    return { block, at: firstNot(keys.length, (n) => isBefore(keys[n])) };
  }

  function add(key: string): void {
    const { block, at } = seek(key);
    const keys = blocks[block] ?? [];
    keys.splice(at, 0, sortable(key));
    if (keys.length > 2 * fullBlock) blocks.splice(block, 1, keys.slice(0, fullBlock), keys.slice(fullBlock));
  }

  function remove(key: string): void {
    const wanted = sortable(key);
    const { block, at } = seek(key);
    const [found, place] = blocks[block]?.[at] === wanted ? [block, at] : [block + 1, 0];
    blocks[found]?.splice(place, 1);
    if (blocks[found]?.length === 0 && blocks.length > 1) blocks.splice(found, 1);
  }

  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (!values.has(key)) add(key);
      values.set(key, value);
    },
    delete(key) {
      if (values.delete(key)) remove(key);
    },
    range({ gt, gte, lt, lte, reverse = false, limit = -1 }) {
      const lower = gt ?? gte;
      const upper = lt ?? lte;
      const start = lower === undefined ? { block: 0, at: 0 } : seek(lower, gt !== undefined);
      const end = upper === undefined ? { block: blocks.length, at: 0 } : seek(upper, lt === undefined);
      const most = limit < 0 ? Number.POSITIVE_INFINITY : limit;
      const found: string[] = [];
      for (let n = 0; n <= end.block - start.block && found.length < most; n += 1) {
        const block = reverse ? end.block - n : start.block + n;
        const from = block === start.block ? start.at : 0;
        const keys = (blocks[block] ?? []).slice(from, block === end.block ? end.at : undefined);
        if (reverse) keys.reverse();
        found.push(...keys.slice(0, most - found.length));
      }
      return found.map(original).map((key) => [key, values.get(key) ?? '']);
    },
    copy: () =>
      sortedMemory(
        blocks
          .flat()
          .map(original)
          .map((key) => [key, values.get(key) ?? ''] as const),
      ),
  };
}

/** The first of `count` numbers for which this does not hold; it holds for all before it. */
function firstNot(count: number, holds: (n: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
