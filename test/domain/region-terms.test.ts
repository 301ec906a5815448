import { expect, test } from 'vitest';
import { isWithin } from '../../functions/domain/region-terms.ts';

const bounds = { least: { period: 'P1W' }, most: { period: 'P1Y' } };

test.each([
  ['P6D', false],
  ['P1W', true],
  ['P1Y', true],
  ['P366D', false],
  // Read by its last digits alone, it would be two weeks.
  ['P10014D', false],
])('whether %s is neither too short nor too long: %s', (period, isRight) => {
  expect(isWithin({ period }, bounds)).toBe(isRight);
});
