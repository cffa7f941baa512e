import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SWEEP_MANIFEST_FILE } from '../../experiments/sweep-files.js';
import { BadInputError } from '../faults.js';

const manifestName = (path: string): unknown => {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { readonly sweep?: unknown }).sweep;
  } catch {
    return undefined;
  }
};

/** A sweep replaces the files of its folder: throws `BadInputError` where they are a run's or another sweep's. */
export const expectSweepFolder = (folder: string, sweep: string): undefined => {
  const refuse = (expected: string): never => {
    throw new BadInputError([{ file: '--out', value: folder, expected }]);
  };
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) refuse('a folder, not a file');
  const manifest = join(folder, SWEEP_MANIFEST_FILE);
  if (!existsSync(manifest)) return;
  const name = manifestName(manifest);
  if (typeof name !== 'string') refuse('another folder than that of a run');
  if (name !== sweep) refuse(`another folder than that of the sweep ${String(name)}`);
};
