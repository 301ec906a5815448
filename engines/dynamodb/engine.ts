import type { OrderedStore, StoreOperation } from '../support/ordered-store.ts';
import { storeOperations } from './commit.ts';
import { tableNotFound } from './errors.ts';
import { itemPlace } from './places.ts';
import type { RecentItems } from './recent-items.ts';
import type { RecordCount } from './record-count.ts';
import type { StoredTable } from './tables.ts';
import type { Body, Item } from './wire.ts';
import type { ItemChange } from './writes.ts';

/**
 * Answers one operation. It neither changes the request nor keeps any of it, and nothing else happens until it has answered:
 * so a condition that held still holds when its write is made. (In AWS, two transactions on one item at the same time can
 * also end in `TransactionConflict`; that cannot happen here.)
 *
 * @throws DynamoError when DynamoDB would refuse the request.
 */
export type Operate = (request: Body) => Body;

/** What the operations work with. */
export interface Engine {
  readonly store: OrderedStore;
  readonly records: RecordCount;
  readonly recent: RecentItems;
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
  /** Told in one line what somebody should know of and do something about. */
  readonly onNotice?: ((line: string) => void) | undefined;
}

/** A search among tables, as `tableOf`. */
export function finding(tables: ReadonlyMap<string, StoredTable>): Engine['tableOf'] {
  return (name) => {
    const table = tables.get(String(name));
    if (!table) throw tableNotFound();
    return table;
  };
}

/** An item by its place in its table. It stays what it is: nobody changes it. */
export function readItemAt({ store, recent }: Engine, { definition }: StoredTable, key: string): Item | undefined {
  const place = itemPlace(definition.TableName, key);
  const known = recent.get(place);
  if (known !== undefined) return known;
  const text = store.get(place);
  if (text === undefined) return undefined;
  const item: Item = JSON.parse(text);
  recent.set(place, item, text.length);
  return item;
}

/** Stores changes, and what belongs to them, in one write. */
export function save(
  { store, records, recent }: Pick<Engine, 'store' | 'records' | 'recent'>,
  changes: readonly ItemChange[],
  more: readonly StoreOperation[] = [],
): void {
  const stored = changes.map((change) => ({ after: change.after, operations: storeOperations(change) }));
  store.write([...stored.flatMap(({ operations }) => operations), ...more, records.operation(changes)]);
  records.add(changes);
  for (const { after, operations } of stored) {
    const [item] = operations;
    if (after !== undefined && item.type === 'put') recent.set(item.key, after, item.value.length);
    else recent.delete(item.key);
  }
}
