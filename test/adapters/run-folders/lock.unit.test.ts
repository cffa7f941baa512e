import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderInUseError, LOCK_FILE, lockFolder } from '../../../src/adapters/run-folders/lock.js';
import { scratchFolder } from './scratch-folder.js';

const quiet = (): undefined => undefined;

/** The id of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

const folderLockedBy = (owner: object): string => {
  const dir = scratchFolder();
  writeFileSync(join(dir, LOCK_FILE), JSON.stringify(owner));
  return dir;
};

describe('the lock of a run’s folder', () => {
  it('names the process that holds it', () => {
    const dir = scratchFolder();
    lockFolder(dir, quiet);
    expect(JSON.parse(readFileSync(join(dir, LOCK_FILE), 'utf8'))).toEqual({ pid: process.pid, host: hostname() });
  });

  it('is gone when it has been released', () => {
    const dir = scratchFolder();
    lockFolder(dir, quiet)();
    expect(existsSync(join(dir, LOCK_FILE))).toBe(false);
  });

  it('keeps others out while its process lives', () => {
    const dir = folderLockedBy({ pid: process.ppid, host: hostname() });
    expect(() => lockFolder(dir, quiet)).toThrow(FolderInUseError);
  });

  it('is taken over from a process that no longer runs, which is told', () => {
    const pid = deadProcess();
    const told: (number | undefined)[] = [];
    lockFolder(folderLockedBy({ pid, host: hostname() }), (dead) => {
      told.push(dead);
    });
    expect(told).toEqual([pid]);
  });

  it('keeps others out when its process cannot be seen from here', () => {
    const dir = folderLockedBy({ pid: deadProcess(), host: 'another-machine' });
    expect(() => lockFolder(dir, quiet)).toThrow(/on another-machine/);
  });

  it('is taken over when a crash cut it short', () => {
    const dir = scratchFolder();
    writeFileSync(join(dir, LOCK_FILE), '{"pi');
    lockFolder(dir, quiet);
    expect(JSON.parse(readFileSync(join(dir, LOCK_FILE), 'utf8'))).toMatchObject({ pid: process.pid });
  });
});
