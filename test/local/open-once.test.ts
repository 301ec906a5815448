import { expect, test } from 'vitest';
import { openOnce } from '../../local/open-once.ts';

test('what opens is opened once, and what failed is tried again by whoever asks next', async () => {
  let tries = 0;
  const open = openOnce(async () => {
    tries += 1;
    if (tries === 1) throw new Error('not yet');
    return tries;
  });
  const first = [open(), open()];
  for (const one of first) await expect(one).rejects.toThrow('not yet');
  expect(await Promise.all([open(), open()])).toEqual([2, 2]);
  expect(tries).toBe(2);
});
