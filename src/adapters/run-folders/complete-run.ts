import type { Manifest } from '../../runs/manifest.js';
import type { Fault } from '../faults.js';
import { MANIFEST_FILE, stateOf } from './folder-state.js';

/** The manifest of a folder that holds a complete run, or what is wrong with the folder. */
export const completeRun = (folder: string): Manifest | Fault => {
  const state = stateOf(folder, []);
  return state.kind === 'complete'
    ? state.manifest
    : { file: folder, expected: `the folder of a complete run, with its ${MANIFEST_FILE}` };
};

export const isRun = (read: Manifest | Fault): read is Manifest => 'headline' in read;
