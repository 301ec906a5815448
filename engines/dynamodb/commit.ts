import type { StoreOperation } from '../support/ordered-store.ts';
import { type IndexEntry, indexEntries } from './index-entries.ts';
import { expiryPlace, indexPlace, itemPlace } from './places.ts';
import type { StoredTable } from './tables.ts';
import type { Item } from './wire.ts';
import type { ItemChange } from './writes.ts';

/** Expiries beyond this (the year 5138) cannot be epoch seconds; milliseconds stored by mistake are in this range. */
const lastExpiry = 99_999_999_999;

/**
 * Epoch seconds at which an item expires, padded so that text order is time order; undefined when it never does: no
 * such attribute, not a number (DynamoDB ignores other types), or out of range.
 */
export function expiryOf(item: Item | undefined, { expiryAttribute }: StoredTable): string | undefined {
  const stored = expiryAttribute === undefined ? undefined : item?.[expiryAttribute];
  if (stored === undefined || !('N' in stored)) return undefined;
  const seconds = Math.floor(Number(stored.N));
  return seconds >= 0 && seconds <= lastExpiry ? paddedSeconds(seconds) : undefined;
}

/** Epoch seconds as text that sorts by time. */
export function paddedSeconds(seconds: number): string {
  return String(seconds).padStart(11, '0');
}

/**
 * Everything that is stored for a change: first the item, then its entries in indexes and its expiry. Meant for a single write, so
 * that no process can die between an item and the index entry by which it is found.
 */
export function storeOperations({ table, key, before, after }: ItemChange): [StoreOperation, ...StoreOperation[]] {
  const { definition } = table;
  const name = definition.TableName;
  const text = after === undefined ? undefined : JSON.stringify(after);
  const place = itemPlace(name, key);
  const operations: [StoreOperation, ...StoreOperation[]] = [
    text === undefined ? { type: 'del', key: place } : { type: 'put', key: place, value: text },
  ];
  const placeOf = (entry: IndexEntry) => indexPlace(name, entry.index, entry.place);
  const textOf = (entry: IndexEntry) =>
    entry.item === after && text !== undefined ? text : JSON.stringify(entry.item);
  const entries = new Map(
    (after === undefined ? [] : indexEntries(after, key, definition)).map((entry) => [placeOf(entry), textOf(entry)]),
  );
  for (const entry of before === undefined ? [] : indexEntries(before, key, definition)) {
    const was = placeOf(entry);
    const value = entries.get(was);
    if (value === undefined) operations.push({ type: 'del', key: was });
    // An entry that stays as it is costs nothing, here as in DynamoDB.
    else if (value === JSON.stringify(entry.item)) entries.delete(was);
  }
  for (const [at, value] of entries) operations.push({ type: 'put', key: at, value });
  operations.push(...expiryOperations(before, after, table, key));
  return operations;
}

function expiryOperations(
  before: Item | undefined,
  after: Item | undefined,
  table: StoredTable,
  key: string,
): StoreOperation[] {
  const [was, is] = [expiryOf(before, table), expiryOf(after, table)];
  if (was === is) return [];
  const place = (seconds: string) => expiryPlace(table.definition.TableName, `${seconds}~${key}`);
  return [
    ...(was === undefined ? [] : [{ type: 'del' as const, key: place(was) }]),
    ...(is === undefined ? [] : [{ type: 'put' as const, key: place(is), value: key }]),
  ];
}
