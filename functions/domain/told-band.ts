/**
 * From how many on a figure is told, and the next ones (ours): fewer people than ten are never counted (decision 82),
 * and steps are wide, because whoever looks every hour sees at an edge that somebody came or went.
 */
const bands = [15, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000] as const;

/**
 * What somebody may know of how many there are who sees figures and nobody: at least so many. Undefined below the
 * smallest. Where a figure can be remembered from day to day, `toldOn` in loop-check.ts tells less still.
 */
export function toldBand(count: number): number | undefined {
  return bands.findLast((band) => count >= band);
}
