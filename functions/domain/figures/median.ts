/** The middle of some numbers from the least to the most, or half-way between the two in the middle; undefined where there is none. */
export function median(sorted: readonly number[]): number | undefined {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
