import { budgetOf, type StartKey } from '../domain/budget.ts';
import { localDate } from '../domain/calendar.ts';
import type { Instant, Referral } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';

/** What is left of the budget in which somebody's start would be counted with a place now. */
export interface BudgetLeft {
  /** Whose it is: the same text for everybody who is counted there. */
  readonly of: string;
  /** How many may begin; below zero where the number was lowered since. */
  readonly left: number;
}

/**
 * What is left of the budget from which somebody would be paid. Undefined where a place costs none: their start is counted already,
 * or no number was granted: then nothing is read.
 */
export async function budgetLeft(
  { region, queue }: Pick<Runtime, 'region' | 'queue'>,
  referral: Referral,
  now: Instant,
): Promise<BudgetLeft | undefined> {
  if (referral.startCounted !== undefined) return undefined;
  const budget = budgetOf(region, referral, localDate(now));
  if (budget === undefined) return undefined;
  const [{ municipality, programme, year }] = budget.counts;
  const left = budget.granted - (await startsIn({ queue }, budget.counts));
  return { of: `${municipality} ${programme} ${year}`, left };
}

/**
 * Whether the budget of somebody's municipality for this year is taken, so that they cannot be given a place now. Reads nothing where
 * no number was granted.
 */
export async function isBudgetSpent(
  runtime: Pick<Runtime, 'region' | 'queue'>,
  referral: Referral,
  now: Instant,
): Promise<boolean> {
  const budget = await budgetLeft(runtime, referral, now);
  return budget !== undefined && budget.left <= 0;
}

/** How many starts these counts have together. */
export async function startsIn({ queue }: Pick<Runtime, 'queue'>, counts: readonly StartKey[]): Promise<number> {
  const each = await queue.starts(counts);
  return each.reduce((sum, count) => sum + count, 0);
}
