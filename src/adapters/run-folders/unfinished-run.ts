import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { UnfinishedRun } from '../../runs/admission.js';
import { EVENT_STORES } from '../../runs/admission.js';
import { runIdOf } from '../../runs/identity.js';
import { writeWhole } from '../exports/whole-file.js';
import { syncFolder } from './sync-folder.js';

/** Says of a folder which run has begun in it and did not end. */
export const UNFINISHED_FILE = '.run.json';

/** The run that did not end, if the folder holds one. The id is a checksum: it is that of the inputs or nothing counts. */
export const readUnfinished = (dir: string): UnfinishedRun | undefined => {
  const path = join(dir, UNFINISHED_FILE);
  if (!existsSync(path)) return undefined;
  try {
    const { run, identity, eventStore } = JSON.parse(readFileSync(path, 'utf8')) as UnfinishedRun & { run: string };
    return EVENT_STORES.includes(eventStore) && runIdOf(identity) === run ? { identity, eventStore } : undefined;
  } catch {
    return undefined; // cut short or damaged: there is nothing to go on from
  }
};

/** Notes, durably, which run has begun in the folder. */
export const noteUnfinished = (dir: string, { identity, eventStore }: UnfinishedRun): undefined => {
  const noted = { run: runIdOf(identity), eventStore, identity };
  writeWhole(join(dir, UNFINISHED_FILE), `${JSON.stringify(noted)}\n`);
  syncFolder(dir);
};

export const forgetUnfinished = (dir: string): undefined => {
  rmSync(join(dir, UNFINISHED_FILE), { force: true });
};
