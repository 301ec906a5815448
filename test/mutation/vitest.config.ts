import { defineConfig } from 'vitest/config';

/**
 * The tests that run for a mutant. `all` is `npm test` with the attacks and the small simulation, without the template and
 * tests that start processes or fill a disk. The others are smaller, so that many mutants can be tried in a short time; a
 * mutant that survives them may still be killed by `all`. The simulation is slow, so it runs last, or not at all if `--limit`
 * is short.
 */
const suites = {
  rules: { include: ['test/domain/**/*.test.ts'] },
  stores: { include: ['test/adapters/**/*.test.ts'] },
  desks: {
    include: [
      'test/{domain,functions}/**/*.test.ts',
      'test/journeys/{candidate,coordinator,four-doors,mail-delivery,mail-feedback,offers,one-time-code}.test.ts',
      'test/journeys/{start,status,sweeper,unknown-sender,waiting-list}.test.ts',
    ],
  },
  all: { include: ['test/{domain,adapters,functions,web,journeys,attack,simulation}/**/*.test.ts'] },
};

function isSuite(name: string): name is keyof typeof suites {
  return Object.hasOwn(suites, name);
}

/** The name of a suite, or files separated by commas. */
function suiteOf(name: string) {
  if (isSuite(name)) return suites[name];
  if (!name.includes('/')) throw new Error(`--tests is one of ${Object.keys(suites).join(', ')}, or paths of tests`);
  return { include: name.split(',') };
}

const suite = process.env['MUTATION_TESTS'] ?? 'all';

/** One worker that stays: `warm-worker.ts` runs the tests of one mutant after another in it. */
export default defineConfig({
  test: {
    ...suiteOf(suite),
    exclude: ['test/journeys/{embedded-run,full-disk,isolation,restore,smoke,upgrade}.test.ts'],
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    runner: './test/mutation/warm-worker.ts',
  },
});
