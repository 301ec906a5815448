/**
 * Waits before the nth retry. Full jitter, at most a second and a half: long enough for two hundred writers at one
 * counter, short enough for one person's click.
 */
export function shortPause(attempt: number): Promise<void> {
  const longest = Math.min(1500, 15 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
