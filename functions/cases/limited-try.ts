import type { Instant } from '../domain/referral.ts';
import type { GuardStore } from '../ports/guard-store.ts';

/** Most tries under one name, for as long as that name is in use. */
export interface TryLimit {
  /** No personal data. For something that comes back, such as a mailbox, the day is part of the name. */
  readonly scope: string;
  readonly most: number;
  /** When the counter may be deleted. */
  readonly until: Instant;
}

/** The result of a try; `spent` names the limit that had been reached before the guess was looked at. */
export type LimitedTry =
  | { readonly result: 'right' }
  | { readonly result: 'wrong'; readonly triesLeft: number }
  | { readonly result: 'spent'; readonly limit: TryLimit };

/**
 * Judges something that could be guessed. Each try is counted before it is judged, so that a hundred at once get no
 * more tries than a hundred in a row. A right one gives its try back: a person who knows the answer may come as often
 * as they like.
 *
 * @param limits all must have room; list the strictest first, as later ones are not counted once one is full
 */
export async function limitedTry(
  guards: Pick<GuardStore, 'count' | 'uncount'>,
  limits: readonly TryLimit[],
  isRight: () => boolean,
): Promise<LimitedTry> {
  let left = Number.POSITIVE_INFINITY;
  for (const limit of limits) {
    const used = await guards.count(limit.scope, limit.until);
    if (used > limit.most) return { result: 'spent', limit };
    left = Math.min(left, limit.most - used);
  }
  if (!isRight()) return { result: 'wrong', triesLeft: left };
  for (const { scope } of limits) await guards.uncount(scope);
  return { result: 'right' };
}

/** Tries left under a limit, without using one. For a page to show; never decide by it. */
export async function triesLeft(guards: Pick<GuardStore, 'counted'>, { scope, most }: TryLimit): Promise<number> {
  return Math.max(0, most - (await guards.counted(scope)));
}
