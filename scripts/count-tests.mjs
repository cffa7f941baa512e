/**
 * Prints `passed failed skipped` of a vitest JSON report. A report that is missing, or that tells of no failed test
 * although the run failed (a file that could not be loaded, a rejected promise), counts as one failure.
 *
 *     node scripts/count-tests.mjs REPORT EXIT_CODE
 */
import { readFileSync } from 'node:fs';

const [file, exitCode] = process.argv.slice(2);

const read = () => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
};

const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = read();
const failed = numFailedTests === 0 && exitCode !== '0' ? 1 : numFailedTests;
console.log(passed, failed, numPendingTests + numTodoTests);
