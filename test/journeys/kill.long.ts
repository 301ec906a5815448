import { expect, test } from 'vitest';
import type { KillPoint } from './kill-life.ts';
import { surviveKills } from './kill-rounds.ts';

/** Repeatable numbers from 0 up to 1 (mulberry32), so that a failing row of kills can be played again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const worst: readonly KillPoint[] = [
  // The work coach has decided; the machine does not know.
  { service: 'states', operation: 'SendTaskSuccess', phase: 'before', nth: 1 },
  // The trajectory machine was started, and nobody heard that it was.
  { service: 'functions', operation: 'start-trajectory', phase: 'after', nth: 1 },
  // A check-in is answered, half the work that follows is done.
  { service: 'dynamodb', operation: 'UpdateItem', phase: 'after', nth: 6 },
];

test('killed at three more of its worst moments, a case loses nothing and doubles nothing', async () => {
  expect(await surviveKills(worst)).toBe(worst.length);
});

test.each([1, 2, 3, 4])('killed at random moments, again and again, a case loses nothing (seed %i)', async (seed) => {
  const random = seeded(seed);
  // A whole case passes about two thousand points; each life lasts for a part of them.
  const points: KillPoint[] = Array.from({ length: 16 }, () => ({ nth: 1 + Math.floor(random() * 240) }));
  expect(await surviveKills(points)).toBeGreaterThan(5);
});
