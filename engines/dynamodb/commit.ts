import * as db from 'dynalite/db/index.js';
import { expiryPlace, indexPlace, itemPlace, type Operation } from './storage.ts';
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
  const stored = expiryAttribute === undefined ? undefined : item?.[expiryAttribute]?.['N'];
  if (typeof stored !== 'string') return undefined;
  const seconds = Math.floor(Number(stored));
  return seconds >= 0 && seconds <= lastExpiry ? paddedSeconds(seconds) : undefined;
}

/** Epoch seconds as text that sorts by time. */
export function paddedSeconds(seconds: number): string {
  return String(seconds).padStart(11, '0');
}

/**
 * Everything that is stored for a change: the item, its entries in indexes, its expiry. Meant for a single batch, so
 * that no process can die between an item and the index entry by which it is found.
 *
 * In one of 16 million cases two items with the same index key share dynalite's short key; the item's own key after it
 * keeps them apart.
 */
export function storeOperations({ table, key, before, after }: ItemChange): Operation[] {
  const { definition } = table;
  const name = definition.TableName;
  const actions = db.getIndexActions(definition.GlobalSecondaryIndexes ?? [], before, after, definition);
  return [
    ...actions.deletes.map((entry) => remove(indexPlace(name, entry.index, `${entry.key}/${key}`))),
    ...expiryOperations(before, after, table, key),
    ...actions.puts.map((entry) => put(indexPlace(name, entry.index, `${entry.key}/${key}`), entry.item)),
    after ? put(itemPlace(name, key), after) : remove(itemPlace(name, key)),
  ];
}

function expiryOperations(
  before: Item | undefined,
  after: Item | undefined,
  table: StoredTable,
  key: string,
): Operation[] {
  const [was, is] = [expiryOf(before, table), expiryOf(after, table)];
  if (was === is) return [];
  const place = (seconds: string) => expiryPlace(table.definition.TableName, `${seconds}~${key}`);
  return [...(was === undefined ? [] : [remove(place(was))]), ...(is === undefined ? [] : [put(place(is), key)])];
}

function put(key: string, value: unknown): Operation {
  return { type: 'put', key, value };
}

function remove(key: string): Operation {
  return { type: 'del', key };
}
