import { isDeepStrictEqual } from 'node:util';
import { indexEntries } from './index-entries.ts';
import { itemSize } from './values/size.ts';
import type { Body, Item } from './wire.ts';
import type { ItemChange } from './writes.ts';

/** Write units of one item: one for each kilobyte or part of one. */
export function writeUnits(item: Item): number {
  return Math.ceil(itemSize(item) / 1024);
}

/** Write units of a change: those of the larger of the item before and after, and one at least. */
function changeUnits({ before, after }: ItemChange): number {
  return Math.max(1, before === undefined ? 0 : writeUnits(before), after === undefined ? 0 : writeUnits(after));
}

/** Read units: one for every four kilobytes or part of them, half as much when the read need not be consistent. */
export function readUnits(bytes: number, isConsistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (isConsistent ? 1 : 0.5);
}

/**
 * What reading cost, as an answer tells it; nothing unless it is asked for.
 *
 * @param unitsOf counts the read units
 * @param index the index that was read, if it was not the table
 */
export function readCapacity(asked: unknown, TableName: string, unitsOf: () => number, index?: string): Body {
  if (asked !== 'TOTAL' && asked !== 'INDEXES') return {};
  const CapacityUnits = unitsOf();
  const total = { CapacityUnits, TableName };
  if (asked === 'TOTAL') return { ConsumedCapacity: total };
  if (index === undefined) return { ConsumedCapacity: { ...total, Table: { CapacityUnits } } };
  const ofIndex = { Table: { CapacityUnits: 0 }, GlobalSecondaryIndexes: { [index]: { CapacityUnits } } };
  return { ConsumedCapacity: { ...total, ...ofIndex } };
}

/**
 * Write units that a change costs in each index, by the name of the index (AWS, "Using Global Secondary Indexes", write
 * capacity units): an entry that appears, goes or changes in its place costs one write, one that moves a removal and a write,
 * and one that stays as it is nothing.
 */
function indexWriteUnits({ table, key, before, after }: ItemChange): ReadonlyMap<string, number> {
  const entriesOf = (item: Item | undefined) =>
    new Map((item ? indexEntries(item, key, table.definition) : []).map((entry) => [entry.index, entry]));
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const units = new Map<string, number>();
  for (const index of new Set([...was.keys(), ...is.keys()])) {
    const [old, fresh] = [was.get(index), is.get(index)];
    const costs = [old, fresh].map((entry) => (entry === undefined ? 0 : writeUnits(entry.item)));
    if (old?.place !== fresh?.place) {
      units.set(
        index,
        costs.reduce((sum, cost) => sum + cost, 0),
      );
    } else if (!isDeepStrictEqual(old?.item, fresh?.item)) units.set(index, Math.max(...costs));
  }
  return units;
}

/**
 * What writes cost, table by table. Index entries always cost something, because indexes follow the table later; they
 * are reported only on request.
 *
 * @param times how often each write is counted: twice in a transaction
 */
export function writeCapacity(changes: readonly ItemChange[], asked: unknown, times: number): readonly Body[] {
  const units = new Map<string, number>();
  const indexes = new Map<string, Map<string, number>>();
  for (const change of changes) {
    const name = change.table.definition.TableName;
    units.set(name, (units.get(name) ?? 0) + times * changeUnits(change));
    if (asked !== 'INDEXES') continue;
    const ofTable = indexes.get(name) ?? new Map<string, number>();
    for (const [index, more] of indexWriteUnits(change)) ofTable.set(index, (ofTable.get(index) ?? 0) + more);
    indexes.set(name, ofTable);
  }
  return [...units].map(([TableName, CapacityUnits]) =>
    asked === 'INDEXES'
      ? withIndexes(TableName, CapacityUnits, indexes.get(TableName) ?? new Map())
      : { TableName, CapacityUnits },
  );
}

/** The capacity of writes to a table, with what its indexes cost, as DynamoDB answers for `INDEXES`. */
function withIndexes(TableName: string, CapacityUnits: number, indexes: ReadonlyMap<string, number>): Body {
  const all = [...indexes.values()].reduce((sum, units) => sum + units, 0);
  return {
    TableName,
    CapacityUnits: CapacityUnits + all,
    Table: { CapacityUnits },
    GlobalSecondaryIndexes: Object.fromEntries([...indexes].map(([name, more]) => [name, { CapacityUnits: more }])),
  };
}
