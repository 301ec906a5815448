import { memoryStore, type OrderedStore } from '../support/ordered-store.ts';
import { type KeyRange, sortedMemory } from '../support/sorted-memory.ts';

/** One line of a batch. */
export type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

/** Bounds of a range of keys. */
export type Range = KeyRange;

/** The ordered store underneath, with values as JSON. */
export interface Storage {
  getSync(key: string): unknown;
  /** All or nothing, even if the process is killed halfway. */
  batch(operations: Operation[]): Promise<void>;
  keys(range: Range): AsyncIterable<string>;
  values(range: Range): AsyncIterable<unknown>;
  iterator(range: Range): AsyncIterable<[string, unknown]>;
  /** How many keys a range has. */
  count(range: Range): number;
  /** Frees what was replaced and removed: until then it still stands in the files, though nothing reads it. */
  compact(): Promise<void>;
  close(): Promise<void>;
}

/** The items' side of a store, which is closed with it. */
export function openStorage(store: OrderedStore = memoryStore(sortedMemory())): Storage {
  const parse = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
  return {
    getSync: (key) => parse(store.get(key)),
    async batch(operations) {
      store.write(operations.map((one) => (one.type === 'put' ? { ...one, value: JSON.stringify(one.value) } : one)));
    },
    async *keys(range) {
      yield* store.keys(range);
    },
    async *values(range) {
      for (const [, text] of store.range(range)) yield parse(text);
    },
    async *iterator(range) {
      for (const [key, text] of store.range(range)) yield [key, parse(text)];
    },
    count: (range) => store.count(range),
    compact: async () => store.compact(),
    close: async () => store.close(),
  };
}

// Table and index names hold no tilde, so each kind of key has a part of the storage to itself.

/** Key of a table's definition. */
export const tablePlace = (table: string): string => `table~${table}`;
/** Key of an item, by its sortable primary key. */
export const itemPlace = (table: string, key: string): string => `item~${table}~${key}`;
/** Key of an index entry. */
export const indexPlace = (table: string, index: string, key: string): string => `index~${table}~${index}~${key}`;
/** Key of an item's expiry: padded epoch seconds, then the item's key. */
export const expiryPlace = (table: string, rest: string): string => `expiry~${table}~${rest}`;
/** Key of a used client request token: padded epoch milliseconds, then the token. */
export const tokenPlace = (rest: string): string => `token~${rest}`;

/** Sorts after every key, because keys are plain ASCII. */
const afterAll = '\u00ff';

/** All keys that begin with the prefix. */
export function everythingIn(prefix: string): Range {
  return { gte: prefix, lt: `${prefix}${afterAll}` };
}
