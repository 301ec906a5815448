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

/** An empty memory, or one with entries that are given in order. */
export function sortedMemory(entries: readonly (readonly [string, string])[] = []): SortedMemory {
  const values = new Map(entries);
  const sorted = entries.map(([key]) => sortable(key));

  /** Position of the first key that is not before this one. */
  function lowerBound(key: string): number {
    const wanted = sortable(key);
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const behind = (key: string) => (values.has(key) ? lowerBound(key) + 1 : lowerBound(key));

  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (!values.has(key)) sorted.splice(lowerBound(key), 0, sortable(key));
      values.set(key, value);
    },
    delete(key) {
      if (values.delete(key)) sorted.splice(lowerBound(key), 1);
    },
    range({ gt, gte, lt, lte, reverse = false, limit = -1 }) {
      const from = gt !== undefined ? behind(gt) : gte !== undefined ? lowerBound(gte) : 0;
      const to = lt !== undefined ? lowerBound(lt) : lte !== undefined ? behind(lte) : sorted.length;
      const most = Math.max(0, limit < 0 ? to - from : Math.min(limit, to - from));
      const found = reverse ? sorted.slice(Math.max(from, to - most), to).reverse() : sorted.slice(from, from + most);
      return found.map(original).map((key) => [key, values.get(key) ?? '']);
    },
    copy: () => sortedMemory(sorted.map(original).map((key) => [key, values.get(key) ?? ''] as const)),
  };
}
