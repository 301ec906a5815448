import { type DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type Canary, canarySchema, visitsSchema } from '../../domain/drill.ts';
import type { Instant } from '../../domain/referral.ts';
import { storedObject } from '../../domain/stored.ts';
import type { DrillStore } from '../../ports/drill-store.ts';
import { keyPrefixes } from '../../ports/table.ts';
import { type Keys, tokenHash } from '../secrets/keys.ts';
import { daysAfter, epochSeconds, expiring, type Key, parseItem, toItem, toKey } from './items.ts';
import { queryAll } from './query.ts';

/** The keys of drills stand here, so that no other function carries them. */
const drillKeys = {
  canary: (drill: string, number: number): Key => ({
    pk: keyPrefixes.drill + drill,
    sk: `C#${String(number).padStart(3, '0')}`,
  }),
  canaryVisits: (drill: string, number: number, what: string): Key => ({
    pk: keyPrefixes.drill + drill,
    sk: `V#${String(number).padStart(3, '0')}#${what}`,
  }),
  canaryLink: (hash: string): Key => ({ pk: keyPrefixes.drill + hash, sk: 'CANARY' }),
} as const;

/** A drill is for the weeks before going live; after that its items expire. */
const keepDays = 30;

/** Where to find the canary that a token belongs to. */
export const pointerSchema = storedObject({ drill: z.string(), number: z.int().positive(), sentAt: z.string() });
const until = (sentAt: Instant) => daysAfter(sentAt, keepDays);

/** Canaries of mail drills under the drill's own key, each found by the hash of its token, and counts of their visits. */
export function createDrillStore(client: DynamoDBClient, table: string, linkKeys: Keys): DrillStore {
  const hashOf = ({ link }: Canary) => tokenHash(linkKeys.token(link.id, link.keyVersion));
  const put = (Item: ReturnType<typeof toItem>) => client.send(new PutItemCommand({ TableName: table, Item }));

  return {
    async put(canary) {
      const { drill, number, sentAt } = canary;
      const expiry = expiring(until(sentAt));
      await put(toItem(drillKeys.canary(drill, number), canary, expiry));
      await put(toItem(drillKeys.canaryLink(hashOf(canary)), { drill, number, sentAt }, expiry));
    },

    async byToken(token) {
      const Key = toKey(drillKeys.canaryLink(tokenHash(token)));
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key }));
      return Item === undefined ? undefined : parseItem(pointerSchema, Item);
    },

    async visit({ drill, number, sentAt }, { kind, agent, at }) {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toKey(drillKeys.canaryVisits(drill, number, `${kind}#${agent}`)),
          UpdateExpression:
            'SET kind = :kind, #agent = :agent, lastAt = :at, firstAt = if_not_exists(firstAt, :at), expiresAt = :end ADD times :one',
          ExpressionAttributeNames: { '#agent': 'agent' },
          ExpressionAttributeValues: marshall({
            ':kind': kind,
            ':agent': agent,
            ':at': at,
            ':one': 1,
            ':end': epochSeconds(until(sentAt)),
          }),
        }),
      );
    },

    async read(drill) {
      const items = await queryAll(client, table, drillKeys.canary(drill, 1).pk, '');
      const sortKey = (item: (typeof items)[number]) => String(unmarshall(item)['sk']);
      const visits = items.filter((item) => sortKey(item).startsWith('V#'));
      return items
        .filter((item) => sortKey(item).startsWith('C#'))
        .map((item) => parseItem(canarySchema, item))
        .map((canary) => {
          const own = drillKeys.canaryVisits(drill, canary.number, '').sk;
          const ofThis = visits.filter((item) => sortKey(item).startsWith(own));
          return { canary, visits: ofThis.map((item) => parseItem(visitsSchema, item)) };
        });
    },
  };
}
