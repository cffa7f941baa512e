import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { growingLog } from '../adapters/event-stores/log-files.js';
import { removeGrowingLogs } from '../adapters/event-stores/open-run-store.js';
import { LOCK_FILE } from '../adapters/run-folders/lock.js';
import { openRunFolder } from '../adapters/run-folders/run-folder.js';
import { readUnfinished } from '../adapters/run-folders/unfinished-run.js';

/**
 * Removes what a process has left that was killed after its run was complete: its lock, and the journal of its log. A
 * folder that another process writes into, that holds an unfinished run, or that cannot be written stays as it is: what
 * is complete can be shown all the same.
 */
export const tidyFolder = (folder: string): undefined => {
  const left = [join(folder, LOCK_FILE), growingLog(folder).journal].some((path) => existsSync(path));
  if (!left || readUnfinished(folder) !== undefined) return;
  try {
    const open = openRunFolder(folder, () => undefined);
    try {
      removeGrowingLogs(folder);
    } finally {
      open.close();
    }
  } catch {
    return; // in use, or not to be written: nothing depends on it
  }
};
