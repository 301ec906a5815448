import { expect, test } from 'vitest';
import { createTally } from './tally.ts';

const run = { name: '1', healedAfter: 5, wrong: [], trace: [] };

test('the report says how many calls were met, of how many there are: in all, by kind and by journey', () => {
  const tally = createTally();
  tally.expect([
    ['short/0: resume GetItem 0', ['throttled', 'fails-before']],
    ['short/1: resume PutItem 0', ['throttled', 'conflict']],
  ]);
  tally.add({ ...run, hits: [['short/1: resume PutItem 0', 'throttled']] });
  tally.add({ ...run, hits: [['short/1: resume PutItem 0', 'throttled']] });
  tally.add({ ...run, hits: [['short/1: resume PutItem 7', 'conflict']] });
  const report = tally.lines().join('\n');
  expect(report).toContain('3 runs; 1 of 2 call points met a fault');
  expect(report).toMatch(/throttled +1 of 2, 2 times/);
  expect(report).toMatch(/fails-before +0 of 1, 0 times/);
  // There is no such call when nothing fails, so it is not among those that could be met.
  expect(report).toMatch(/conflict +0 of 1, 1 times/);
  expect(report).toContain('Not among these: 1 calls');
  expect(report).toMatch(/By journey:\n +short +1 of 2/);
});
