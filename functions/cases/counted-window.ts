import type { Instant } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { UseLimit } from '../ports.ts';

export const hourSeconds = 3600;
export const daySeconds = 86_400;

/** The most uses of something in a window of fixed length that starts anew by the clock: each hour, each day (UTC). */
export interface WindowLimit {
  /** What is counted. Kept as a keyed hash only. */
  readonly scope: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

type WindowRuntime = Pick<Runtime, 'guards' | 'clock'>;

/** The counter of the present window: its name, and when it may be deleted. */
export function windowNow(
  { clock }: Pick<WindowRuntime, 'clock'>,
  { scope, windowSeconds }: Pick<WindowLimit, 'scope' | 'windowSeconds'>,
): Omit<UseLimit, 'most'> {
  const window = Math.floor(Date.parse(clock()) / 1000 / windowSeconds);
  // Kept one window longer, so that a clock that runs a little behind still finds it.
  return { scope: `${scope}#${window}`, until: new Date((window + 2) * windowSeconds * 1000).toISOString() };
}

/** Counts one more use in the present window, and answers how many that makes. */
export async function countInWindow(
  runtime: WindowRuntime,
  limit: Pick<WindowLimit, 'scope' | 'windowSeconds'>,
): Promise<number> {
  const { scope, until } = windowNow(runtime, limit);
  return runtime.guards.count(scope, until);
}

/**
 * Counts one more use, and answers whether it is within the limit. It counts first, so that uses at the same moment
 * cannot slip through.
 */
export async function isWithinLimit(runtime: WindowRuntime, limit: WindowLimit): Promise<boolean> {
  return (await countInWindow(runtime, limit)) <= limit.limit;
}

/** Takes back one use that had no effect, such as the second click on a button. */
export async function giveBack(
  runtime: WindowRuntime,
  limit: Pick<WindowLimit, 'scope' | 'windowSeconds'>,
): Promise<void> {
  await runtime.guards.uncount(windowNow(runtime, limit).scope);
}

/** Seconds until the end of the window that `now` lies in. */
export function secondsLeft(windowSeconds: number, now: Instant): number {
  return windowSeconds - (Math.floor(Date.parse(now) / 1000) % windowSeconds);
}
