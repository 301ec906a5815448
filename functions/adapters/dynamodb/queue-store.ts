import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { WaitingEntry } from '../../domain/change.ts';
import { type Programme, programmes } from '../../domain/codes.ts';
import { aheadSchema } from '../../domain/people-ahead.ts';
import { instantSchema } from '../../domain/referral.ts';
import { type PlaceState, toldSchema } from '../../domain/room.ts';
import { storedObject } from '../../domain/stored.ts';
import type { QueueStore } from '../../ports/queue-store.ts';
import { holds } from './conditional.ts';
import { contentOf, type Item, keys, parseItem, toKey } from './items.ts';
import { type BatchSource, getAll, queryAll, queryBack, queryUpTo } from './query.ts';
import { lateCount } from './queue-writes.ts';
import { tellWord } from './told-word.ts';

/** Somebody's position in a queue, as stored. */
export const entrySchema = z.lazy(() =>
  storedObject({
    referralId: z.string(),
    programme: z.enum(programmes),
    since: instantSchema,
    providers: z.array(z.string()),
    ranked: z.string().exactOptional(),
  }),
);
/** What is counted and known about a provider's places in a programme, as stored. */
export const placesSchema = z.lazy(() =>
  z.object({
    held: z.number(),
    fullUntil: instantSchema.exactOptional(),
    silentSince: instantSchema.exactOptional(),
    told: toldSchema.exactOptional(),
    fullSince: instantSchema.exactOptional(),
  }),
);
/** How many starts are counted in a budget, as stored. */
export const startsSchema = z.object({ taken: z.number(), told: z.number().exactOptional() });
/** A place that is held for somebody, as stored. */
export const holdSchema = z.object({ referralId: z.string() });

/**
 * Waiting lists and places (I9). Holds and releases are written in the referral's own transaction; what is written here
 * belongs to no referral.
 */
export function createQueueStore({ client, table, pause }: BatchSource): QueueStore {
  async function places(
    programme: Programme,
    providers: readonly string[],
    onUnreadable?: (provider: string) => void,
  ): Promise<ReadonlyMap<string, PlaceState>> {
    const found = new Map<string, PlaceState>(providers.map((provider) => [provider, { held: 0 }]));
    const wanted = providers.map((provider) => keys.places(provider, programme));
    for (const item of await getAll({ client, table, pause }, wanted)) {
      const provider = item['pk']?.S?.slice(keys.places('', '').pk.length);
      if (provider === undefined) continue;
      const state = placesSchema.safeParse(contentOf(item)).data;
      if (state === undefined) onUnreadable?.(provider);
      found.set(provider, state ?? { held: Number.POSITIVE_INFINITY });
    }
    return found;
  }

  return {
    async waiting(programme, limit, onUnreadable) {
      const items = await queryAll(client, table, keys.waiting(programme, '', '').pk, '', limit);
      return items.flatMap((item) => {
        const entry = entrySchema.safeParse(contentOf(item)).data;
        if (entry === undefined) onUnreadable?.(referralOf(item));
        return entry ?? [];
      });
    },

    async upTo({ programme, since, referralId }, after) {
      // Sorts behind everybody of that moment: what follows a moment in a key is `#`.
      const from = after === undefined ? undefined : `${after}$`;
      const items = await queryUpTo(client, table, keys.waiting(programme, since, referralId), from);
      return entriesOf(items);
    },

    async nearest({ programme, since, referralId }, limit) {
      const items = await queryBack(client, table, keys.waiting(programme, since, referralId), limit);
      return { entries: entriesOf(items.toReversed()), isAll: items.length < limit };
    },

    async ahead(programme) {
      const { pk, sk } = keys.ahead(programme);
      const [item] = await queryAll(client, table, pk, sk, 1);
      return item && aheadSchema.safeParse(contentOf(item)).data;
    },

    async keepAhead(programme, { counted, late, now }) {
      // Somebody who comes to an old position meanwhile is not in it: then whoever comes next sums up anew.
      await holds(pause, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toKey(keys.ahead(programme)),
            UpdateExpression: 'SET counted = :counted, #first = if_not_exists(#first, :now)',
            ConditionExpression: late === undefined ? 'attribute_not_exists(late)' : 'late = :late',
            ExpressionAttributeNames: { '#first': 'first' },
            ExpressionAttributeValues: marshall({
              ':counted': { ...counted, late: late ?? 0 },
              ':now': now,
              ...(late === undefined ? {} : { ':late': late }),
            }),
          }),
        ),
      );
    },

    async countLate(programme) {
      await holds(pause, () => client.send(new UpdateItemCommand(lateCount(table, programme))));
    },

    async entryAt({ programme, since, referralId }) {
      const { pk, sk } = keys.waiting(programme, since, referralId);
      // A query, because the roles that serve the queue may query it and need no other right for this.
      const [item] = await queryAll(client, table, pk, sk, 1);
      return item && entrySchema.safeParse(contentOf(item)).data;
    },

    places,

    async rankedAnew(entry, ranking) {
      const { programme, since, referralId, providers, ranked } = entry;
      // Somebody who was served, has left or was ranked meanwhile does not need this.
      await holds(pause, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toKey(keys.waiting(programme, since, referralId)),
            UpdateExpression: 'SET providers = :providers, ranked = :ranked',
            ConditionExpression: [
              // Compared one by one: not every engine compares whole lists.
              'size(providers) = :count',
              ...providers.map((_, index) => `providers[${index}] = :p${index}`),
              ranked === undefined ? 'attribute_not_exists(ranked)' : 'ranked = :known',
            ].join(' AND '),
            ExpressionAttributeValues: marshall({
              ':providers': ranking.providers,
              ':ranked': ranking.ranked,
              ':count': providers.length,
              ...Object.fromEntries(providers.map((provider, index) => [`:p${index}`, provider])),
              ...(ranked === undefined ? {} : { ':known': ranked }),
            }),
          }),
        ),
      );
    },

    async held(programme, providers) {
      return new Map([...(await places(programme, providers))].map(([provider, { held }]) => [provider, held]));
    },

    async starts(counts) {
      const items = await getAll({ client, table, pause }, counts.map(keys.starts));
      const found = new Map(
        items.map((item) => [`${item['pk']?.S} ${item['sk']?.S}`, startsSchema.parse(contentOf(item))]),
      );
      return counts.map((one) => {
        const { pk, sk } = keys.starts(one);
        return found.get(`${pk} ${sk}`)?.taken ?? 0;
      });
    },

    tell: (word) => tellWord({ client, table, pause }, word),

    async holders({ provider, programme }) {
      const { pk, sk } = keys.hold(provider, programme, '');
      return (await queryAll(client, table, pk, sk)).map((item) => parseItem(holdSchema, item).referralId);
    },
  };
}

function entriesOf(items: readonly Item[]): readonly WaitingEntry[] {
  return items.flatMap((item) => entrySchema.safeParse(contentOf(item)).data ?? []);
}

/** The referral that a queue item belongs to, from its key: `<since>#<referral>`. */
function referralOf(item: Item): string {
  return item['sk']?.S?.split('#')[1] ?? '';
}
