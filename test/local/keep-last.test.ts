import { expect, test } from 'vitest';
import { keepLast } from '../../local/keep-last.ts';

test('a list grows to its limit, and then loses its oldest', () => {
  const list: number[] = [];
  for (const added of [1, 2, 3, 4, 5]) keepLast(list, added, 3);
  expect(list).toEqual([3, 4, 5]);
});
