import { expect, test } from 'vitest';
import { createLibrary } from './library.ts';
import { pointsOf, runsOf } from './runs.ts';
import { scenarios } from './scenarios.ts';
import { runSeed } from './seeds.ts';
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

test('who asks for codes all through three hours in which no mail goes has some left afterwards', async () => {
  const scenario = scenarios.find(({ name }) => name === 'reports-between-check-ins');
  if (scenario === undefined) throw new Error('no such journey');
  // As seed 349 drew it on 28 November 2026, when the codes of the day were used up by then.
  const plan = {
    seed: 349,
    scenario,
    start: '2028-02-28T10:00:00.000Z',
    definitions: undefined,
    firstStep: 4,
    steps: 3,
    rate: 0.01,
    most: 2,
    race: 'the same person twice',
    event: 'mail paused for hours',
  } as const;
  const { wrong, met } = await runSeed(plan, createLibrary());
  expect(met.filter(({ kind }) => kind === 'mail-paused').length).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
});
