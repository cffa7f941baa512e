import { join } from 'node:path';
import { levelOf } from '../../runs/event-levels.js';
import type { Manifest } from '../../runs/manifest.js';
import type { Fault } from '../faults.js';
import { BadInputError } from '../faults.js';
import { completeRun, isRun } from './complete-run.js';
import { MANIFEST_FILE } from './folder-state.js';

/** Says of a run that its folder does not hold all of its log, and what would. */
export const partOfLog = (folder: string, manifest: Manifest): Fault => ({
  file: join(folder, MANIFEST_FILE),
  path: 'events',
  value: levelOf(manifest),
  expected: `the whole log: steelsim run ${manifest.scenario.name} --events full --out ${folder}, with the other options of the run, records it`,
});

/** Throws `BadInputError` for a complete run that did not keep all of its log. */
export const expectWholeLog = (folder: string): undefined => {
  const run = completeRun(folder);
  if (isRun(run) && levelOf(run) !== 'full') throw new BadInputError([partOfLog(folder, run)]);
};
