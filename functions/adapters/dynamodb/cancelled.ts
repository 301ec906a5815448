import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { passingReasons, reasonsIn } from '../../ports/passing.ts';

/** The code of each item's reason, in the order of the transaction. */
export function reasonsOf({ CancellationReasons }: TransactionCanceledException): readonly string[] {
  return reasonsIn(CancellationReasons);
}

/** Whether only other writers, or a busy table, kept it: conditions that failed are worked out again. */
export function isContended(error: TransactionCanceledException): boolean {
  return reasonsOf(error).every((code) => code === 'ConditionalCheckFailed' || passingReasons.includes(code));
}
