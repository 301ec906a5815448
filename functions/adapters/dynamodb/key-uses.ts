import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { addDays, instantAt, localDate } from '../../domain/calendar.ts';
import type { KeyUses } from '../../ports/client-keys.ts';
import { holds, type Pause } from './conditional.ts';
import { epochSeconds, keys, toKey } from './items.ts';
import { getOne } from './referral-head.ts';

/** How long it is known that a key was used: a form of a yearly campaign is still seen to be in use. */
const keptDays = 400;

/**
 * The last day on which each key of a client was used, beside the guards, which both intake and the desk may read. By the hash of the
 * key, as in the region file; nothing of a referral or a person.
 */
export function createKeyUses({
  client,
  table,
  pause,
}: {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly pause: Pause;
}): KeyUses {
  return {
    async note(hash, at) {
      const day = localDate(at);
      const end = instantAt(addDays(day, keptDays), '00:00');
      const update = new UpdateItemCommand({
        TableName: table,
        Key: toKey(keys.guard('key-use', hash)),
        UpdateExpression: 'SET lastDay = :day, expiresAt = :end',
        ConditionExpression: 'attribute_not_exists(lastDay) OR lastDay < :day',
        ExpressionAttributeValues: marshall({ ':day': day, ':end': epochSeconds(end) }),
      });
      await holds(pause, () => client.send(update));
    },
    async lastDay(hash) {
      return (await getOne(client, table, keys.guard('key-use', hash)))?.['lastDay']?.S;
    },
  };
}
