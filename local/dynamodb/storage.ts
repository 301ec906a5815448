import { ClassicLevel } from 'classic-level';
import { MemoryLevel } from 'memory-level';
import { dataFolderProblem, StartError } from '../start-error.ts';
import { unguarded, type WriteGuard } from '../write-guard.ts';

/** One line of a batch. */
export type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

/** Bounds of a range of keys. */
export interface Range {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
}

/** The sorted key-value store below: LevelDB in a folder, or in memory. */
export interface Storage {
  getSync(key: string): unknown;
  /** All or nothing, also when the process is killed halfway. */
  batch(operations: Operation[]): Promise<void>;
  keys(range: Range): AsyncIterable<string>;
  values(range: Range): AsyncIterable<unknown>;
  iterator(range: Range): AsyncIterable<[string, unknown]>;
  close(): Promise<void>;
}

/**
 * Opens the storage, in memory when no folder is given. Writes go to the operating system at once but are not forced to the
 * disk: a killed process loses nothing, a power cut may lose the last moments.
 *
 * @throws StartError when the folder is locked by another process, damaged, or not to be written.
 */
export async function openStorage(path?: string, guard: WriteGuard = unguarded): Promise<Storage> {
  if (path === undefined) {
    const memory = new MemoryLevel<string, unknown>({ valueEncoding: 'json' });
    await memory.open();
    return memory;
  }
  const level = new ClassicLevel<string, unknown>(path, { valueEncoding: 'json' });
  try {
    await level.open();
    return {
      getSync: (key) => level.getSync(key),
      batch: (operations) => guard.write(() => level.batch(operations)),
      keys: (range) => level.keys(range),
      values: (range) => level.values(range),
      iterator: (range) => level.iterator(range),
      close: () => level.close(),
    };
  } catch (error) {
    throw openingError(error, path);
  }
}

/** The error to end with when opening fails: one line for a person where the folder is to blame. */
export function openingError(error: unknown, path: string | undefined): unknown {
  const problem = path === undefined ? undefined : dataFolderProblem(error, path);
  return problem === undefined ? error : new StartError(problem, { cause: error });
}

// Table and index names hold no tilde, so each kind of key has a part of the storage to itself.

/** Where a table's definition stands. */
export const tablePlace = (table: string): string => `table~${table}`;
/** Where an item stands, by its sortable primary key. */
export const itemPlace = (table: string, key: string): string => `item~${table}~${key}`;
/** Where an index entry stands. */
export const indexPlace = (table: string, index: string, key: string): string => `index~${table}~${index}~${key}`;
/** Where an item's expiry stands: padded epoch seconds, then the item's key. */
export const expiryPlace = (table: string, rest: string): string => `expiry~${table}~${rest}`;
/** Where a used client request token stands: padded epoch milliseconds, then the token. */
export const tokenPlace = (rest: string): string => `token~${rest}`;

/** All keys that begin with the prefix; keys are plain ASCII, so this bound lies behind all of them. */
export function everythingIn(prefix: string): Range {
  return { gte: prefix, lt: `${prefix}\u00ff` };
}
