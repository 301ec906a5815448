import type { OrderedStore, StoreOperation } from '../support/ordered-store.ts';
import { indexEntries } from './index-entries.ts';
import { everythingIn, indexPlace, itemPlace, tablePlace } from './places.ts';
import { countedWith } from './record-count.ts';
import type { StoredTable, TableDefinition } from './tables.ts';

/**
 * What to store so that a table has other indexes than before, as when DynamoDB adds one to a table and fills it from
 * the items. One write, so that no process can die between removing an index and writing its replacement.
 */
export function reindexing(store: OrderedStore, stored: StoredTable, definition: TableDefinition): StoreOperation[] {
  const name = definition.TableName;
  const operations: StoreOperation[] = [];
  let grown = 0;
  for (const key of store.keys(everythingIn(indexPlace(name, '', '').slice(0, -1)))) {
    operations.push({ type: 'del', key });
    grown -= 1;
  }
  const prefix = itemPlace(name, '');
  for (const [place, text] of store.range(everythingIn(prefix))) {
    for (const entry of indexEntries(JSON.parse(text), place.slice(prefix.length), definition)) {
      const key = indexPlace(name, entry.index, entry.place);
      operations.push({ type: 'put', key, value: JSON.stringify(entry.item) });
      grown += 1;
    }
  }
  operations.push({ type: 'put', key: tablePlace(name), value: JSON.stringify({ ...stored, definition }) });
  operations.push(countedWith(store, grown));
  return operations;
}
