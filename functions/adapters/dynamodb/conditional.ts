import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';

/**
 * Runs a conditional write. False when its condition does not hold, or when a transaction was changing the item at the
 * same moment, after which the condition would not hold either. Other errors pass through.
 */
export async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException) return false;
    throw error;
  }
}
