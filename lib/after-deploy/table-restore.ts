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
  /** References of cases whose people were erased since: everything of theirs stays as it is in the table in use. */
  readonly gone: readonly string[];
}

/**
 * Compares a table with a copy of it. Reads both from end to end: work for an administrator; no function has the rights
 * for it. Nobody who was erased since the copy comes back: a case whose people are gone is left as it is now, as a whole,
 * and the places that the copy held for it stay free.
 */
export async function compareTables(client: DynamoDBClient, { from, to, now }: Tables): Promise<Difference> {
  const [copy, present] = await Promise.all([readAll(client, from), readAll(client, to)]);
  const lasts = (item: Item) => Number(item[tableShape.expiry]?.N ?? Infinity) > now.getTime() / 1000;
  const gone = erasedSince([...copy.values()].filter(lasts), [...present.values()].filter(lasts));
  const facts = factsOf([...copy.values()].filter((item) => isHead(item) && gone.has(textOf(item, 'id'))));
  const isTheirs = (item: Item) =>
    casesOf(item).some((id) => gone.has(id)) || facts.has(textOf(item, tableShape.sortKey));
  const kept = [...copy].filter(([, item]) => lasts(item) && !isTheirs(item));
  const free = placesOf([...copy.values()].filter((item) => lasts(item) && isTheirs(item)));
  const wanted = new Map([
    ...kept.map(([key, item]) => [key, withoutHeld(item, free.get(key) ?? 0)] as const),
    ...[...present].filter(([, item]) => isTheirs(item)),
  ]);
  const put = [...wanted].filter(([key, item]) => !isDeepStrictEqual(item, present.get(key))).map(([, item]) => item);
  const remove = [...present].filter(([key]) => !wanted.has(key)).map(([, item]) => item);
  const erased = [...copy.values()].filter((item) => !lasts(item)).length;
  return { put, remove, equal: wanted.size - put.length, erased, gone: [...gone].sort() };
}

/**
 * Cases that have their candidate in the copy and were erased since: their head in the table in use says so, or they ended and
 * the candidate is gone, as when somebody says that it was not them.
 */
function erasedSince(copy: readonly Item[], present: readonly Item[]): ReadonlySet<string> {
  const [before, after] = [copy, present].map((items) => new Set(items.flatMap(candidateOf)));
  const ended = (item: Item) =>
    item['erased'] !== undefined || (textOf(item, 'stage') === 'closed' && !after?.has(textOf(item, 'id')));
  const ids = present.filter((item) => isHead(item) && ended(item)).map((item) => textOf(item, 'id'));
  return new Set(ids.filter((id) => before?.has(id)));
}

/** The case whose candidate an item is. */
function candidateOf(item: Item): readonly string[] {
  const key = textOf(item, tableShape.partitionKey);
  const isCandidate = key.startsWith(keyPrefixes.party) && textOf(item, tableShape.sortKey) === 'candidate';
  return isCandidate ? [key.slice(keyPrefixes.party.length)] : [];
}

function isHead(item: Item): boolean {
  return textOf(item, tableShape.sortKey) === 'REFERRAL';
}

/** The facts of cases, which only the cases themselves know of: by now these have forgotten them. */
function factsOf(heads: readonly Item[]): ReadonlySet<string> {
  return new Set(heads.flatMap(({ fact }) => fact?.M?.['id']?.S ?? []));
}

/** The cases that an item belongs to, by its keys and by what it leads to. */
function casesOf(item: Item): readonly string[] {
  const { partitionKey, sortKey } = tableShape;
  const words = [partitionKey, sortKey, 'referralId', 'taskId'].map((name) => textOf(item, name));
  return words.flatMap((text) => text.match(/HW-\w{7}/g) ?? []);
}

/** How many places are held by these items, by the counter that counts them. */
function placesOf(items: readonly Item[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const [, programme] = /^H#([^#]+)#/.exec(textOf(item, tableShape.sortKey)) ?? [];
    const provider = textOf(item, tableShape.partitionKey);
    if (programme === undefined || !provider.startsWith(keyPrefixes.provider)) continue;
    const counter = JSON.stringify(
      keyOf({ [tableShape.partitionKey]: { S: provider }, [tableShape.sortKey]: { S: `C#${programme}` } }),
    );
    counts.set(counter, (counts.get(counter) ?? 0) + 1);
  }
  return counts;
}

function withoutHeld(item: Item, places: number): Item {
  return places === 0 ? item : { ...item, held: { N: String(Math.max(0, Number(item['held']?.N ?? 0) - places)) } };
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
export function differenceLines({ put, remove, equal, erased, gone }: Difference): readonly string[] {
  const counts = new Map<string, { put: number; remove: number }>();
  for (const [what, items] of [['put', put] as const, ['remove', remove] as const]) {
    for (const item of items) {
      const count = counts.get(kindOf(item)) ?? { put: 0, remove: 0 };
      count[what] += 1;
      counts.set(kindOf(item), count);
    }
  }
  const referrals = (items: readonly Item[]) => items.filter(isHead).map((item) => textOf(item, 'id'));
  const named = (title: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`${title}: ${ids.toSorted().join(' ')}`];
  return [
    `${equal} items are equal; ${erased} of the copy were erased since and stay away.`,
    ...[...counts].sort().map(([kind, count]) => `${kind}: ${count.put} to put back, ${count.remove} to remove`),
    ...named('Referrals that go back', referrals(put)),
    ...named('Referrals that came later and go', referrals(remove)),
    ...named('Referrals whose people were erased since, which stay as they are', gone),
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
