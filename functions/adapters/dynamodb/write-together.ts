import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { TryAgainError } from '../../domain/errors.ts';
import { isPassing } from '../../ports/passing.ts';
import { reasonsOf } from './cancelled.ts';
import type { BatchSource } from './query.ts';

/** How often a transaction is written that meets others. */
const usualTries = 5;

/**
 * Writes a transaction, and again where only other writers or a busy table kept it. Answers the positions of the
 * conditions that do not hold; none: everything was written.
 *
 * @param what is being written, for the error when the others do not end
 * @throws TryAgainError when they do not
 */
export async function writeTogether(
  { client, pause }: Pick<BatchSource, 'client' | 'pause'>,
  TransactItems: TransactWriteItem[],
  what: string,
  tries = usualTries,
): Promise<readonly number[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return [];
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const failed = reasonsOf(error).flatMap((reason, at) => (reason === 'ConditionalCheckFailed' ? at : []));
      if (failed.length > 0) return failed;
      if (!isPassing(error)) throw error;
      if (attempt === tries) throw new TryAgainError(`others write at the same moment: ${what}`, { cause: error });
      await pause(attempt);
    }
  }
}
