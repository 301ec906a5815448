import { daySeconds } from './counted-window.ts';

/** New links that may be asked for within a day. */
const renewalsPerDay = 5;

/**
 * How often new links may be asked for.
 *
 * @param of a task, or a link that belongs to none
 */
export function renewalLimit(of: string) {
  return { scope: `renew:${of}`, limit: renewalsPerDay, windowSeconds: daySeconds };
}
