import { defineConfig } from 'vitest/config';

/**
 * Five projects: `unit` (pure rules, adapters, engine parts), `infra` (synthesises the CDK app, which is slow to load),
 * `journeys` (whole referrals over HTTP on the embedded engine), `long` (second database engine, contention, kills) and
 * `deploy` (the deployed stack on an emulator of AWS). `npm test` runs the first three, `npm run test:all` everything.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{domain,adapters,functions,statemachines,local,web}/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: { name: 'infra', include: ['test/infra/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: './test/support/warm-template.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: './test/browser/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One file after the other: they share a browser, and pictures of a busy one wait for each other anyway.
          fileParallelism: false,
        },
      },
      {
        test: { name: 'deploy', include: ['test/deploy/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 600_000 },
      },
      {
        test: { name: 'long', include: ['test/**/*.long.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
      },
    ],
  },
});
