/** A burst of so many referrals. */
export interface BurstSize {
  readonly count: number;
  /** Over which they are sent. */
  readonly seconds: number;
}

/** Over how many seconds a burst is sent where nothing is said: a thousand referrals a second. */
export function usualSeconds(count: number): number {
  return count / 1000;
}

/**
 * How a result names what was measured: the command line that measures it again, and the file of its graph. A pace of its own is in both,
 * so that it neither passes for the usual one nor takes the place of its graph.
 *
 * @param way as `--only` takes it
 */
export function namedBurst(
  { count, seconds }: BurstSize,
  way: string,
): { readonly line: string; readonly graph: string } {
  const isUsual = seconds === usualSeconds(count);
  return {
    line: `npm run bench:burst -- --count ${count}${isUsual ? '' : ` --seconds ${seconds}`} --only ${way}`,
    graph: `burst-${count}${isUsual ? '' : `-in-${seconds}-s`}-${way}.svg`,
  };
}
