import { defineConfig } from 'vitest/config';

/** The kernel's own tests and the contract suites on its log. Type tests are left out: a mutant that does not compile is nobody's mistake. */
export default defineConfig({
  test: {
    include: ['test/kernel/**/*.{unit,property,contract}.test.ts', 'test/testing/contracts.contract.test.ts'],
    setupFiles: ['test/setup.ts'],
    typecheck: { enabled: false },
    // The tests share no state, and importing the kernel once for all of them takes most of the time off a mutant.
    isolate: false,
  },
});
