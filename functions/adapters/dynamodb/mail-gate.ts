import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mailHoldSchema } from '../../domain/mail-hold.ts';
import type { KnownHold } from '../../ports/case.ts';
import type { MailGate } from '../../ports/mail-gate.ts';
import { holds } from './conditional.ts';
import { contentOf, type Item, keys, toKey } from './items.ts';
import type { BatchSource } from './query.ts';
import { getOne } from './referral-head.ts';

/** How many seconds the count of one second is kept: enough for clocks that differ a little. */
const countKeptSeconds = 3600;

/** Why mail is held, from the one item that says so; null where it may go, undefined where the item cannot be read. */
export function readHold(item: Item | undefined): KnownHold {
  // A hold that was released is an item without content, so that no role needs the right to delete here.
  return item?.['why'] === undefined ? null : mailHoldSchema.safeParse(contentOf(item)).data;
}

/** Whether mail may go, and how much of it went in this second: shared by all functions that send. */
export function createMailGate({ client, table, pause }: BatchSource): MailGate {
  const Key = toKey(keys.mailHold());

  async function release(): Promise<void> {
    await client.send(new UpdateItemCommand({ TableName: table, Key, UpdateExpression: 'REMOVE why, since, tryAt' }));
  }

  return {
    async hold() {
      const read = readHold(await getOne(client, table, keys.mailHold()));
      // A hold that cannot be read would stop all mail. If its cause still exists, the next mail sets it again.
      if (read === undefined) await release();
      return read ?? undefined;
    },

    async keep(why, now, tryAt) {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key,
          UpdateExpression: 'SET why = :why, tryAt = :at, since = if_not_exists(since, :now)',
          ExpressionAttributeValues: marshall({ ':why': why, ':at': tryAt, ':now': now }),
        }),
      );
    },

    takeTrial(hold, tryAt) {
      return holds(pause, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key,
            UpdateExpression: 'SET tryAt = :to',
            ConditionExpression: 'tryAt = :from',
            ExpressionAttributeValues: marshall({ ':from': hold.tryAt, ':to': tryAt }),
          }),
        ),
      );
    },

    release,

    dayBack: async (mark) => (await getOne(client, table, keys.away(mark)))?.['backOn']?.S,

    countIn(second, limit, mails = 1) {
      return holds(pause, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toKey(keys.mailCount(second)),
            UpdateExpression: 'SET expiresAt = :end ADD sent :more',
            ConditionExpression: 'attribute_not_exists(sent) OR sent <= :room',
            ExpressionAttributeValues: marshall({
              ':end': second + countKeptSeconds,
              ':more': mails,
              ':room': limit - mails,
            }),
          }),
        ),
      );
    },
  };
}
