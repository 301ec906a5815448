import type { KeyRange, SortedMemory } from './sorted-memory.ts';

/** One line of a write: a text under a key, or the removal of a key. */
export type StoreOperation =
  | { readonly type: 'put'; readonly key: string; readonly value: string }
  | { readonly type: 'del'; readonly key: string };

/**
 * Texts by key, in the order of the keys' UTF-8 bytes. Everything happens at once: whoever has an answer has what is
 * stored. Keys hold no lone surrogates.
 */
export interface OrderedStore {
  get(key: string): string | undefined;
  /** All or nothing, even if the process is killed halfway; what was written survives the end of the process. */
  write(operations: readonly StoreOperation[]): void;
  /** Read in pages, so the store may be written meanwhile: each entry is as it stands when its page is read. */
  range(range: KeyRange): Iterable<readonly [key: string, value: string]>;
  /** The same without the values. */
  keys(range: KeyRange): Iterable<string>;
  /** How many keys there are in a range; reads their index, not the values. */
  count(range?: KeyRange): number;
  /**
   * Frees what was replaced and removed: until then it may still stand in the file, though nothing reads it. False where the disk
   * has no room for it, some twice what is stored: then nothing is lost, and nothing freed.
   */
  compact(): boolean;
  /** Nothing is read or written after this. */
  close(): void;
}

/** A store on a memory, which its owner keeps when the store is closed. */
export function memoryStore(memory: SortedMemory): OrderedStore {
  let closed = false;
  const open = () => {
    if (closed) throw new Error('The store is closed.');
    return memory;
  };
  const range = (asked: KeyRange) =>
    inPages(
      asked,
      (page) => open().range(page),
      ([key]) => key,
    );
  return {
    get: (key) => open().get(key),
    write(operations) {
      open();
      for (const operation of operations) {
        if (operation.type === 'put') memory.set(operation.key, operation.value);
        else memory.delete(operation.key);
      }
    },
    range,
    *keys(asked) {
      for (const [key] of range(asked)) yield key;
    },
    count: (asked = {}) => open().range(asked).length,
    // Memory keeps nothing of what was removed.
    compact: () => true,
    close() {
      closed = true;
    },
  };
}

const firstPage = 16;
const largestPage = 256;

/** The entries of a range, read page by page: small ones first, because most readers stop early. */
export function* inPages<T>(
  range: KeyRange,
  read: (page: KeyRange & { readonly limit: number }) => readonly T[],
  keyOf: (entry: T) => string,
): Generator<T> {
  const { gt, gte, lt, lte, reverse = false, limit = -1 } = range;
  let bounds: KeyRange = {
    ...(gt === undefined ? (gte === undefined ? {} : { gte }) : { gt }),
    ...(lt === undefined ? (lte === undefined ? {} : { lte }) : { lt }),
  };
  let left = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  for (let size = firstPage; left > 0; size = Math.min(size * 4, largestPage)) {
    const asked = Math.min(size, left);
    const found = read({ ...bounds, reverse, limit: asked });
    yield* found;
    const last = found.at(-1);
    if (last === undefined || found.length < asked) return;
    left -= found.length;
    const { gt: _gt, gte: _gte, ...upper } = bounds;
    const { lt: _lt, lte: _lte, ...lower } = bounds;
    bounds = reverse ? { ...lower, lt: keyOf(last) } : { ...upper, gt: keyOf(last) };
  }
}
