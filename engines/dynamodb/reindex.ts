import * as db from 'dynalite/db/index.js';
import { countedWith } from './record-count.ts';
import { everythingIn, indexPlace, itemPlace, type Operation, type Storage, tablePlace } from './storage.ts';
import type { StoredTable, TableDefinition } from './tables.ts';
import type { Item } from './wire.ts';

/**
 * What to store so that a table has other indexes than before, as when DynamoDB adds one to a table and fills it from
 * the items. One batch, so that no process can die between removing an index and writing its replacement.
 */
export async function reindexing(
  storage: Storage,
  stored: StoredTable,
  definition: TableDefinition,
): Promise<Operation[]> {
  const name = definition.TableName;
  const operations: Operation[] = [];
  let grown = 0;
  for await (const key of storage.keys(everythingIn(indexPlace(name, '', '').slice(0, -1)))) {
    operations.push({ type: 'del', key });
    grown -= 1;
  }
  const prefix = itemPlace(name, '');
  for await (const [place, item] of storage.iterator(everythingIn(prefix))) {
    const key = place.slice(prefix.length);
    const { puts } = db.getIndexActions(definition.GlobalSecondaryIndexes ?? [], undefined, item as Item, definition);
    for (const entry of puts) {
      operations.push({ type: 'put', key: indexPlace(name, entry.index, `${entry.key}/${key}`), value: entry.item });
      grown += 1;
    }
  }
  operations.push({ type: 'put', key: tablePlace(name), value: { ...stored, definition } });
  operations.push(countedWith(storage, grown));
  return operations;
}
