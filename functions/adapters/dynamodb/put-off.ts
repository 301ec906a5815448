import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Instant } from '../../domain/referral.ts';
import { holds } from './conditional.ts';
import type { Item } from './items.ts';
import type { BatchSource } from './query.ts';

/** How work is put off. */
export const putOffExpression = 'SET nextAt = :to, openAt = :to';

/**
 * Moves open work from one moment to another. Work that moved meanwhile has its own next visit, or somebody else's:
 * then there is nothing to put off.
 */
export async function putOff(
  { client, table, pause }: BatchSource,
  key: Item,
  moments: { readonly from: Instant; readonly to: Instant },
): Promise<void> {
  await holds(pause, () =>
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: key,
        UpdateExpression: putOffExpression,
        ConditionExpression: 'openAt = :from',
        ExpressionAttributeValues: marshall({ ':from': moments.from, ':to': moments.to }),
      }),
    ),
  );
}
