import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { programmes } from '../../domain/codes.ts';
import { instantSchema } from '../../domain/referral.ts';
import type { QueueStore } from '../../ports.ts';
import { contentOf, type Item, keys, parseItem } from './items.ts';
import { getAll, queryAll } from './query.ts';

const entrySchema = z.strictObject({
  referralId: z.string(),
  programme: z.enum(programmes),
  since: instantSchema,
  providers: z.array(z.string()),
});
const placesSchema = z.object({ held: z.number() });
const holdSchema = z.object({ referralId: z.string() });

/** Waiting lists and places (I9). Writes happen in the referral's own transaction; this side reads. */
export function createQueueStore(client: DynamoDBClient, table: string): QueueStore {
  return {
    async waiting(programme, limit, onUnreadable) {
      const items = await queryAll(client, table, keys.waiting(programme, '', '').pk, '', limit);
      return items.flatMap((item) => {
        const entry = entrySchema.safeParse(contentOf(item)).data;
        if (entry === undefined) onUnreadable?.(referralOf(item));
        return entry ?? [];
      });
    },

    async held(programme, providers) {
      const held = new Map(providers.map((provider) => [provider, 0]));
      const places = providers.map((provider) => keys.places(provider, programme));
      for (const item of await getAll(client, table, places)) {
        const provider = item['pk']?.S?.slice(keys.places('', '').pk.length);
        if (provider !== undefined) held.set(provider, parseItem(placesSchema, item).held);
      }
      return held;
    },

    async holders({ provider, programme }) {
      const { pk, sk } = keys.hold(provider, programme, '');
      return (await queryAll(client, table, pk, sk)).map((item) => parseItem(holdSchema, item).referralId);
    },
  };
}

/** Whose place in the queue an item is, from its key: `<since>#<referral>`. */
function referralOf(item: Item): string {
  return item['sk']?.S?.split('#')[1] ?? '';
}
