import { describe, expect, test } from 'vitest';
import { plainStep } from './fault-run.ts';
import { createLibrary } from './library.ts';
import type { SimulationOptions } from './options.ts';
import { runsOf } from './runs.ts';
import { scenarios } from './scenarios.ts';
import { planOf, runSeed } from './seeds.ts';

const options: SimulationOptions = {
  seeds: 0,
  first: 1,
  singles: 0,
  sample: 1,
  only: undefined,
  replay: undefined,
  workers: 1,
  worker: 0,
};

const monday = '2026-01-05T08:00:00.000Z';

/** What went wrong in all runs that are asked for, each line with what replays it. */
async function wrongOf(asked: Partial<SimulationOptions>): Promise<{ runs: number; wrong: readonly string[] }> {
  const wrong: string[] = [];
  let runs = 0;
  for await (const run of runsOf({ ...options, ...asked })) {
    runs += 1;
    wrong.push(...run.wrong.map((line) => `npm run simulate -- --replay ${run.name}: ${line}`));
  }
  return { runs, wrong };
}

describe('the same beginning', () => {
  test('gives the same calls, in the same order, and the same end', async () => {
    const library = createLibrary();
    const [scenario] = scenarios.filter(({ name }) => name === 'delegated');
    if (scenario === undefined) throw new Error('no such journey');
    const told = await library.told(scenario, monday);
    const from = told.snapshots[2];
    const step = scenario.steps[2];
    if (from === undefined || step === undefined) throw new Error('no such step');
    const again = await plainStep(from, told.settings, step);
    expect(again.trace).toEqual(told.plains[2]?.trace);
    expect(again.after.now).toBe(told.plains[2]?.after.now);
    expect(again.after.chance).toBe(told.plains[2]?.after.chance);
  });

  test('with faults and a race gives the same calls too', async () => {
    const library = createLibrary();
    let seed = 1;
    while ((await planOf(seed)).race === 'nobody') seed += 1;
    const plan = await planOf(seed);
    const [first, second] = [await runSeed(plan, library), await runSeed(plan, library)];
    expect(first.trace.length).toBeGreaterThan(10);
    expect(second).toEqual(first);
  });
});

describe('nobody is lost, and nobody is let in', () => {
  test('when a call fails in one of its ways: a sample of all calls of a journey', async () => {
    const { runs, wrong } = await wrongOf({ singles: 1, sample: 41, only: 'waiting-list' });
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(5);
  });

  test('when several things fail at once: some seeds', async () => {
    const library = createLibrary();
    const wrong: string[] = [];
    for (let [seed, runs] = [1, 0]; runs < 2; seed += 1) {
      const plan = await planOf(seed);
      // Telling a journey takes longer than a run of it: here one is told, from one moment.
      if (plan.scenario.name !== 'waiting-list' || plan.start !== monday || plan.definitions !== undefined) continue;
      runs += 1;
      const end = await runSeed(plan, library);
      wrong.push(...end.wrong.map((line) => `npm run simulate -- --replay ${seed}: ${line}`));
    }
    expect(wrong).toEqual([]);
  });
});
