import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { BadInputError } from '../faults.js';

/** Throws `BadInputError` naming the option when a folder stands where a file is to be written. */
export const expectFilePath = (option: string, path: string): undefined => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  throw new BadInputError([{ file: option, value: path, expected: 'a file, not a folder' }]);
};

/** Writes a file as a whole or not at all: beside its name first, then into its place. Makes the folder if need be. */
export const writeWhole = (path: string, text: string): undefined => {
  const beside = join(dirname(path), `.${basename(path)}.new`);
  makeFolder(dirname(path));
  try {
    writeFileSync(beside, text, { flush: true });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
};
