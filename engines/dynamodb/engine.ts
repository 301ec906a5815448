import { storeOperations } from './commit.ts';
import type { Queue } from './queue.ts';
import type { RecordCount } from './record-count.ts';
import { itemPlace, type Operation, type Storage } from './storage.ts';
import type { StoredTable } from './tables.ts';
import type { Body, Item } from './wire.ts';
import type { ItemChange, Write } from './writes.ts';

/** Answers one operation. */
export type Operate = (request: Body) => Promise<Body>;

/** What the operations work with. */
export interface Engine {
  readonly storage: Storage;
  /** Every write runs in this queue. */
  readonly queue: Queue;
  readonly records: RecordCount;
  /** Tables by name; replaced when a table's expiry is switched on or off. */
  readonly tables: Map<string, StoredTable>;
  /**
   * The table of that name.
   *
   * @throws DynamoError (`ResourceNotFoundException`) when there is none.
   */
  readonly tableOf: (name: unknown) => StoredTable;
  /** Milliseconds since 1970, by the clock that was passed in. */
  readonly now: () => number;
}

/** The present item that a write is about. Call inside the queue. */
export function readForWrite({ storage }: Engine, { table, key }: Write): Item | undefined {
  return storage.getSync(itemPlace(table.definition.TableName, key)) as Item | undefined;
}

/** Stores changes, and what belongs to them, in one batch. Call inside the queue. */
export async function store(
  { storage, records }: Engine,
  changes: readonly ItemChange[],
  more: readonly Operation[] = [],
): Promise<void> {
  await storage.batch([...changes.flatMap(storeOperations), ...more, records.operation(changes)]);
  records.add(changes);
}
