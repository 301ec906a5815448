import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Trace } from '../../ports/erasure.ts';
import { exists } from './expressions.ts';
import { toKey } from './items.ts';

/** What a line of the trail has as its result where there is nothing more to say, as `finish` writes it. */
const plainResult = 'ok';

/** Takes away what leads to somebody who is erased. */
export function forgetting({ only, ...key }: Trace, table: string): TransactWriteItem {
  const at = { TableName: table, Key: toKey(key) };
  if (only === undefined) return { Delete: at };
  if (only === 'duplicateOf') {
    const fact = { ExpressionAttributeNames: { '#fact': only }, ConditionExpression: 'attribute_exists(facts.#fact)' };
    return { Update: { ...at, UpdateExpression: 'REMOVE facts.#fact', ...fact } };
  }
  return {
    Update: {
      ...at,
      UpdateExpression: 'SET #result = :done',
      ExpressionAttributeNames: { '#result': only },
      ExpressionAttributeValues: marshall({ ':done': plainResult }),
      ...exists,
    },
  };
}
