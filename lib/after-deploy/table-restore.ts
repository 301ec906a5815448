import { isDeepStrictEqual } from 'node:util';
import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { keyPrefixes, tableShape } from '../../functions/ports/table.ts';

type Item = Record<string, AttributeValue>;

/** A table in use and a copy of it from an earlier moment. */
export interface Tables {
  /** The copy: what a restore made. */
  readonly from: string;
  /** The table in use. */
  readonly to: string;
  /** Now: what has since been due for erasure is not brought back. */
  readonly now: Date;
}

/** What must change in the table in use to make it equal to the copy. */
export interface Difference {
  /** Items that are missing or different. */
  readonly put: readonly Item[];
  /** Items that were added later. */
  readonly remove: readonly Item[];
  readonly equal: number;
  /** Items of the copy whose time to live is over: they were erased for a reason. */
  readonly erased: number;
}

/**
 * Compares a table with a copy of it. Reads both from end to end: work for an administrator; no function has the rights
 * for it.
 */
export async function compareTables(client: DynamoDBClient, { from, to, now }: Tables): Promise<Difference> {
  const [copy, present] = await Promise.all([readAll(client, from), readAll(client, to)]);
  const kept = [...copy].filter(([, item]) => Number(item[tableShape.expiry]?.N ?? Infinity) > now.getTime() / 1000);
  const put = kept.filter(([key, item]) => !isDeepStrictEqual(item, present.get(key))).map(([, item]) => item);
  const wanted = new Set(kept.map(([key]) => key));
  const remove = [...present].filter(([key]) => !wanted.has(key)).map(([, item]) => item);
  return { put, remove, equal: kept.length - put.length, erased: copy.size - kept.length };
}

/** Makes the table in use equal to the copy, and compares again. Nothing else may write meanwhile: close the site first. */
export async function restoreTable(client: DynamoDBClient, tables: Tables): Promise<Difference> {
  const { put, remove } = await compareTables(client, tables);
  const TableName = tables.to;
  await inTurn(put, (Item) => client.send(new PutItemCommand({ TableName, Item })));
  await inTurn(remove, (item) => client.send(new DeleteItemCommand({ TableName, Key: keyOf(item) })));
  return compareTables(client, tables);
}

/** A difference in lines of text: kinds of items and how many, then referrals by reference. Nothing about people. */
export function differenceLines({ put, remove, equal, erased }: Difference): readonly string[] {
  const counts = new Map<string, { put: number; remove: number }>();
  for (const [what, items] of [['put', put] as const, ['remove', remove] as const]) {
    for (const item of items) {
      const count = counts.get(kindOf(item)) ?? { put: 0, remove: 0 };
      count[what] += 1;
      counts.set(kindOf(item), count);
    }
  }
  const referrals = (items: readonly Item[]) =>
    items.filter((item) => textOf(item, tableShape.sortKey) === 'REFERRAL').map((item) => textOf(item, 'id'));
  const named = (title: string, ids: string[]) => (ids.length === 0 ? [] : [`${title}: ${ids.sort().join(' ')}`]);
  return [
    `${equal} items are equal; ${erased} of the copy were erased since and stay away.`,
    ...[...counts].sort().map(([kind, count]) => `${kind}: ${count.put} to put back, ${count.remove} to remove`),
    ...named('Referrals that go back', referrals(put)),
    ...named('Referrals that came later and go', referrals(remove)),
  ];
}

async function readAll(client: DynamoDBClient, TableName: string): Promise<Map<string, Item>> {
  const items = new Map<string, Item>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    for (const item of Items) items.set(JSON.stringify(keyOf(item)), item);
  }
  return items;
}

function keyOf(item: Item): Item {
  const { partitionKey, sortKey } = tableShape;
  return { [partitionKey]: { S: textOf(item, partitionKey) }, [sortKey]: { S: textOf(item, sortKey) } };
}

function textOf(item: Item, name: string): string {
  return item[name]?.S ?? '';
}

function kindOf(item: Item): string {
  const key = textOf(item, tableShape.partitionKey);
  return Object.entries(keyPrefixes).find(([, prefix]) => key.startsWith(prefix))?.[0] ?? 'other';
}

/** So many at once: enough to be done in a minute, few enough not to be refused. */
const atOnce = 20;

async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += atOnce) await Promise.all(all.slice(at, at + atOnce).map(work));
}
