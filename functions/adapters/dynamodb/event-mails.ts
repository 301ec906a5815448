import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { EventMails } from '../../ports/event-store.ts';
import { answerOf } from './conditional.ts';
import { insist } from './insist.ts';
import { daysAfter, expiring, keys, toKey } from './items.ts';
import type { BatchSource } from './query.ts';
import { getOne } from './referral-head.ts';

/** How long it is known when somebody was last mailed about: much longer than nobody is mailed again. */
const keptDays = 30;

/** When the coordinator was mailed about those who are told, beside what else is known of mail that goes: the sweeper may write there. */
export function createEventMails({ client, table, pause }: BatchSource): EventMails {
  const expiry = (at: string) => expiring(daysAfter(at, keptDays))['expiresAt'];
  return {
    async claim(subscriber, now, until) {
      const update = new UpdateItemCommand({
        TableName: table,
        Key: toKey(keys.eventMail(subscriber)),
        UpdateExpression: 'SET dueAt = :until, expiresAt = :end ADD attempts :one',
        ConditionExpression: 'attribute_not_exists(dueAt) OR dueAt <= :now',
        ExpressionAttributeValues: marshall({ ':until': until, ':now': now, ':one': 1, ':end': expiry(until) }),
        ReturnValues: 'UPDATED_NEW',
      });
      const answer = await answerOf(pause, () => client.send(update));
      return answer === undefined ? undefined : Number(answer.Attributes?.['attempts']?.N ?? 1);
    },
    async dueAt(subscriber) {
      return (await getOne(client, table, keys.eventMail(subscriber)))?.['dueAt']?.S;
    },
    async settle(subscriber, dueAt) {
      const update = new UpdateItemCommand({
        TableName: table,
        Key: toKey(keys.eventMail(subscriber)),
        UpdateExpression: 'SET dueAt = :at, expiresAt = :end REMOVE attempts',
        ExpressionAttributeValues: marshall({ ':at': dueAt, ':end': expiry(dueAt) }),
      });
      await insist(pause, () => client.send(update));
    },
  };
}
