import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Instant } from '../../domain/referral.ts';
import type { GuardStore } from '../../ports.ts';
import type { LinkKeys } from '../secrets/link-keys.ts';
import { contentOf, epochSeconds, expiring, keys, toItem, toKey } from './items.ts';

const codeSchema = z.object({ code: z.string(), tries: z.number() });
const sealedSchema = z.object({ until: z.string(), value: z.unknown() });

/** One-time codes, limits on tries and sealed cookie values. The table holds keyed hashes only. */
export function createGuardStore(client: DynamoDBClient, table: string, linkKeys: LinkKeys): GuardStore {
  // The device is part of what is hashed: a code works only where it was asked for.
  const codeHash = (linkId: string, code: string, device: string) => linkKeys.hash(`code:${linkId}:${device}:${code}`);
  /** The counter of a scope in the window that `now` lies in, and when that counter may go. */
  function windowOf(scope: string, windowSeconds: number, now: Instant) {
    const window = Math.floor(Date.parse(now) / 1000 / windowSeconds);
    const Key = toKey(keys.guard('limit', `${linkKeys.hash(scope)}#${window}`));
    return { Key, end: (window + 2) * windowSeconds };
  }

  async function count(scope: string, windowSeconds: number, now: Instant): Promise<number> {
    const { Key, end } = windowOf(scope, windowSeconds, now);
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key,
        UpdateExpression: 'SET expiresAt = :end ADD used :one',
        ExpressionAttributeValues: marshall({ ':one': 1, ':end': end }),
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.['used']?.N ?? 0);
  }

  return {
    async putCode(linkId, code, device, expiresAt) {
      const content = { code: codeHash(linkId, code, device), tries: 0 };
      const Item = toItem(keys.guard('code', linkId), content, expiring(expiresAt));
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },

    async tryCode(linkId, code, device, now, tries) {
      const Key = toKey(keys.guard('code', linkId));
      let stored: z.output<typeof codeSchema>;
      try {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key,
            UpdateExpression: 'ADD tries :one',
            ConditionExpression: 'attribute_exists(pk) AND tries < :max AND expiresAt > :now',
            ExpressionAttributeValues: marshall({ ':one': 1, ':max': tries, ':now': epochSeconds(now) }),
            ReturnValues: 'ALL_NEW',
          }),
        );
        stored = codeSchema.parse(contentOf(Attributes ?? {}));
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return { result: 'gone', left: 0 };
        throw error;
      }
      const left = tries - stored.tries;
      if (stored.code !== codeHash(linkId, code, device)) return { result: left > 0 ? 'wrong' : 'gone', left };
      await client.send(new DeleteItemCommand({ TableName: table, Key }));
      return { result: 'right', left };
    },

    count,
    async used(scope, windowSeconds, now) {
      const { Key } = windowOf(scope, windowSeconds, now);
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
      return Number(Item?.['used']?.N ?? 0);
    },
    allow: async (scope, limit, windowSeconds, now) => (await count(scope, windowSeconds, now)) <= limit,

    seal: (name, value, expiresAt) => linkKeys.seal(name, JSON.stringify({ until: expiresAt, value })),

    unseal(name, sealed, now) {
      const text = sealed === undefined ? undefined : linkKeys.unseal(name, sealed);
      if (text === undefined) return undefined;
      const { until, value } = sealedSchema.parse(JSON.parse(text));
      return until > now ? value : undefined;
    },

    hash: (text) => linkKeys.hash(text),
  };
}
