/** How the strength of the tests is measured; `docs/test-strength.md` tells how to run and read it. */
export default {
  packageManager: 'npm',
  testRunner: 'warm',
  plugins: ['./test/mutation/warm-runner.ts', './test/mutation/sample.ts'],
  checkers: ['sample'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  // What loops is seen by how often it passes the mutant; a machine that others use must not look like one.
  timeoutMS: 600_000,
  dryRunTimeoutMinutes: 30,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  jsonReporter: { fileName: '.local/mutation/report.json' },
  tempDirName: '.local/mutation/sandbox',
  // The preprocessor of this file wants an older compiler, and node reads the types itself.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  ignorePatterns: ['/.local', '/cdk.out', '/docs'],
};
