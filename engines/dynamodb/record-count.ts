import type { OrderedStore, StoreOperation } from '../support/ordered-store.ts';
import { damaged } from '../support/start-error.ts';
import { isListed } from './index-entries.ts';
import { everythingIn } from './places.ts';
import type { Item } from './wire.ts';
import type { ItemChange } from './writes.ts';

const countPlace = 'records';

/**
 * The number of items and index entries that must exist. It is stored with every batch and compared when a folder is
 * opened: an item that is silently gone, as by a copy of only part of the data, is a person who is never called back.
 */
export interface RecordCount {
  /** What to store together with these changes. */
  operation(changes: readonly ItemChange[]): StoreOperation;
  /** Call when the changes are stored. */
  add(changes: readonly ItemChange[]): void;
}

/** What to store together with records that are added or removed outside changes of items: for an index that is rebuilt. */
export function countedWith(store: OrderedStore, more: number): StoreOperation {
  return { type: 'put', key: countPlace, value: String(storedCount(store) + more) };
}

function storedCount(store: OrderedStore): number {
  return Number(store.get(countPlace) ?? 0);
}

function recordsOf(item: Item | undefined, { table }: ItemChange): number {
  if (!item) return 0;
  const indexes = table.definition.GlobalSecondaryIndexes ?? [];
  return 1 + indexes.filter((index) => isListed(item, index)).length;
}

function growth(changes: readonly ItemChange[]): number {
  return changes.reduce((sum, change) => sum + recordsOf(change.after, change) - recordsOf(change.before, change), 0);
}

/**
 * Counts what exists and compares it with what must exist.
 *
 * @throws StartError when they differ: part of the folder is lost.
 */
export function openRecordCount(store: OrderedStore, place: string): RecordCount {
  let count = store.count(everythingIn('item~')) + store.count(everythingIn('index~'));
  if (count !== storedCount(store)) throw damaged(place);
  return {
    operation: (changes) => ({ type: 'put', key: countPlace, value: String(count + growth(changes)) }),
    add(changes) {
      count += growth(changes);
    },
  };
}
