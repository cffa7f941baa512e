import { existsSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { lockFolder } from './lock.js';
import { StagedOutputs } from './staged-outputs.js';

/** A run's folder while its process writes into it. */
export interface OpenRunFolder {
  readonly outputs: StagedOutputs;
  /** Gives the folder free; what was staged and not published is removed, and so is a folder that was made in vain. */
  close(): undefined;
}

/** Folders that have to be made for this one, the innermost first. */
const missingFolders = (dir: string): readonly string[] => {
  const missing: string[] = [];
  for (let at = resolve(dir); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  return missing;
};

const removeEmpty = (folders: readonly string[]): undefined => {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      return; // it holds something by now: it stays, and so do those around it
    }
  }
};

/** Makes the folder if need be and locks it. Throws `FolderInUseError` while another process writes into it. */
export const openRunFolder = (dir: string, takenOver: (pid: number | undefined) => undefined): OpenRunFolder => {
  const made = missingFolders(dir);
  makeFolder(dir);
  const release = lockFolder(dir, takenOver);
  const outputs = new StagedOutputs(dir);
  return {
    outputs,
    close: () => {
      outputs.discard();
      release();
      removeEmpty(made);
    },
  };
};
