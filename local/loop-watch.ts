import type { TestClock } from '../engines/support/clock.ts';

/** A run that shows the loop guarantee keeps its last check younger than this, as the hourly check on AWS does. */
const hourMs = 60 * 60_000;

/** Look even if a start is never quiet: nobody is kept waiting for it. */
const longestWait = 2_000;

/** What keeps the check of the loop guarantee recent. */
export interface LoopWatch {
  /** The clock, for whoever moves it: a jump is followed by a check, and ends when that is done. */
  readonly clock: TestClock;
  close(): void;
}

/**
 * Checks the loop guarantee once when the run is up, after each jump of the clock, and each hour that really passes. The
 * schedule of this run leaves out ticks that find no work, and with them nearly all hourly checks: without this, whoever
 * looks would read that nobody checked. How long people waited is counted with it, for which AWS has one hour a day. After
 * the first pages, so that these do not wait for it.
 *
 * @param check never throws
 */
export function watchLoop(clock: TestClock, check: () => Promise<unknown>): LoopWatch {
  let checkedAt: number | undefined;
  async function look(): Promise<void> {
    const now = Date.parse(clock.now());
    if (checkedAt !== undefined && now - checkedAt < hourMs) return;
    checkedAt = now;
    await clock.track(check());
  }
  clock.afterwards('check the loop guarantee', look, longestWait);
  const timer = setInterval(() => clock.start('check the loop guarantee', look), hourMs);
  timer.unref();
  const thenLook = async <T>(jump: Promise<T>): Promise<T> => {
    const end = await jump;
    await look();
    return end;
  };
  return {
    clock: {
      ...clock,
      advanceTo: (...to) => thenLook(clock.advanceTo(...to)),
      advanceBy: (...by) => thenLook(clock.advanceBy(...by)),
      toNext: (...told) => thenLook(clock.toNext(...told)),
    },
    close: () => clearInterval(timer),
  };
}
