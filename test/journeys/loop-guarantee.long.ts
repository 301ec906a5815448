import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walkAtRandom } from '../support/random-walk.ts';

test('whatever people do and whenever, every open referral has an open task with an owner and a due time', async () => {
  const stages = new Set<string>();
  let commits = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1_000_000), { minLength: 20, maxLength: 40 }), async (picks) => {
      const trail = await walkAtRandom(picks);
      for (const stage of trail.stages) stages.add(stage);
      commits += trail.commits;
    }),
    { numRuns: 10, seed: 20260105, endOnFailure: true },
  );
  // The walks went somewhere: not only through receipt and approval.
  expect(commits).toBeGreaterThan(300);
  expect([...stages]).toEqual(
    expect.arrayContaining(['approval', 'information', 'offer', 'confirming-start', 'checking-in', 'closed']),
  );
});
