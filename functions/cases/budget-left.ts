import { budgetOf } from '../domain/budget.ts';
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
  const counts = await queue.starts(budget.counts);
  return counts.reduce((sum, count) => sum + count, 0) >= budget.granted;
}
