import { expect, test } from 'vitest';
import { problemsOf, slopeOf } from '../../bench/soak/flatness.ts';
import { soak } from '../../bench/soak/soak.ts';

test('three days of twenty times the traffic leave nothing growing, nothing forgotten and every invariant whole', async () => {
  const { looks, mails, forgotten } = await soak({ times: 20, days: 3, after: 2 });
  expect(looks).toHaveLength(5);
  expect(looks.at(-1)?.referrals).toBeGreaterThan(15);
  expect(mails).toBeGreaterThan(80);
  expect(problemsOf(looks, forgotten)).toEqual([]);
});

test('what rises is seen', () => {
  expect(slopeOf([1, 3, 5, 7])).toBe(2);
  expect(slopeOf([4, 4, 4])).toBe(0);
  expect(slopeOf([4])).toBe(0);
});
