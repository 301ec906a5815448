import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { instantSchema } from '../../domain/referral.ts';
import { storedObject } from '../../domain/stored.ts';
import type { ProbeKeys } from '../../ports/client-keys.ts';
import { tokenHash } from '../secrets/keys.ts';
import { expiring, keys, parseItem, toItem } from './items.ts';
import { getOne } from './referral-head.ts';

/** A key of the canary, as stored. */
export const probeKeySchema = storedObject({ validUntil: instantSchema });

/** The form of a canary's key: for other keys the table need not be read. */
const form = /^canary-[0-9A-HJKMNP-TV-Z]{26}$/;

/** Keys of the canary by their hash: somebody who reads the table cannot use one. */
export function createProbeKeys(client: DynamoDBClient, table: string): ProbeKeys {
  return {
    async put(key, validUntil) {
      const Item = toItem(keys.probe(tokenHash(key)), { validUntil }, expiring(validUntil));
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },

    async isGood(key, now) {
      if (!form.test(key)) return false;
      const item = await getOne(client, table, keys.probe(tokenHash(key)));
      return item !== undefined && parseItem(probeKeySchema, item).validUntil > now;
    },
  };
}
