import { setImmediate } from 'node:timers/promises';
import type { StoreOperation } from '../support/ordered-store.ts';
import { noRoom } from '../support/store-file.ts';
import { expiryOf, paddedSeconds } from './commit.ts';
import { type Engine, type Operate, readItemAt, save } from './engine.ts';
import { validationError } from './errors.ts';
import { everythingIn, expiryPlace, itemPlace, tablePlace } from './places.ts';
import { checkMembers, type Members, requiredObject, tableName } from './requests/members.ts';
import type { StoredTable } from './tables.ts';
import type { Body } from './wire.ts';

/** Items removed in one batch; other writes get their turn in between. */
const sweepSize = 100;
/** DynamoDB ignores items that expired longer ago than this, in seconds (five years). */
const oldestExpiry = 5 * 365 * 24 * 3600;
/** How long what was removed may still stand in the files. */
const dayMs = 24 * 3600 * 1000;
const monthMs = 30 * dayMs;

const updateMembers: Members = { TableName: tableName, TimeToLiveSpecification: requiredObject };
const specificationMembers: Members = {
  AttributeName: {
    type: 'text',
    required: true,
    constraint({ length }: string) {
      if (length === 0) return 'Member must have length greater than or equal to 1';
      return length > 255 ? 'Member must have length less than or equal to 255' : undefined;
    },
  },
  Enabled: { type: 'flag', required: true },
};

/** Stores which attribute holds the expiry of a table's items, and lists the expiries of the existing items. */
export function setExpiryAttribute({ store, tables, tableOf }: Engine, name: string, attribute?: string): void {
  const { definition } = tableOf(name);
  const table: StoredTable = { definition, ...(attribute === undefined ? {} : { expiryAttribute: attribute }) };
  const operations: StoreOperation[] = [{ type: 'put', key: tablePlace(name), value: JSON.stringify(table) }];
  for (const key of store.keys(everythingIn(expiryPlace(name, '')))) operations.push({ type: 'del', key });
  const prefix = itemPlace(name, '');
  for (const [place, text] of store.range(everythingIn(prefix))) {
    const seconds = expiryOf(JSON.parse(text), table);
    const key = place.slice(prefix.length);
    if (seconds !== undefined) {
      operations.push({ type: 'put', key: expiryPlace(name, `${seconds}~${key}`), value: key });
    }
  }
  store.write(operations);
  tables.set(name, table);
}

/**
 * Removes every expired item, with its index entries, and answers how many. AWS takes up to some days for this; here
 * the caller decides when. Other operations get their turn after every hundred items.
 */
export async function expireItems(engine: Engine): Promise<number> {
  const now = Math.floor(engine.now() / 1000);
  const oldest = paddedSeconds(Math.max(0, now - oldestExpiry));
  let removed = 0;
  for (const name of engine.tables.keys()) {
    const due = { gte: expiryPlace(name, oldest), lt: expiryPlace(name, paddedSeconds(now)), limit: sweepSize };
    for (let found = sweepSize; found === sweepSize; removed += found) {
      if (removed > 0) await setImmediate();
      found = removeExpired(engine, engine.tableOf(name), [...engine.store.range(due)]);
    }
  }
  compactMonthly(engine);
  return removed;
}

function removeExpired(
  engine: Engine,
  table: StoredTable,
  due: readonly (readonly [place: string, key: string])[],
): number {
  const changes = due.map(([, key]) => ({ table, key, before: readItemAt(engine, table, key), after: undefined }));
  if (changes.length > 0) save(engine, changes);
  return changes.length;
}

/** Key under which is kept when the files were last freed of what was removed. */
const compactedPlace = 'compacted';

/**
 * Once a month what was removed or replaced leaves the files too, by whatever it was removed: whoever was erased is in none of them a
 * month later. In AWS backups and recovery keep it for 35 days.
 */
function compactMonthly({ store, now, onNotice }: Engine): void {
  const last = store.get(compactedPlace);
  if (last !== undefined && now() - Number(last) < monthMs) return;
  const isDone = store.compact();
  if (!isDone) onNotice?.(`${noRoom} It is tried again tomorrow.`);
  // Where it was not, it is due again tomorrow.
  const at = isDone ? now() : now() - monthMs + dayMs;
  store.write([{ type: 'put', key: compactedPlace, value: String(at) }]);
}

function update(engine: Engine, request: Body): Body {
  checkMembers(updateMembers, request);
  const specification = request['TimeToLiveSpecification'] as Body;
  checkMembers(specificationMembers, specification);
  const { AttributeName, Enabled } = specification;
  const { definition, expiryAttribute: current } = engine.tableOf(request['TableName']);
  if (Enabled === true && current !== undefined) throw validationError('TimeToLive is already enabled');
  if (Enabled === false && current === undefined) throw validationError('TimeToLive is already disabled');
  if (Enabled === false && current !== AttributeName) {
    throw validationError(`TimeToLive is active on a different AttributeName: current AttributeName is ${current}`);
  }
  setExpiryAttribute(engine, definition.TableName, Enabled === true ? String(AttributeName) : undefined);
  return { TimeToLiveSpecification: { AttributeName, Enabled } };
}

function describe(engine: Engine, { TableName }: Body): Body {
  const attribute = engine.tableOf(TableName).expiryAttribute;
  const description =
    attribute === undefined
      ? { TimeToLiveStatus: 'DISABLED' }
      : { TimeToLiveStatus: 'ENABLED', AttributeName: attribute };
  return { TimeToLiveDescription: description };
}

/** The operations that switch expiry on and off. */
export function timeToLiveOperations(engine: Engine): Record<string, Operate> {
  return {
    UpdateTimeToLive: (request) => update(engine, request),
    DescribeTimeToLive: (request) => describe(engine, request),
  };
}
