import type { PastAssumptions } from '../../domain/assumptions/past.js';
import type { Dataset } from '../../domain/dataset.js';
import type { Scenario } from '../../domain/scenario.js';
import { StructuredError } from '../../kernel/errors.js';
import { describeDifference, differences } from '../../runs/identity.js';
import type { Manifest } from '../../runs/manifest.js';
import { identityOf } from '../../runs/manifest.js';
import { folderFaults, hashDataset } from '../datasets/folder.js';
import { readDataset } from '../datasets/read-dataset.js';
import { BadInputError } from '../faults.js';
import { packageVersion, SHIPPED_DATA } from '../installation.js';
import { completeRun, isRun } from './complete-run.js';

/** What a recorded run was made from, at hand again. */
export interface RecordedInputs {
  readonly manifest: Manifest;
  readonly scenario: Scenario;
  /** What held before, when the run is a branch. */
  readonly past: readonly PastAssumptions[];
  readonly dataset: Dataset;
}

/** The inputs of a recorded run are not these. */
export class OtherInputsError extends StructuredError {
  readonly code = 'bad-input.other-inputs';
}

const pastOf = ({ branch }: Manifest): readonly PastAssumptions[] =>
  (branch?.past ?? []).map(({ before, scenario }) => ({ before, scenario: { ...scenario, data: null } }));

const manifestIn = (folder: string): Manifest => {
  const read = completeRun(folder);
  if (isRun(read)) return read;
  throw new BadInputError([read]);
};

/**
 * Reads the inputs of a recorded run again: the scenario from its manifest, the dataset from `data` or the one shipped.
 * Throws `BadInputError` where there is no complete run or dataset, and `OtherInputsError`, naming what differs, when the
 * data or the version of the model are not those of the run.
 */
export const readRecordedInputs = (folder: string, data: string | undefined): RecordedInputs => {
  const manifest = manifestIn(folder);
  const dir = data ?? SHIPPED_DATA;
  const faults = folderFaults(dir);
  if (faults.length > 0) throw new BadInputError(faults);
  const recorded = identityOf(manifest);
  const differing = differences(recorded, { ...recorded, model: packageVersion(), data: hashDataset(dir) });
  if (differing.length > 0) {
    const reasons = differing.map((each) => `${folder}: ${describeDifference(each)}`);
    const hint = `--data names the folder of the data that the run was made from; ${dir} is not it`;
    const inData = differing.some(({ path }) => path.startsWith('data file '));
    throw new OtherInputsError([...reasons, ...(inData ? [hint] : [])].join('\n'), { folder, data: dir });
  }
  return {
    manifest,
    scenario: { ...manifest.scenario, data: null },
    past: pastOf(manifest),
    dataset: readDataset(dir),
  };
};
