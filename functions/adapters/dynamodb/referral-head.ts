import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { type Referral, referralSchema } from '../../domain/referral.ts';
import { type Item, type Key, keys, parseItem, toKey } from './items.ts';

/** One item, strongly consistent; undefined where there is none. */
export async function getOne(client: DynamoDBClient, table: string, key: Key): Promise<Item | undefined> {
  return (await client.send(new GetItemCommand({ TableName: table, Key: toKey(key), ConsistentRead: true }))).Item;
}

/** The referral alone; undefined when unknown. */
export async function readHead(client: DynamoDBClient, table: string, id: string): Promise<Referral | undefined> {
  const item = await getOne(client, table, keys.referral(id));
  return item === undefined ? undefined : parseItem(referralSchema, item);
}
