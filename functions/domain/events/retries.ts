import type { Instant } from '../referral.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long after each failed try the next one comes: the schedule that Standard Webhooks advises, which spans a little over three days.
 * The function that delivers runs each minute, so the first of them becomes a minute.
 */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

/** How many tries an event gets before it is given up. */
export const mostAttempts = waits.length + 1;

/** The longest that a receiver may ask us to wait (`Retry-After`). */
const longestAskedMs = 24 * hour;

/** Up to a tenth more, by the id of the event: what failed together is not tried again together. */
function spread(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 1009;
  return sum / 10_090;
}

/**
 * When to try again.
 *
 * @param attempts tries that failed, this one among them
 * @param asked seconds that the receiver asked us to wait, if it did; an earlier moment than ours is not granted
 * @returns undefined where it is given up
 */
export function nextTry(
  now: Instant,
  { id, attempts, asked = 0 }: { readonly id: string; readonly attempts: number; readonly asked?: number },
): Instant | undefined {
  const wait = waits[attempts - 1];
  if (wait === undefined) return undefined;
  const askedMs = Math.min(Math.max(asked, 0) * second, longestAskedMs);
  return new Date(Date.parse(now) + Math.round(Math.max(wait * (1 + spread(id)), askedMs))).toISOString();
}
