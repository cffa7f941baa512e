import { join } from 'node:path';
import { EVENTS_FILE } from '../adapters/exports/event-lines.js';
import { readFormats } from '../adapters/exports/formats/formats.js';
import { BadInputError } from '../adapters/faults.js';
import type { BranchInputs, BranchRequest } from '../adapters/run-folders/branch-inputs.js';
import { readBranchInputs } from '../adapters/run-folders/branch-inputs.js';
import { stateOf } from '../adapters/run-folders/folder-state.js';
import { readRecordedLog } from '../adapters/run-folders/recorded-log.js';
import { expectWholeLog } from '../adapters/run-folders/whole-log.js';
import { openRunFolder } from '../adapters/run-folders/run-folder.js';
import { admit } from '../runs/admission.js';
import type { YearOfLog } from '../runs/fold-years.js';
import { runInto } from './run-into.js';
import { OUTPUT_FILES, expectOwnFolder, filesOf } from './run-places.js';
import type { RunCompany, RunReport } from './run-request.js';
import { tidyFolder } from './tidy-folder.js';

/** How a branch treats what stands in its folder. */
export interface BranchOptions {
  readonly force?: boolean | undefined;
}

/** How a branch can be watched and stopped. */
export type BranchCompany = Omit<RunCompany, 'consumers' | 'sinks'>;

/** The years of the parent's log before the branch. Throws `BadInputError` when one of them is damaged. */
const sharedYears = ({ run, at }: BranchRequest, { parent }: BranchInputs): readonly YearOfLog[] => {
  const { years, fault } = readRecordedLog(run, parent.digests);
  const shared = years.filter(({ year }) => year < at);
  if (shared.length < at - parent.scenario.years.start) {
    const { file = EVENTS_FILE, line, year, problem } = fault ?? { line: null, year: null, problem: 'it is too short' };
    const expected = `the log as it was recorded${year === null ? '' : `, year ${year}`}: ${problem}`;
    throw new BadInputError([{ file: join(run, file), ...(line !== null && { row: line }), expected }]);
  }
  return shared;
};

/**
 * Goes on with a recorded run from a year on under other assumptions, in a folder of its own. Simulates no year before.
 * Throws `BadInputError` with every fault of the request or for a run without all of its log, `OtherInputsError` when data or model are not those of the run,
 * and for folder and simulation what `runScenario` throws.
 */
export const branchRun = async (
  request: BranchRequest & BranchOptions,
  company: BranchCompany = {},
): Promise<RunReport> => {
  const started = new Date();
  expectWholeLog(request.run);
  const given = readBranchInputs(request);
  const { parent, branch, inputs, past, folder } = given;
  expectOwnFolder(folder, inputs.dataDir);
  const admission = admit(folder, stateOf(folder, OUTPUT_FILES), inputs.identity, request);
  if (admission.kind === 'finished') {
    const { manifest } = admission;
    tidyFolder(folder);
    return { folder, files: filesOf(folder, manifest), repeated: true, manifest, telemetry: undefined };
  }
  const years = sharedYears(request, given);
  const shared = { years, past, marks: { scenarioFiles: parent.scenarioFiles, branch } };
  const open = openRunFolder(folder, (pid) => {
    company.log?.warn({ folder, pid }, 'took over the lock of a process that no longer runs');
  });
  try {
    return await runInto(open.outputs, {
      request: {},
      inputs,
      company,
      folder,
      started,
      admission,
      formats: readFormats(undefined),
      events: 'full',
      shared,
    });
  } finally {
    open.close();
  }
};
