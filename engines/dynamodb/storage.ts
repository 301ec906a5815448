import { ClassicLevel } from 'classic-level';
import { type KeyRange, type SortedMemory, sortedMemory } from '../support/sorted-memory.ts';
import { folderProblem } from '../support/start-error.ts';
import { unguarded, type WriteGuard } from '../support/write-guard.ts';

/** One line of a batch. */
export type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

/** Bounds of a range of keys. */
export type Range = KeyRange;

/** The sorted key-value store underneath: LevelDB in a folder, or in memory. */
export interface Storage {
  getSync(key: string): unknown;
  /** All or nothing, even if the process is killed halfway. */
  batch(operations: Operation[]): Promise<void>;
  keys(range: Range): AsyncIterable<string>;
  values(range: Range): AsyncIterable<unknown>;
  iterator(range: Range): AsyncIterable<[string, unknown]>;
  /** Frees what was replaced and removed: until then it still stands in the files, though nothing reads it. */
  compact(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the storage: in a folder, or in the given memory, or in a new one. Writes go to the operating system at once
 * but are not forced to the disk: a killed process loses nothing, a power cut may lose the last moments.
 *
 * @throws StartError when the folder is locked by another process, damaged, or read-only.
 */
export async function openStorage(
  path?: string,
  guard: WriteGuard = unguarded,
  memory: SortedMemory = sortedMemory(),
): Promise<Storage> {
  if (path === undefined) return inMemory(memory);
  const level = new ClassicLevel<string, unknown>(path, { valueEncoding: 'json' });
  try {
    await level.open();
    return {
      getSync: (key) => level.getSync(key),
      batch: (operations) => guard.write(() => level.batch(operations)),
      keys: (range) => level.keys(range),
      values: (range) => level.values(range),
      iterator: (range) => level.iterator(range),
      compact: () => guard.write(() => level.compactRange('', afterAll)),
      close: () => level.close(),
    };
  } catch (error) {
    throw openingError(error, path);
  }
}

/** Values are kept as text, so that nobody can change what is stored by changing what they read. */
function inMemory(memory: SortedMemory): Storage {
  let closed = false;
  const open = () => {
    if (closed) throw new Error('The storage is closed.');
    return memory;
  };
  const parse = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
  return {
    getSync: (key) => parse(open().get(key)),
    async batch(operations) {
      open();
      for (const operation of operations) {
        if (operation.type === 'put') memory.set(operation.key, JSON.stringify(operation.value));
        else memory.delete(operation.key);
      }
    },
    async *keys(range) {
      for (const [key] of open().range(range)) yield key;
    },
    async *values(range) {
      for (const [, text] of open().range(range)) yield parse(text);
    },
    async *iterator(range) {
      for (const [key, text] of open().range(range)) yield [key, parse(text)];
    },
    // Memory keeps nothing of what was removed.
    async compact() {},
    async close() {
      closed = true;
    },
  };
}

/** The error to end with when opening fails: one line for a person if the folder is to blame. */
export function openingError(error: unknown, path: string | undefined): unknown {
  return (path === undefined ? undefined : folderProblem(error, path)) ?? error;
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
