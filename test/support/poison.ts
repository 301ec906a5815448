import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Embedded } from '../../local/embedded.ts';
import { allItems, type StoredItem } from './table.ts';

/** What the table itself needs of an item: without it an item is not spoilt, but another one or none. */
const own: readonly string[] = ['pk', 'sk', 'openShard', 'openAt', 'expiresAt'];

/** How an item may be spoilt by a fault of a version or a hand in the table; each changes one value. */
const spoilers: Readonly<Record<string, (value: unknown) => unknown>> = {
  'without its content': () => undefined,
  'with values of another type': (value) => (typeof value === 'string' ? 7 : 'seven'),
  'with junk in its texts': (value) => (typeof value === 'string' ? '{"junk":[' : value),
};
export const ways: readonly string[] = Object.keys(spoilers);

/** The item as it is when it was spoilt in one of the ways. */
export function spoilt(item: StoredItem, way: string): StoredItem {
  const spoil = spoilers[way] ?? ((value: unknown) => value);
  const content = Object.entries(item).map(([name, value]) => [name, own.includes(name) ? value : spoil(value)]);
  return Object.fromEntries(content.filter(([, value]) => value !== undefined));
}

/** What kind of item of a case this is: a letter for its space, and what tells it from the others there. */
export function kindOf({ pk, sk, kind, purpose, action }: StoredItem): string {
  const space = String(pk).slice(0, 1);
  const what = {
    R: () => (String(sk).startsWith('E#') ? `event ${String(action)}` : sk),
    N: () => sk,
    T: () => kind,
    M: () => kind,
    L: () => purpose,
    P: () => 'hold',
  }[space];
  return `${space} ${String(what?.() ?? '')}`.trim();
}

/** The items of one case, each kind once. */
export async function itemsOf(app: Embedded, reference: string): Promise<ReadonlyMap<string, StoredItem>> {
  const own = (await allItems(app)).filter((item) => JSON.stringify(item).includes(reference));
  return new Map(own.map((item) => [kindOf(item), item]));
}

/** Writes an item over. */
export async function put(app: Embedded, item: StoredItem): Promise<void> {
  await app.clients.dynamodb.send(
    new PutItemCommand({
      TableName: app.system.table.create.TableName,
      Item: marshall(item, { removeUndefinedValues: true }),
    }),
  );
}
