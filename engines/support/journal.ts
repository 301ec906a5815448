import type { OrderedStore, StoreOperation } from './ordered-store.ts';

/** One write: a text under a key, or the removal of a key. */
export type JournalWrite = StoreOperation;

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
  /** The keys of a range alone, where nobody needs what stands under them. */
  keys(range: JournalRange): AsyncIterable<string>;
  close(): Promise<void>;
}

/** Sorts after every character that a key holds. */
const last = '\u{10ffff}';

/** A journal on a store, which is closed with it. */
export function openJournal(store: OrderedStore): Journal {
  return {
    get: async (key) => store.get(key),
    write: async (writes) => store.write(writes),
    async *range(range) {
      yield* store.range(boundsOf(range));
    },
    async *keys(range) {
      yield* store.keys(boundsOf(range));
    },
    close: async () => store.close(),
  };
}

function boundsOf({ prefix, backwards = false, beyond }: JournalRange) {
  return {
    gt: backwards || beyond === undefined ? prefix : beyond,
    lt: backwards && beyond !== undefined ? beyond : prefix + last,
    reverse: backwards,
  };
}
