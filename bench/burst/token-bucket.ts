/** A limit as AWS keeps most of them: a bucket of tokens that fills at a steady rate. */
export interface TokenBucket {
  /** Takes tokens if there are as many; answers whether. */
  take(tokens?: number): boolean;
  /** Takes tokens in any case, and answers after how many milliseconds they are there. */
  reserve(tokens: number): number;
  /** How often `take` refused. */
  readonly refused: number;
}

/**
 * A full bucket.
 *
 * @param size the most that it holds
 * @param perSecond how fast it fills
 * @param now milliseconds
 */
export function tokenBucket(
  { size, perSecond }: { readonly size: number; readonly perSecond: number },
  now: () => number,
): TokenBucket {
  let held = size;
  let at = now();
  let refused = 0;
  const fill = () => {
    const moment = now();
    held = Math.min(size, held + ((moment - at) / 1000) * perSecond);
    at = moment;
  };
  return {
    take(tokens = 1) {
      fill();
      if (held < tokens) {
        refused += 1;
        return false;
      }
      held -= tokens;
      return true;
    },
    reserve(tokens) {
      fill();
      held -= tokens;
      return Math.max(0, (-held / perSecond) * 1000);
    },
    get refused() {
      return refused;
    },
  };
}
