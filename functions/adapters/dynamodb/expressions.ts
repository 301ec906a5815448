import { marshall } from '@aws-sdk/util-dynamodb';
import type { Instant } from '../../domain/referral.ts';
import { expiring } from './items.ts';

/** The item is there. */
export const exists = { ConditionExpression: 'attribute_exists(pk)' };

/** An update that lets an item expire. */
export function expiringAt(at: Instant) {
  return {
    UpdateExpression: 'SET expiresAt = :at',
    ExpressionAttributeValues: marshall({ ':at': expiring(at)['expiresAt'] }),
  };
}
