import * as z from 'zod';
import { expiryOf, paddedSeconds } from './commit.ts';
import { type Engine, type Operate, store } from './engine.ts';
import { validationError } from './errors.ts';
import { everythingIn, expiryPlace, itemPlace, type Operation, tablePlace } from './storage.ts';
import type { StoredTable } from './tables.ts';
import type { Item } from './wire.ts';
import type { ItemChange } from './writes.ts';

/** Items removed in one batch; other writes get their turn in between. */
const sweepSize = 100;
/** DynamoDB ignores items that expired longer ago than this, in seconds (five years). */
const oldestExpiry = 5 * 365 * 24 * 3600;
/** How long what was removed may still stand in the files. */
const monthMs = 30 * 24 * 3600 * 1000;

const specification = z.strictObject({
  TableName: z.string(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string().min(1).max(255), Enabled: z.boolean() }),
});

/**
 * Stores which attribute holds the expiry of a table's items, and lists the expiries of the existing items. Call inside
 * the queue, or before anything else uses the table.
 */
export async function setExpiryAttribute(engine: Engine, name: string, attribute: string | undefined): Promise<void> {
  const { definition } = engine.tableOf(name);
  const table: StoredTable = { definition, ...(attribute === undefined ? {} : { expiryAttribute: attribute }) };
  const operations: Operation[] = [{ type: 'put', key: tablePlace(name), value: table }];
  for await (const key of engine.storage.keys(everythingIn(expiryPlace(name, ''))))
    operations.push({ type: 'del', key });
  const prefix = itemPlace(name, '');
  for await (const [place, item] of engine.storage.iterator(everythingIn(prefix))) {
    const seconds = expiryOf(item as Item, table);
    const key = place.slice(prefix.length);
    if (seconds !== undefined)
      operations.push({ type: 'put', key: expiryPlace(name, `${seconds}~${key}`), value: key });
  }
  await engine.storage.batch(operations);
  engine.tables.set(name, table);
}

/**
 * Removes every expired item, with its index entries, and answers how many. AWS takes up to some days for this; here
 * the caller decides when.
 */
export async function expireItems(engine: Engine): Promise<number> {
  const now = Math.floor(engine.now() / 1000);
  const oldest = paddedSeconds(Math.max(0, now - oldestExpiry));
  let removed = 0;
  for (const name of engine.tables.keys()) {
    const due = { gte: expiryPlace(name, oldest), lt: expiryPlace(name, paddedSeconds(now)), limit: sweepSize };
    for (let found = sweepSize; found === sweepSize; removed += found) {
      found = await engine.queue(async () => {
        const changes: ItemChange[] = [];
        for await (const value of engine.storage.values(due)) {
          const key = String(value);
          const before = engine.storage.getSync(itemPlace(name, key)) as Item;
          changes.push({ table: engine.tableOf(name), key, before, after: undefined });
        }
        if (changes.length > 0) await store(engine, changes);
        return changes.length;
      });
    }
  }
  await compactMonthly(engine);
  return removed;
}

/** Key under which is kept when the files were last freed of what was removed. */
const compactedPlace = 'compacted';

/**
 * Once a month what was removed or replaced leaves the files too, by whatever it was removed: whoever was erased is in none of them a
 * month later. In AWS backups and recovery keep it for 35 days.
 */
async function compactMonthly({ storage, now, queue }: Engine): Promise<void> {
  const last = storage.getSync(compactedPlace);
  if (typeof last === 'number' && now() - last < monthMs) return;
  await queue(async () => {
    await storage.compact();
    await storage.batch([{ type: 'put', key: compactedPlace, value: now() }]);
  });
}

function update(engine: Engine): Operate {
  return async (body) => {
    const parsed = specification.safeParse(body);
    if (!parsed.success) throw validationError('TimeToLiveSpecification needs an AttributeName and Enabled');
    const { TableName, TimeToLiveSpecification } = parsed.data;
    const { AttributeName, Enabled } = TimeToLiveSpecification;
    return engine.queue(async () => {
      const current = engine.tableOf(TableName).expiryAttribute;
      if (Enabled && current !== undefined) throw validationError('TimeToLive is already enabled');
      if (!Enabled && current === undefined) throw validationError('TimeToLive is already disabled');
      if (!Enabled && current !== AttributeName) {
        throw validationError(`TimeToLive is active on a different AttributeName: current AttributeName is ${current}`);
      }
      await setExpiryAttribute(engine, TableName, Enabled ? AttributeName : undefined);
      return { TimeToLiveSpecification };
    });
  };
}

function describe(engine: Engine): Operate {
  return async ({ TableName }) => {
    const attribute = engine.tableOf(TableName).expiryAttribute;
    const description =
      attribute === undefined
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: attribute };
    return { TimeToLiveDescription: description };
  };
}

/** The operations that switch expiry on and off. */
export function timeToLiveOperations(engine: Engine): Record<string, Operate> {
  return { UpdateTimeToLive: update(engine), DescribeTimeToLive: describe(engine) };
}
