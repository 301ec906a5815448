/**
 * Waits before the nth new try. Full jitter, at most a second and a half: enough for two hundred writers at one counter, little
 * for one person's click.
 */
export function shortPause(attempt: number): Promise<void> {
  const longest = Math.min(1500, 15 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
