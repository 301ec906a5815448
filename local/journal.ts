import { ClassicLevel } from 'classic-level';
import { unguarded, type WriteGuard } from './write-guard.ts';

/** One write: a text under a key, or the removal of a key. */
export type JournalWrite =
  | { readonly type: 'put'; readonly key: string; readonly value: string }
  | { readonly type: 'del'; readonly key: string };

/** Which keys to read, in order: those that begin with `prefix`, after (or backwards: before) `beyond` where given. */
export interface JournalRange {
  readonly prefix: string;
  readonly backwards?: boolean;
  readonly beyond?: string;
}

/** Ordered storage of texts by key, in which a list of writes happens as a whole. */
export interface Journal {
  get(key: string): Promise<string | undefined>;
  write(writes: readonly JournalWrite[]): Promise<void>;
  range(range: JournalRange): AsyncIterable<readonly [key: string, value: string]>;
  close(): Promise<void>;
}

/** Sorts after every character that a key holds. */
const last = '\uffff';

/**
 * Opens a journal in a folder (LevelDB: a batch survives the end of the process as a whole), or in memory without one.
 * @throws LevelDB's error when the folder is in use, damaged or not writable.
 */
export async function openJournal(folder?: string, guard: WriteGuard = unguarded): Promise<Journal> {
  if (folder === undefined) return memoryJournal();
  const level = new ClassicLevel(folder);
  await level.open();
  return {
    get: (key) => level.get(key),
    write: (writes) => guard.write(() => level.batch([...writes])),
    range: ({ prefix, backwards = false, beyond }) =>
      level.iterator({
        gt: backwards || beyond === undefined ? prefix : beyond,
        lt: backwards && beyond !== undefined ? beyond : prefix + last,
        reverse: backwards,
      }),
    close: () => level.close(),
  };
}

function memoryJournal(): Journal {
  const values = new Map<string, string>();
  return {
    get: async (key) => values.get(key),
    async write(writes) {
      for (const write of writes) {
        if (write.type === 'put') values.set(write.key, write.value);
        else values.delete(write.key);
      }
    },
    async *range({ prefix, backwards = false, beyond }) {
      const keys = [...values.keys()].filter((key) => key.startsWith(prefix) && key !== prefix).sort();
      for (const key of backwards ? keys.reverse() : keys) {
        if (beyond !== undefined && (backwards ? key >= beyond : key <= beyond)) continue;
        yield [key, values.get(key) ?? ''];
      }
    },
    close: async () => values.clear(),
  };
}
