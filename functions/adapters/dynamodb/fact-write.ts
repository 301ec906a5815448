import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { defined } from '../../domain/defined.ts';
import type { FactWrite } from '../../domain/fact.ts';
import { keys, toItem, toKey } from './items.ts';

/** The write of a fact: all of it, or the part that changed. */
export function factWrite({ id, month, isWhole, head, guidance }: FactWrite, table: string): TransactWriteItem {
  const key = keys.fact(month, id);
  const parts = Object.entries(defined({ head, guidance }));
  if (isWhole) return { Put: { TableName: table, Item: toItem(key, Object.fromEntries(parts)) } };
  return {
    Update: {
      TableName: table,
      Key: toKey(key),
      UpdateExpression: `SET ${parts.map(([name]) => `${name} = :${name}`).join(', ')}`,
      ExpressionAttributeValues: marshall(Object.fromEntries(parts.map(([name, part]) => [`:${name}`, part]))),
    },
  };
}
