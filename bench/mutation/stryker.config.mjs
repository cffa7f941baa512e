/**
 * Mutates the message kernel and runs its tests on every mutant. From the project's folder:
 *
 *     npm ci --prefix bench/mutation
 *     node bench/mutation/node_modules/@stryker-mutator/core/bin/stryker.js run bench/mutation/stryker.config.mjs
 *
 * `--mutate src/kernel/journal.ts` looks at one file. What is known from an earlier run is not run again.
 */
export default {
  testRunner: 'vitest',
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  vitest: { configFile: 'bench/mutation/vitest.config.mjs', related: false },
  mutate: ['src/kernel/**/*.ts'],
  ignorePatterns: ['/data', '/dist', '/docs', '/coverage', '/results', '/bench/*/node_modules', '/bench/node_modules'],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: 'bench/mutation/incremental.json',
  tempDirName: 'results/mutation-sandbox',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'results/mutation/report.json' },
  concurrency: 1,
  timeoutMS: 10_000,
};
