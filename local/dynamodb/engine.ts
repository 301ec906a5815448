import type { Queue } from './queue.ts';
import { itemPlace, type Operation, type Storage } from './storage.ts';
import type { StoredTable } from './tables.ts';
import type { Body, Item } from './wire.ts';
import type { Write } from './writes.ts';

/** Answers one operation. */
export type Operate = (request: Body) => Promise<Body>;

/** What the operations work with. */
export interface Engine {
  readonly storage: Storage;
  /** Every write runs in here. */
  readonly queue: Queue;
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

/** The item a write is about, as it stands. Call inside the queue. */
export function readForWrite({ storage }: Engine, { table, key }: Write): Item | undefined {
  return storage.getSync(itemPlace(table.definition.TableName, key)) as Item | undefined;
}

/** Stores a batch, unless there is nothing in it. */
export async function store({ storage }: Engine, operations: Operation[]): Promise<void> {
  if (operations.length > 0) await storage.batch(operations);
}
