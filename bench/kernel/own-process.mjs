import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Everybody is measured under these: the collector can be called and works on the thread that is timed, the young
 * generation is large from the beginning, and no kind of object moves to the old one because of what it did in another
 * contestant's round. Without the last three, figures differ by half from one run to the next.
 */
const FLAGS = [
  '--expose-gc',
  '--single-threaded-gc',
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
  '--no-allocation-site-pretenuring',
];

/** Whether this is the process with the flags. If it is not, runs the script in one and takes over its exit code. */
export const inOwnProcess = (url) => {
  if (globalThis.gc !== undefined) return true;
  const { status } = spawnSync(process.execPath, [...FLAGS, fileURLToPath(url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  return false;
};
