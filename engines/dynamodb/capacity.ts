import { isDeepStrictEqual } from 'node:util';
import * as db from 'dynalite/db/index.js';
import type { Body, Item } from './wire.ts';
import type { ItemChange, PlannedWrite } from './writes.ts';

/** Write units of one item: one for each kilobyte or part of one. */
export function writeUnits(item: Item): number {
  return Math.ceil(db.itemSize(item) / 1024);
}

/**
 * Write units that a change costs in each index, by the name of the index (AWS, "Using Global Secondary Indexes", write
 * capacity units): an entry that appears, goes or changes in its place costs one write, one that moves a removal and a write,
 * and one that stays as it is nothing.
 */
export function indexWriteUnits({ table, before, after }: ItemChange): ReadonlyMap<string, number> {
  const was = entriesOf(before, table.definition);
  const is = entriesOf(after, table.definition);
  const units = new Map<string, number>();
  for (const index of new Set([...was.keys(), ...is.keys()])) {
    const [old, fresh] = [was.get(index), is.get(index)];
    const costs = [old, fresh].map((entry) => (entry === undefined ? 0 : writeUnits(entry.item)));
    if (old?.key !== fresh?.key)
      units.set(
        index,
        costs.reduce((sum, cost) => sum + cost, 0),
      );
    else if (!isDeepStrictEqual(old?.item, fresh?.item)) units.set(index, Math.max(...costs));
  }
  return units;
}

/** The capacity of writes to a table, with what its indexes cost, as DynamoDB answers for `INDEXES`. */
export function withIndexes(
  table: { readonly TableName: string; readonly CapacityUnits: number },
  indexes: ReadonlyMap<string, number>,
): Body {
  const all = [...indexes.values()].reduce((sum, units) => sum + units, 0);
  return {
    TableName: table.TableName,
    CapacityUnits: table.CapacityUnits + all,
    Table: { CapacityUnits: table.CapacityUnits },
    GlobalSecondaryIndexes: Object.fromEntries([...indexes].map(([name, CapacityUnits]) => [name, { CapacityUnits }])),
  };
}

/**
 * What writes cost, table by table. Index entries always cost something, because indexes follow the table later; they
 * are reported only on request.
 *
 * @param times how often each write is counted: twice in a transaction
 */
export function consumedCapacity(planned: readonly PlannedWrite[], asked: string, times: number): Body {
  const units = new Map<string, number>();
  const indexes = new Map<string, Map<string, number>>();
  for (const { change, answer } of planned) {
    const name = change.table.definition.TableName;
    const { CapacityUnits = change.before === undefined ? 1 : writeUnits(change.before) } = (answer[
      'ConsumedCapacity'
    ] ?? {}) as { CapacityUnits?: number };
    units.set(name, (units.get(name) ?? 0) + times * CapacityUnits);
    const ofTable = indexes.get(name) ?? new Map<string, number>();
    for (const [index, more] of indexWriteUnits(change)) ofTable.set(index, (ofTable.get(index) ?? 0) + more);
    indexes.set(name, ofTable);
  }
  return {
    ConsumedCapacity: [...units].map(([TableName, CapacityUnits]) =>
      asked === 'INDEXES'
        ? withIndexes({ TableName, CapacityUnits }, indexes.get(TableName) ?? new Map())
        : { TableName, CapacityUnits },
    ),
  };
}

function entriesOf(item: Item | undefined, definition: ItemChange['table']['definition']) {
  const { puts } = db.getIndexActions(definition.GlobalSecondaryIndexes ?? [], undefined, item, definition);
  // An attribute that the index projects and the item lacks has a name and no value.
  const present = (entry: Item): Item => Object.fromEntries(Object.entries(entry).filter(([, value]) => value));
  return new Map(puts.map(({ index, key, item: entry }) => [index, { key, item: present(entry) }]));
}
