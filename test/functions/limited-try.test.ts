import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitedTry, type TryLimit } from '../../functions/cases/limited-try.ts';

/** Counters that answer late, as a table far away does. */
function slowCounters() {
  const used = new Map<string, number>();
  const soon = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
  const add = async (scope: string, more: number) => {
    await soon();
    used.set(scope, (used.get(scope) ?? 0) + more);
    const now = used.get(scope) ?? 0;
    await soon();
    return now;
  };
  return {
    used,
    count: (scope: string) => add(scope, 1),
    uncount: async (scope: string) => void (await add(scope, -1)),
  };
}

const until = '2026-01-05T08:00:00.000Z';
const limit = (scope: string, most: number): TryLimit => ({ scope, most, until });

test('of 150 guesses at once no more are judged than of 150 in a row', async () => {
  for (const most of [1, 3, 5]) {
    let judged = 0;
    const counters = slowCounters();
    const guess = () =>
      limitedTry(counters, [limit('a', most)], () => {
        judged += 1;
        return false;
      });
    const results = await Promise.all(Array.from({ length: 150 }, guess));
    expect(judged).toBe(most);
    expect(results.filter(({ result }) => result === 'spent')).toHaveLength(150 - most);
  }
});

test('the right answer among 150 guesses at once is found only by luck of being early', async () => {
  const counters = slowCounters();
  let judged = 0;
  const tried = Array.from({ length: 150 }, (_, index) =>
    limitedTry(counters, [limit('a', 5)], () => {
      judged += 1;
      return index === 149;
    }),
  );
  await Promise.all(tried);
  expect(judged).toBeLessThanOrEqual(6);
});

test('anyone who knows it may come as often as they like; a wrong try stays counted in every limit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 30 }), async (guesses) => {
      const used = new Map<string, number>();
      const add = async (scope: string, more: number) => {
        used.set(scope, (used.get(scope) ?? 0) + more);
        return used.get(scope) ?? 0;
      };
      const counters = {
        count: (scope: string) => add(scope, 1),
        uncount: async (scope: string) => void (await add(scope, -1)),
      };
      const limits = [limit('day', 3), limit('life', 7)];
      let wrong = 0;
      for (const isRight of guesses) {
        const { result } = await limitedTry(counters, limits, () => isRight);
        expect(result).toBe(wrong >= 3 ? 'spent' : isRight ? 'right' : 'wrong');
        if (result === 'wrong') wrong += 1;
      }
      expect(used.get('life') ?? 0).toBe(wrong);
    }),
  );
});
