import { damaged } from '../support/start-error.ts';
import { everythingIn, type Operation, type Storage } from './storage.ts';
import type { Item } from './wire.ts';
import type { ItemChange } from './writes.ts';

const countPlace = 'records';

/**
 * The number of items and index entries that must exist. It is stored with every batch and compared when a folder is
 * opened: an item that is silently gone, as by a copy of only part of the data, is a person who is never called back.
 */
export interface RecordCount {
  /** What to store together with these changes. */
  operation(changes: readonly ItemChange[]): Operation;
  /** Call when the changes are stored. */
  add(changes: readonly ItemChange[]): void;
}

/** What to store together with records that are added or removed outside changes of items: for an index that is rebuilt. */
export function countedWith(storage: Storage, more: number): Operation {
  return { type: 'put', key: countPlace, value: Number(storage.getSync(countPlace) ?? 0) + more };
}

function recordsOf(item: Item | undefined, { table }: ItemChange): number {
  if (!item) return 0;
  const indexes = table.definition.GlobalSecondaryIndexes ?? [];
  const listed = indexes.filter(({ KeySchema }) => KeySchema.every((part) => item[part.AttributeName] !== undefined));
  return 1 + listed.length;
}

function growth(changes: readonly ItemChange[]): number {
  return changes.reduce((sum, change) => sum + recordsOf(change.after, change) - recordsOf(change.before, change), 0);
}

/**
 * Counts what exists and compares it with what must exist.
 *
 * @throws StartError when they differ: part of the folder is lost.
 */
export function openRecordCount(storage: Storage, place: string): RecordCount {
  let count = storage.count(everythingIn('item~')) + storage.count(everythingIn('index~'));
  if (count !== (storage.getSync(countPlace) ?? 0)) {
    throw damaged(place);
  }
  return {
    operation: (changes) => ({ type: 'put', key: countPlace, value: count + growth(changes) }),
    add(changes) {
      count += growth(changes);
    },
  };
}
