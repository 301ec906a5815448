import { Stream } from 'node:stream';
import * as db from 'dynalite/db/index.js';
import { maxItemSize } from './check-request.ts';
import { indexPlace, itemPlace, type Range, type Storage } from './storage.ts';
import type { TableDefinition } from './tables.ts';
import type { Body, Item } from './wire.ts';

type Callback = (error?: unknown, result?: unknown) => void;

/** One of dynalite's operations: reads and writes through the store that is passed in. */
export type Action = (store: object, data: Body, callback: (error: unknown, answer: Body) => void) => void;

function getTable(table: TableDefinition | ((name: string) => TableDefinition)) {
  return (name: string, ...rest: readonly unknown[]) => {
    const callback = rest.at(-1) as Callback;
    let found: object;
    try {
      found = typeof table === 'function' ? table(name) : table;
    } catch (error) {
      return callback(error);
    }
    return callback(null, { ...found, TableName: name, TableStatus: 'ACTIVE' });
  };
}

/**
 * Makes dynalite work out a single write on an item that has already been read, and returns what it would store:
 * nothing is written here, so that the caller can write item and index entries together.
 *
 * @throws DynamoError when the condition fails or the update does not fit the item.
 */
export function runWrite(
  action: Action,
  data: Body,
  table: TableDefinition,
  before: Item | undefined,
): { readonly after: Item | undefined; readonly answer: Body } {
  let after = before;
  let outcome: { readonly error: unknown; readonly answer: Body } | undefined;
  const items = {
    lock: (_key: string, work: (release: (callback: Callback) => Callback) => void) => work((callback) => callback),
    get: (_key: string, callback: Callback) => callback(null, before),
    put: (_key: string, item: Item, callback: Callback) => {
      after = item;
      callback();
    },
    del: (_key: string, callback: Callback) => {
      after = undefined;
      callback();
    },
  };
  const noIndex = {
    put: (_key: string, _item: Item, callback: Callback) => callback(),
    del: (_key: string, callback: Callback) => callback(),
  };
  const store = {
    options: { maxItemSize },
    getTable: getTable(table),
    getItemDb: () => items,
    getIndexDb: () => noIndex,
  };
  action(store, data, (error, answer) => {
    outcome = { error, answer };
  });
  if (!outcome) throw new Error('dynalite did not answer at once, which the write path relies on');
  if (outcome.error) throw outcome.error;
  return { after, answer: outcome.answer };
}

/** Emits the values of a range, and stops when its reader has had enough. */
function valueEvents(values: AsyncIterable<unknown>, fail: (error: unknown) => void): Stream {
  // dynalite recognises a stream by its class, and would listen twice to any other emitter.
  const events = Object.assign(new Stream(), {
    stopped: false,
    destroy() {
      this.stopped = true;
    },
  });
  // Listeners are attached in the same turn in which this call returns; the first value comes later.
  (async () => {
    for await (const value of values) {
      if (events.stopped) break;
      events.emit('data', value);
    }
    if (!events.stopped) events.emit('end');
  })().catch(fail);
  return events;
}

/**
 * Runs one of dynalite's reading operations on our storage. A page that continues inside an index starts after the
 * exact item that it was given, even when several items share dynalite's short index key.
 *
 * @throws DynamoError when the request does not fit the table.
 */
export function runRead(
  action: Action,
  data: Body,
  storage: Storage,
  table: (name: string) => TableDefinition,
): Promise<Body> {
  return new Promise((resolve, reject) => {
    const items = (name: string) => ({
      get: (key: string, callback: Callback) => callback(null, storage.getSync(itemPlace(name, key))),
      createValueStream: (options: Range) => valueEvents(storage.values(within(itemPlace(name, ''), options)), reject),
    });
    const index = (_kind: string, name: string, indexName: string) => ({
      createValueStream: (options: Range) => {
        const start = data['ExclusiveStartKey'] as Item | undefined;
        const exact = start ? startBehind(options, `/${db.createKey(start, table(name))}`) : options;
        return valueEvents(storage.values(within(indexPlace(name, indexName, ''), exact)), reject);
      },
    });
    const store = { options: { maxItemSize }, getTable: getTable(table), getItemDb: items, getIndexDb: index };
    try {
      action(store, data, (error, answer) => (error ? reject(error) : resolve(answer)));
    } catch (error) {
      reject(error);
    }
  });
}

function startBehind(options: Range, suffix: string): Range {
  if (options.reverse) return { ...options, lt: `${options.lt ?? ''}${suffix}` };
  return { ...options, gt: `${options.gt ?? ''}${suffix}` };
}

/** The same range inside a part of the storage; a range without a bound ends with that part. */
function within(prefix: string, { gt, gte, lt, lte, reverse, limit }: Range): Range {
  return {
    ...(gte === undefined ? { gt: prefix + (gt ?? '') } : { gte: prefix + gte }),
    ...(lte === undefined ? { lt: prefix + (lt ?? '\u00ff') } : { lte: prefix + lte }),
    reverse: reverse ?? false,
    limit: limit ?? -1,
  };
}
