import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { LoopStore } from '../../ports/loop-store.ts';
import { holds } from './conditional.ts';
import { contentOf, keys, toItem } from './items.ts';
import type { BatchSource } from './query.ts';
import { getOne } from './referral-head.ts';

/** Reads the last check of the loop guarantee: one item. Apart from its writer, which the public site must not carry. */
export function createLoopReader({ client, table }: BatchSource): LoopStore['last'] {
  return async () => {
    const item = await getOne(client, table, keys.loopCheck());
    return item && contentOf(item);
  };
}

/** Keeps a check, or what is known of it since. Two sweeps may check at once: the later one's word stands. */
export function createLoopWriter({ client, table, pause }: BatchSource): LoopStore['put'] {
  return async (check) => {
    const put = new PutItemCommand({
      TableName: table,
      Item: toItem(keys.loopCheck(), check),
      ConditionExpression: 'attribute_not_exists(checkedAt) OR checkedAt <= :at',
      ExpressionAttributeValues: marshall({ ':at': check.checkedAt }),
    });
    await holds(pause, () => client.send(put));
  };
}
