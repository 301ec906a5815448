import { placeOf } from './keys.ts';
import type { IndexDefinition, TableDefinition } from './tables.ts';
import type { AttributeValue, Item } from './wire.ts';

/** What stands in an index for an item. */
export interface IndexEntry {
  readonly index: string;
  /** Sorts by the index's key, then by the item's own: several items may share the first. */
  readonly place: string;
  /** The attributes that the index projects. */
  readonly item: Item;
}

/** The entries of an item in the indexes of its table. An index lists only items that have all of its key. */
export function indexEntries(item: Item, place: string, definition: TableDefinition): readonly IndexEntry[] {
  const entries: IndexEntry[] = [];
  for (const index of definition.GlobalSecondaryIndexes ?? []) {
    if (!isListed(item, index)) continue;
    entries.push({
      index: index.IndexName,
      place: placeOf(item, index.KeySchema) + place,
      item: projected(item, index, definition),
    });
  }
  return entries;
}

/** Whether an index lists an item. */
export function isListed(item: Item, { KeySchema }: IndexDefinition): boolean {
  return KeySchema.every(({ AttributeName }) => item[AttributeName] !== undefined);
}

/** The attributes that an index holds; undefined when it holds all. */
export function projectedNames(
  { KeySchema, Projection }: IndexDefinition,
  definition: TableDefinition,
): ReadonlySet<string> | undefined {
  if (Projection.ProjectionType === 'ALL') return undefined;
  const keys = [...definition.KeySchema, ...KeySchema].map(({ AttributeName }) => AttributeName);
  return new Set([...keys, ...(Projection.NonKeyAttributes ?? [])]);
}

function projected(item: Item, index: IndexDefinition, definition: TableDefinition): Item {
  const names = projectedNames(index, definition);
  if (names === undefined) return item;
  const kept: Record<string, AttributeValue> = {};
  for (const name of names) {
    const value = item[name];
    if (value) kept[name] = value;
  }
  return kept;
}
