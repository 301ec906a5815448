import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { SavedFormStore } from '../../ports/saved-form-store.ts';
import { expiring, keys, parseItem, toItem } from './items.ts';
import { getOne } from './referral-head.ts';

/** A saved form, as stored. */
export const savedFormSchema = z.object({ sealed: z.string() });

/**
 * Answers kept for later, sealed, under the keyed hash of their token. They are stored with the guards and not with
 * people's data: intake can never read those back, but must be able to give these back to the holder of the link.
 */
export function createSavedFormStore(client: DynamoDBClient, table: string): SavedFormStore {
  const key = (hash: string) => keys.guard('draft', hash);
  return {
    async put(hash, sealed, expiresAt) {
      const Item = toItem(key(hash), { sealed }, expiring(expiresAt));
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
    async find(hash) {
      const item = await getOne(client, table, key(hash));
      const sealed = item === undefined ? '' : parseItem(savedFormSchema, item).sealed;
      return sealed === '' ? undefined : sealed;
    },
    async wipe(hash, now) {
      // Intake may write guards but not delete them: an empty one that is past its time expires by itself.
      const Item = toItem(key(hash), { sealed: '' }, expiring(now));
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
}
