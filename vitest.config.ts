import { defineConfig } from 'vitest/config';

/**
 * Four projects: `unit` (pure rules, adapters, engine parts), `infra` (synthesises the CDK app, which is slow to load),
 * `journeys` (whole referrals over HTTP on the embedded engine) and `long` (second database engine, contention, kills).
 * `npm test` runs the first three, `npm run test:all` runs everything.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{domain,adapters,functions,statemachines,local,web}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: { name: 'infra', include: ['test/infra/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        test: { name: 'long', include: ['test/**/*.long.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
      },
    ],
  },
});
