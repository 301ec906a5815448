import { memoryStore, type OrderedStore } from '../support/ordered-store.ts';
import type { Answer } from '../support/sdk-handler.ts';
import { sortedMemory } from '../support/sorted-memory.ts';
import { StartError, type WayOut } from '../support/start-error.ts';
import { type Engine, finding } from './engine.ts';
import { itemOperations } from './item-operations.ts';
import { everythingIn, tablePlace } from './places.ts';
import { recentItems } from './recent-items.ts';
import { openRecordCount } from './record-count.ts';
import { reindexing } from './reindex.ts';
import { answerCalls, createRequestHandler, type RequestHandler } from './request-handler.ts';
import { openRequestTokens } from './request-tokens.ts';
import { checkDefinition, differences, differInIndexesOnly, type StoredTable, type TableDefinition } from './tables.ts';
import { expireItems, setExpiryAttribute, timeToLiveOperations } from './time-to-live.ts';
import { transactionOperations } from './transactions.ts';

/** How to open the local DynamoDB. */
export interface LocalDynamoOptions {
  /** Keeps the data, and is closed with it; in memory when absent. */
  readonly store?: OrderedStore;
  /** Where the data are, for messages: a folder. */
  readonly place?: string;
  readonly tables: readonly TableDefinition[];
  /** Tables whose items expire, and the attribute with the expiry in epoch seconds. */
  readonly ttl: readonly { readonly table: string; readonly attribute: string }[];
  /** The present UTC instant, as ISO text. Decides on expiry and on the ten minutes of a client request token. */
  readonly clock: () => string;
  /** Told in one line what somebody should know of and do something about. */
  readonly onNotice?: ((line: string) => void) | undefined;
}

/** A DynamoDB in this process. */
export interface LocalDynamo {
  /** For `answerHere`: calls of the SDK, without JSON. */
  readonly answer: Answer;
  /** The same over HTTP's texts. Pass it to `new DynamoDBClient({ requestHandler, region, credentials })`; region and credentials can be anything. */
  readonly requestHandler: RequestHandler;
  /** Removes the items that have expired by the clock; answers how many. */
  expire(): Promise<number>;
  /** Finishes the pending writes and closes the store. */
  close(): Promise<void>;
}

/** Names how the data is laid out in the store: whatever changes a key or a value in it changes this. */
const layout = 'local-dynamodb 2';
const layoutPlace = 'layout';

/** Data that this engine cannot read stays as it is: it may be somebody's who runs another version. */
const waysOut: readonly WayOut[] = ['begin-anew', 'another-folder'];

/**
 * Opens the local DynamoDB, creating what does not exist yet; existing data are kept.
 *
 * @throws StartError in one line that says what to do: part of the data is lost, or its tables differ from those asked
 *   for.
 */
export async function openLocalDynamo(options: LocalDynamoOptions): Promise<LocalDynamo> {
  const { place = 'memory', tables, ttl, clock, onNotice, store = memoryStore(sortedMemory()) } = options;
  try {
    const engine = { ...openEngine(store, tables.map(checkDefinition), clock, place), onNotice };
    for (const { definition, expiryAttribute } of [...engine.tables.values()]) {
      const attribute = ttl.find(({ table }) => table === definition.TableName)?.attribute;
      if (attribute !== expiryAttribute) setExpiryAttribute(engine, definition.TableName, attribute);
    }
    const operations = new Map(
      Object.entries({
        ...itemOperations(engine),
        ...transactionOperations(engine, openRequestTokens(store)),
        ...timeToLiveOperations(engine),
      }),
    );
    return {
      answer: answerCalls(operations),
      requestHandler: createRequestHandler(operations),
      expire: () => expireItems(engine),
      close: async () => store.close(),
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

function openEngine(
  store: OrderedStore,
  wanted: readonly TableDefinition[],
  clock: () => string,
  place: string,
): Engine {
  const tables = storedTables(store, place);
  let records = openRecordCount(store, place);
  const fresh = wanted.filter((definition) => !tables.has(definition.TableName));
  for (const definition of wanted) {
    const table = tables.get(definition.TableName);
    if (table === undefined) continue;
    refuseChange(table, definition, place);
    if (differences(table.definition, definition).length === 0) continue;
    store.write(reindexing(store, table, definition));
    tables.set(definition.TableName, { ...table, definition });
    records = openRecordCount(store, place);
  }
  for (const name of tables.keys()) {
    if (wanted.some((definition) => definition.TableName === name)) continue;
    throw new StartError(`The data in ${place} holds a table ${name} that is not defined now.`, { waysOut });
  }
  store.write([
    { type: 'put', key: layoutPlace, value: layout },
    ...fresh.map((definition) => ({
      type: 'put' as const,
      key: tablePlace(definition.TableName),
      value: JSON.stringify({ definition }),
    })),
  ]);
  for (const definition of fresh) tables.set(definition.TableName, { definition });
  return { store, records, recent: recentItems(), tables, tableOf: finding(tables), now: () => Date.parse(clock()) };
}

function storedTables(store: OrderedStore, place: string): Map<string, StoredTable> {
  const tables = new Map<string, StoredTable>();
  if ([...store.keys({ limit: 1 })].length === 0) return tables;
  if (store.get(layoutPlace) !== layout) {
    throw new StartError(`The data in ${place} was written by another version.`, { waysOut });
  }
  for (const [, text] of store.range(everythingIn(tablePlace('')))) {
    const table: StoredTable = JSON.parse(text);
    tables.set(table.definition.TableName, table);
  }
  return tables;
}

/** Other indexes can be rebuilt from the items; any other change would need items that do not exist. */
function refuseChange(stored: StoredTable, definition: TableDefinition, place: string): void {
  const changed = differences(stored.definition, definition);
  if (changed.length === 0 || differInIndexesOnly(stored.definition, definition)) return;
  throw new StartError(
    `The table ${definition.TableName} in ${place} is laid out differently: ${changed.join('; ')}.`,
    { waysOut },
  );
}
