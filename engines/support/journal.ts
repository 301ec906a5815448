import { ClassicLevel } from 'classic-level';
import { type SortedMemory, sortedMemory } from './sorted-memory.ts';
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

/** Ordered storage of texts by key, in which a list of writes is atomic. */
export interface Journal {
  get(key: string): Promise<string | undefined>;
  write(writes: readonly JournalWrite[]): Promise<void>;
  range(range: JournalRange): AsyncIterable<readonly [key: string, value: string]>;
  close(): Promise<void>;
}

/** Sorts after every character that a key holds. */
const last = '\uffff';

/**
 * Opens a journal: in a folder (LevelDB: a batch survives the end of the process as a whole), or in the given memory,
 * or in a new one.
 * @throws LevelDB's error when the folder is in use, damaged or not writable.
 */
export async function openJournal(
  folder?: string,
  guard: WriteGuard = unguarded,
  memory: SortedMemory = sortedMemory(),
): Promise<Journal> {
  if (folder === undefined) return memoryJournal(memory);
  const level = new ClassicLevel(folder);
  await level.open();
  return {
    get: (key) => level.get(key),
    write: (writes) => guard.write(() => level.batch([...writes])),
    range: (range) => level.iterator(boundsOf(range)),
    close: () => level.close(),
  };
}

function boundsOf({ prefix, backwards = false, beyond }: JournalRange) {
  return {
    gt: backwards || beyond === undefined ? prefix : beyond,
    lt: backwards && beyond !== undefined ? beyond : prefix + last,
    reverse: backwards,
  };
}

function memoryJournal(memory: SortedMemory): Journal {
  return {
    get: async (key) => memory.get(key),
    async write(writes) {
      for (const write of writes) {
        if (write.type === 'put') memory.set(write.key, write.value);
        else memory.delete(write.key);
      }
    },
    async *range(range) {
      yield* memory.range(boundsOf(range));
    },
    close: async () => {},
  };
}
