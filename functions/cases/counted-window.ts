import type { Instant } from '../domain/referral.ts';
import type { UseLimit } from '../ports/guard-store.ts';
import type { Runtime } from '../ports/runtime.ts';

export const hourSeconds = 3600;
export const daySeconds = 86_400;

/** The most uses of something in a window of fixed length that starts anew by the clock: each hour, each day (UTC). */
export interface WindowLimit {
  /** What is counted. Kept as a keyed hash only. */
  readonly scope: string;
  readonly limit: number;
  readonly windowSeconds: number;
  /**
   * Set where every try counts, also one that a later limit refuses: for what belongs to whoever tries, such as their network, so that
   * they do not go on for ever.
   */
  readonly countsTries?: true;
}

/** What `takeRoom` answers: which limit was full, or how to take back what was counted. */
export type Room<Limit extends WindowLimit = WindowLimit> =
  | { readonly full: Limit }
  | {
      readonly full?: never;
      /** Takes all back that does not count tries: nothing came of it. */
      readonly giveBack: () => Promise<void>;
    };

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

/**
 * Counts one more use, and answers whether it is within the limit. Both are one step, so that uses at the same moment cannot slip
 * through, and one above the limit is not counted.
 */
export async function isWithinLimit(runtime: WindowRuntime, limit: WindowLimit): Promise<boolean> {
  return runtime.guards.take({ ...windowNow(runtime, limit), most: limit.limit });
}

/**
 * Counts one more use under every limit. Where one is full it takes the others back, so that whoever is refused uses up nothing that
 * others share.
 *
 * @param limits those of whoever asks first, those that everybody shares last: the later ones are not touched once one is full
 */
export async function takeRoom<Limit extends WindowLimit>(
  runtime: WindowRuntime,
  limits: readonly Limit[],
): Promise<Room<Limit>> {
  const taken: string[] = [];
  const giveBack = async () => {
    await Promise.all(taken.map((scope) => runtime.guards.uncount(scope)));
  };
  for (const limit of limits) {
    // Named once: what is taken back belongs to the window in which it was counted.
    const { scope, until } = windowNow(runtime, limit);
    if (!(await runtime.guards.take({ scope, until, most: limit.limit }))) {
      await giveBack();
      return { full: limit };
    }
    if (limit.countsTries !== true) taken.push(scope);
  }
  return { giveBack };
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
