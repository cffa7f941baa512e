import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BIN } from './steelsim.js';

const FULL = '/dev/full';

describe.skipIf(!existsSync(FULL))(`output that cannot be written (needs ${FULL})`, () => {
  test.each([['doctor'], ['scenario', 'list'], ['data', 'describe']])('fails %s %s in one line', (...args) => {
    const full = openSync(FULL, 'w');
    try {
      const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^steelsim: the output could not be written: ENOSPC[^\n]*\n$/);
    } finally {
      closeSync(full);
    }
  });
});
