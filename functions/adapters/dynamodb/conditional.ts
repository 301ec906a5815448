import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';

/** How often a write is tried that finds its item in the middle of a transaction. */
const tries = 5;

/** Waits before the nth new try, a little longer each time. */
export type Pause = (attempt: number) => Promise<void>;

/**
 * Runs a conditional write; false when its condition does not hold. Where a transaction is changing the item at the same moment
 * DynamoDB refuses without a look at the condition, and the SDK does not try again, so this does: the word that a mail bounced
 * must not be lost because somebody was at that mail. Other errors pass through, and so does a transaction that does not end.
 */
export async function holds(pause: Pause, write: () => Promise<unknown>): Promise<boolean> {
  return (await answerOf(pause, write)) !== undefined;
}

/** The same, with the answer of the write; undefined when its condition does not hold. */
export async function answerOf<T>(pause: Pause, write: () => Promise<T>): Promise<T | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      if (!(error instanceof TransactionConflictException) || attempt === tries) throw error;
      await pause(attempt);
    }
  }
}
