import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StructuredError } from '../../kernel/index.js';

/** Names the process that writes into a run's folder. */
export const LOCK_FILE = 'run.lock';

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** Another process writes into the folder, or may do so where its life cannot be seen from here. */
export class FolderInUseError extends StructuredError {
  readonly code = 'bad-input.folder-in-use';
}

const readOwner = (path: string): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return undefined; // gone in the meantime, or cut short by a crash: nobody's
  }
};

/** A process that may not be signalled is alive all the same. */
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const isDead = (owner: Owner | undefined): boolean =>
  owner === undefined || (owner.host === hostname() && !isAlive(owner.pid));

const claim = (path: string): boolean => {
  try {
    writeFileSync(path, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Moves a dead process's lock out of the way; puts it back if another process was faster and it is a live one now. */
const clear = (path: string): undefined => {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (!isDead(readOwner(aside))) linkSync(aside, path);
  rmSync(aside);
};

/**
 * Takes the lock of a folder that exists and answers with its release. A dead process's lock is taken over;
 * `takenOver` is told of it. Throws `FolderInUseError` while another process holds it.
 */
export const lockFolder = (dir: string, takenOver: (pid: number | undefined) => undefined): (() => undefined) => {
  const path = join(dir, LOCK_FILE);
  if (!claim(path)) {
    const owner = readOwner(path);
    if (!isDead(owner)) throw inUse(dir, owner);
    clear(path);
    if (!claim(path)) throw inUse(dir, readOwner(path));
    takenOver(owner?.pid);
  }
  return () => {
    rmSync(path, { force: true });
  };
};

const inUse = (dir: string, owner: Owner | undefined): FolderInUseError => {
  const where = owner === undefined || owner.host === hostname() ? '' : ` on ${owner.host}`;
  const message = `${dir}: process ${owner?.pid ?? '?'}${where} is writing into it; if it no longer runs, remove ${LOCK_FILE}`;
  return new FolderInUseError(message, { dir, ...owner });
};

/** Who writes into a folder; undefined when nobody has its lock. */
export interface Writer {
  readonly pid: number;
  /** False when the process has died and left its lock behind. A process on another machine counts as alive. */
  readonly isAlive: boolean;
}

export const writerOf = (dir: string): Writer | undefined => {
  const owner = readOwner(join(dir, LOCK_FILE));
  return owner && { pid: owner.pid, isAlive: !isDead(owner) };
};
