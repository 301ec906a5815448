import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Each project names these itself: vitest does not hand them on from above to a project's workers. */
const execArgv = ['--require', join(import.meta.dirname, 'bin/require-node.cjs')];

/**
 * Files share their worker's modules: nothing here keeps state in a module (time, ids and stores are passed in), and
 * loading the CDK and the SDK anew for each file took more time than the tests did. Both cores work: the default
 * leaves one free for a person at the screen.
 *
 * Six projects: `unit` (pure rules, adapters, engine parts), `infra` (synthesises the CDK app, which is slow to load),
 * `journeys` (whole referrals over HTTP on the embedded engine, and attacks on them), `long` (second database engine, contention, kills),
 * `browser` (pages and mails in Chromium) and `deploy` (the deployed stack on an emulator of AWS). `npm test` runs the first three, `npm run test:all` everything.
 */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    // Node loads the modules itself, as everywhere else in this repository: nothing is transformed or mapped back.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{domain,adapters,functions,statemachines,engines,local,demo,web,bench}/**/*.test.ts'],
          isolate: false,
          setupFiles: './test/support/set-up.ts',
          execArgv,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          isolate: false,
          setupFiles: './test/support/set-up.ts',
          execArgv,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/{journeys,attack,simulation}/**/*.test.ts'],
          isolate: false,
          setupFiles: './test/support/set-up.ts',
          execArgv,
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
          // Both cores work: one file waits for its pages while the other looks at its own.
          isolate: false,
          setupFiles: './test/support/set-up.ts',
          execArgv,
        },
      },
      {
        test: {
          name: 'deploy',
          include: ['test/deploy/**/*.test.ts'],
          globalSetup: './test/support/install-ministack.ts',
          setupFiles: './test/support/set-up.ts',
          execArgv,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/**/*.long.ts'],
          globalSetup: './test/support/install-ministack.ts',
          setupFiles: './test/support/set-up.ts',
          execArgv,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
