import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Embedded } from '../../local/embedded.ts';
import { allItems, type StoredItem } from './table.ts';

/** Attributes that the table itself needs: without these it would be another item or none, not a damaged one. */
const own: readonly string[] = ['pk', 'sk', 'openShard', 'openAt', 'expiresAt'];

/** Ways in which a faulty version, or somebody editing the table, may damage an item; each changes one value. */
const spoilers: Readonly<Record<string, (value: unknown) => unknown>> = {
  'without its content': () => undefined,
  'with values of another type': (value) => (typeof value === 'string' ? 7 : 'seven'),
  'with junk in its texts': (value) => (typeof value === 'string' ? '{"junk":[' : value),
};
export const ways: readonly string[] = Object.keys(spoilers);

/** The item, damaged in one of these ways. */
export function spoilt(item: StoredItem, way: string): StoredItem {
  const spoil = spoilers[way] ?? ((value: unknown) => value);
  const content = Object.entries(item).map(([name, value]) => [name, own.includes(name) ? value : spoil(value)]);
  return Object.fromEntries(content.filter(([, value]) => value !== undefined));
}

/** The kind of an item of a case: the letter of its key space, and what distinguishes it from others there. */
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

/** The items of one case, one of each kind. */
export async function itemsOf(app: Embedded, reference: string): Promise<ReadonlyMap<string, StoredItem>> {
  const own = (await allItems(app)).filter((item) => JSON.stringify(item).includes(reference));
  return new Map(own.map((item) => [kindOf(item), item]));
}

/** Overwrites an item. */
export async function put(app: Embedded, item: StoredItem): Promise<void> {
  await app.clients.dynamodb.send(
    new PutItemCommand({
      TableName: app.system.table.create.TableName,
      Item: marshall(item, { removeUndefinedValues: true }),
    }),
  );
}
