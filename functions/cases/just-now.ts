import { later } from '../domain/journey/timing.ts';
import type { Instant } from '../domain/referral.ts';

/** How long a page goes on telling what its reader did (ours): time enough to reload it. */
const justMs = 5 * 60_000;

/**
 * Whether something was done a moment ago. An address that says so can be written by anybody: a page believes it only where what is
 * stored was made by its reader, this short ago.
 */
export function isJustNow(at: Instant, now: Instant): boolean {
  return at >= later(now, -justMs);
}
