import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { passingReasons } from '../../ports/passing.ts';

/** The code of each item's reason, in the order of the transaction. */
export function reasonsOf({ CancellationReasons = [] }: TransactionCanceledException): readonly string[] {
  return CancellationReasons.map(({ Code }) => Code ?? 'None');
}

/**
 * Whether a cancelled transaction may succeed as it stands when it is tried again. A request that is wrong, or that we
 * may not make, fails each time: it is a fault of ours that must be seen.
 */
export function mayPass(error: TransactionCanceledException): boolean {
  return reasonsOf(error).every((code) => passingReasons.includes(code));
}

/** Whether only other writers, or a busy table, kept it: conditions that failed are worked out again. */
export function isContended(error: TransactionCanceledException): boolean {
  return reasonsOf(error).every((code) => code === 'ConditionalCheckFailed' || passingReasons.includes(code));
}
