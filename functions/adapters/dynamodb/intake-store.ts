import { type DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { instantSchema } from '../../domain/referral.ts';
import { storedObject } from '../../domain/stored.ts';
import type { IntakeStore } from '../../ports.ts';
import { daysAfter, expiring, type Key, keys, parseItem, toItem, toKey } from './items.ts';
import { queryAll } from './query.ts';
import { markKeptDays } from './transaction.ts';

/** The answer to an idempotency key, as stored. */
export const guardSchema = z.object({
  guard: storedObject({
    key: z.string(),
    bodyHash: z.string(),
    answer: storedObject({
      reference: z.string(),
      statusLink: storedObject({ id: z.string(), keyVersion: z.int().positive() }),
    }),
    expiresAt: instantSchema,
  }),
});
/** The referral that a mark of a person or a sender leads to, as stored. */
export const markSchema = z.object({ referralId: z.string() });

/** What intake remembers besides referrals: idempotency keys, person marks, and how many people did not fit a door. */
export function createIntakeStore(client: DynamoDBClient, table: string): IntakeStore {
  const get = async (key: Key) =>
    (await client.send(new GetItemCommand({ TableName: table, Key: toKey(key), ConsistentRead: true }))).Item;
  return {
    async earlier(key, now) {
      const item = await get(keys.guard('idempotency', key));
      if (item === undefined) return undefined;
      const { guard } = parseItem(guardSchema, item);
      return guard.expiresAt > now ? guard : undefined;
    },
    async marked(hash) {
      const item = await get(keys.guard('person', hash));
      return item === undefined ? undefined : parseItem(markSchema, item).referralId;
    },
    async sentBy(sender, limit) {
      const { pk } = keys.sender(sender, 'SENT', '');
      const items = await queryAll(client, table, pk, 'SENT#', limit);
      return items.map((item) => parseItem(markSchema, item).referralId);
    },
    async deny(sender, referralId, now) {
      const key = keys.sender(sender, 'DENIED', referralId);
      const Item = toItem(key, { referralId }, expiring(daysAfter(now, markKeptDays)));
      await client.send(new PutItemCommand({ TableName: table, Item }));
      return (await queryAll(client, table, key.pk, 'DENIED#')).length;
    },
    async countOtherDoor(otherDoor, month) {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toKey(keys.otherDoors(month, otherDoor)),
          UpdateExpression: 'ADD counted :one',
          ExpressionAttributeValues: marshall({ ':one': 1 }),
        }),
      );
    },
  };
}
