import { expect, test } from 'vitest';
import { createLibrary } from './library.ts';
import { pointsOf, runsOf } from './runs.ts';
import { createTally } from './tally.ts';

const asked = { seeds: 0, first: 1, singles: 0, sample: 1, only: undefined, replay: undefined, workers: 1, worker: 0 };

test.each([
  ['every journey, one fault at one in forty of its calls', { ...asked, singles: 1, sample: 40 }],
  ['a hundred seeds', { ...asked, seeds: 100 }],
])('nobody is lost, and nobody is let in: %s', async (_, options) => {
  const tally = createTally();
  const wrong: string[] = [];
  const library = createLibrary();
  for await (const run of runsOf(options, library)) {
    tally.add(run);
    wrong.push(...run.wrong.map((line) => `npm run simulate -- --replay ${run.name}: ${line}`));
  }
  if (options.singles > 0) for await (const points of pointsOf(options, library)) tally.expect(points);
  console.log(tally.lines().join('\n'));
  expect(wrong).toEqual([]);
  expect(tally.runs).toBeGreaterThan(50);
});
