import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type Instant, instantSchema } from '../../domain/referral.ts';
import { storedObject } from '../../domain/stored.ts';
import type { ReceiptGuard } from '../../ports/commit.ts';
import type { IntakeStore, SenderTrail } from '../../ports/intake-store.ts';
import { markKeptDays } from './guard-writes.ts';
import { daysAfter, expiring, type Item, type Key, keys, parseItem, toItem, toKey } from './items.ts';
import { readHold } from './mail-gate.ts';
import { type BatchSource, getAll, queryAll } from './query.ts';
import { getOne } from './referral-head.ts';

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
export function createIntakeStore(source: BatchSource): Omit<IntakeStore, keyof SenderTrail> {
  const { client, table } = source;
  /** What is stored under an idempotency key, if it still counts. */
  const guardIn = (item: Item | undefined, now: Instant): ReceiptGuard | undefined => {
    if (item === undefined) return undefined;
    const { guard } = parseItem(guardSchema, item);
    return guard.expiresAt > now ? guard : undefined;
  };
  return {
    async earlier(key, now) {
      return guardIn(await getOne(client, table, keys.guard('idempotency', key)), now);
    },
    async arrival({ key, marks, decider }, now) {
      const guardKey = key === undefined ? undefined : keys.guard('idempotency', key);
      const markKey = (hash: string) => keys.guard('person', hash);
      const away = decider === undefined ? [] : [keys.away(decider)];
      const wanted = [...(guardKey === undefined ? [] : [guardKey]), ...marks.map(markKey), keys.mailHold(), ...away];
      const items = await getAll(source, wanted);
      const at = (wantedKey: Key | undefined) => items.find((item) => item['pk']?.S === wantedKey?.pk);
      const marked = marks.flatMap((hash): [string, string][] => {
        const item = at(markKey(hash));
        return item === undefined ? [] : [[hash, parseItem(markSchema, item).referralId]];
      });
      return {
        earlier: guardIn(at(guardKey), now),
        marked: new Map(marked),
        mailHold: readHold(at(keys.mailHold())),
        daysBack: new Map(away.map((key) => [key.sk, at(key)?.['backOn']?.S])),
      };
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

/** What is known of one sender: what they sent, and which of it was denied. */
export function createSenderTrail({ client, table }: BatchSource): SenderTrail {
  return {
    async sentBy(sender) {
      const { pk } = keys.sender(sender, 'SENT', '');
      const items = await queryAll(client, table, pk, 'SENT#');
      return items.map((item) => parseItem(markSchema, item).referralId);
    },
    async deny(sender, referralId, now) {
      const key = keys.sender(sender, 'DENIED', referralId);
      const Item = toItem(key, { referralId }, expiring(daysAfter(now, markKeptDays)));
      await client.send(new PutItemCommand({ TableName: table, Item }));
      return (await queryAll(client, table, key.pk, 'DENIED#')).length;
    },
  };
}
