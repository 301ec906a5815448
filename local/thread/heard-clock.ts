import type { ClockMode } from '../../engines/support/clock.ts';

/** The run's clock in a thread that only hears of it. */
export interface HeardClock {
  /** Takes the time that a message brings. */
  hear(now: string): void;
  /** UTC instant with milliseconds; never earlier than an answer it gave before. */
  now(): string;
}

/**
 * A clock that goes by what it heard last, and, where the run's clock ticks, by what passed since then. So it is behind by the time that
 * a message takes, and a clock that stands still is told exactly.
 *
 * @param elapsed milliseconds since some moment, by the machine
 */
export function createHeardClock(mode: ClockMode, elapsed: () => number): HeardClock {
  let latest = '';
  let heard = 0;
  let heardAt = 0;
  return {
    hear(now) {
      if (mode === 'ticking') [heard, heardAt] = [Date.parse(now), elapsed()];
      if (now > latest) latest = now;
    },
    now() {
      if (mode === 'frozen') return latest;
      const now = new Date(heard + Math.floor(elapsed() - heardAt)).toISOString();
      if (now > latest) latest = now;
      return latest;
    },
  };
}
