import { budgetOf, type StartKey } from '../domain/budget.ts';
import { localDate } from '../domain/calendar.ts';
import type { Instant, Referral } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';

/**
 * Whether the budget of somebody's municipality for this year is taken, so that they cannot be given a place now. Reads nothing where
 * no number was granted.
 */
export async function isBudgetSpent(
  { region, queue }: Pick<Runtime, 'region' | 'queue'>,
  referral: Referral,
  now: Instant,
): Promise<boolean> {
  if (referral.startCounted !== undefined) return false;
  const budget = budgetOf(region, referral, localDate(now));
  if (budget === undefined) return false;
  return (await startsIn({ queue }, budget.counts)) >= budget.granted;
}

/** How many starts these counts have together. */
export async function startsIn({ queue }: Pick<Runtime, 'queue'>, counts: readonly StartKey[]): Promise<number> {
  const each = await queue.starts(counts);
  return each.reduce((sum, count) => sum + count, 0);
}
