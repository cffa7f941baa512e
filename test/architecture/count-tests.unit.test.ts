import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/count-tests.mjs');

/** What the script says of a report and the exit code of its run: passed, failed, skipped. */
const counted = (report: string | null, exitCode: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-count-'));
  try {
    const file = join(folder, 'report.json');
    if (report !== null) writeFileSync(file, report);
    return spawnSync(process.execPath, [script, file, String(exitCode)], { encoding: 'utf8' }).stdout.trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const report = (failed: number): string =>
  JSON.stringify({ numPassedTests: 7, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1 });

test.each([
  ['a run that passed', report(0), 0, '7 0 3'],
  ['a run in which tests failed', report(2), 1, '7 2 3'],
  ['a run that failed outside of its tests', report(0), 1, '7 1 3'],
  ['a run that left no report', null, 1, '0 1 0'],
  ['a report that breaks off', '{"numPassed', 1, '0 1 0'],
])('counts %s', (_name, text, exitCode, expected) => {
  expect(counted(text, exitCode)).toBe(expected);
});
