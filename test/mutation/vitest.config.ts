import { defineConfig } from 'vitest/config';

const journeys = { setupFiles: [], globalSetup: ['test/support/warm-template.ts'] };

/** What judges a mutant, from the rules themselves to whole referrals: see `docs/test-strength.md`. */
const suites = {
  domain: { include: ['test/domain/**/*.test.ts'] },
  units: { include: ['test/{domain,adapters,functions,web}/**/*.test.ts'] },
  journeys: { include: ['test/{adapters,functions,journeys}/**/*.test.ts'], ...journeys },
  all: { include: ['test/{domain,adapters,functions,web,journeys}/**/*.test.ts'], ...journeys },
};

function isSuite(name: string): name is keyof typeof suites {
  return Object.hasOwn(suites, name);
}

const suite = process.env['MUTATION_TESTS'] ?? 'all';
if (!isSuite(suite)) throw new Error(`MUTATION_TESTS is one of ${Object.keys(suites).join(', ')}`);

/** One worker that stays: `warm-worker.ts` runs the tests of one mutant after another in it. */
export default defineConfig({
  test: {
    ...suites[suite],
    // These start processes, or fill a disk, and judge no rule.
    exclude: ['test/journeys/{embedded-run,full-disk,isolation,restore,smoke,upgrade}.test.ts'],
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    runner: './test/mutation/warm-worker.ts',
  },
});
