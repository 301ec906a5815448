import { afterEach, expect, test, vi } from 'vitest';
import { openClock } from '../../engines/support/clock.ts';
import { watchLoop } from '../../local/loop-watch.ts';

afterEach(() => vi.useRealTimers());

/** A watched clock, and the moments at which the guarantee was checked. */
function watched() {
  const checks: string[] = [];
  const clock = openClock({ mode: 'frozen', start: '2026-11-27T08:00:00.000Z', onError: () => expect.unreachable() });
  const watch = watchLoop(clock, async () => checks.push(clock.now().slice(0, 16)));
  return { checks, clock, watch };
}

test('it is checked when the run is up, and after jumps of two hours and of a day, not after one of minutes', async () => {
  const { checks, clock, watch } = watched();
  await clock.idle();
  expect(checks).toEqual(['2026-11-27T08:00']);
  await watch.clock.advanceBy('PT10M');
  await watch.clock.advanceBy('PT2H');
  await watch.clock.advanceBy('P1D');
  expect(checks).toEqual(['2026-11-27T08:00', '2026-11-27T10:10', '2026-11-28T10:10']);
  watch.close();
  clock.close();
});

test('it is checked after a jump to the next timer, which answers as before', async () => {
  const { checks, clock, watch } = watched();
  await clock.idle();
  clock.at('2026-11-29T08:00:00.000Z', () => {}, 'something');
  expect(await watch.clock.toNext()).toBe('2026-11-29T08:00:00.000Z');
  expect(checks.at(-1)).toBe('2026-11-29T08:00');
  watch.close();
  clock.close();
});

test('it is checked each hour that really passes', async () => {
  vi.useFakeTimers();
  const checks: string[] = [];
  const real = { now: () => Date.now(), after: () => () => {} };
  const clock = openClock({ mode: 'ticking', real, onError: () => expect.unreachable() });
  const watch = watchLoop(clock, async () => checks.push(clock.now()));
  await vi.advanceTimersByTimeAsync(3 * 60 * 60_000);
  expect(checks.length).toBeGreaterThanOrEqual(3);
  watch.close();
  clock.close();
});
