import { join } from 'node:path';
import { EVENTS_FILE, eventLines } from '../adapters/exports/event-lines.js';
import { provenanceOf } from '../adapters/exports/datapackage/provenance.js';
import { BadInputError } from '../adapters/faults.js';
import { auditFor } from '../adapters/logging/audit.js';
import { SILENT } from '../adapters/logging/logger.js';
import { keyedDraws } from '../adapters/random/keyed-draws.js';
import type { BranchInputs, BranchRequest } from '../adapters/run-folders/branch-inputs.js';
import { readBranchInputs } from '../adapters/run-folders/branch-inputs.js';
import { stateOf } from '../adapters/run-folders/folder-state.js';
import { manifestOf } from '../adapters/run-folders/manifest-of.js';
import { readRecordedLog } from '../adapters/run-folders/recorded-log.js';
import { openRunFolder } from '../adapters/run-folders/run-folder.js';
import type { StagedOutputs } from '../adapters/run-folders/staged-outputs.js';
import { admit } from '../runs/admission.js';
import { assemble } from '../runs/assemble.js';
import type { Assembly } from '../runs/assemble.js';
import { foldYears } from '../runs/fold-years.js';
import type { YearOfLog } from '../runs/fold-years.js';
import type { SimulatedYears } from '../runs/simulate-years.js';
import { RunFailedError, simulateYears } from '../runs/simulate-years.js';
import { writeLetters, writePackage, writeTables } from './run-outputs.js';
import { expectOwnFolder, filesOf, OUTPUT_FILES } from './run-places.js';
import type { RunCompany, RunReport } from './run-request.js';

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

/** Folds the shared years, whose records go into the log as they are, and simulates those from the branch on. */
const goOn = async (
  request: BranchRequest,
  given: BranchInputs,
  outputs: StagedOutputs,
  { log = SILENT, signal, begun, yearClosed }: BranchCompany,
): Promise<{ readonly assembly: Assembly; readonly simulated: SimulatedYears }> => {
  const { parent, past, inputs } = given;
  const { scenario } = inputs.loaded;
  const years = sharedYears(request, given);
  const history = years.flatMap(({ records }) => [...records]);
  const made = { dataset: inputs.dataset, scenario, past, draws: keyedDraws(scenario.seed) };
  const assembly = assemble(made, { history, consumers: auditFor(log) });
  const folded = foldYears(assembly, years);
  if (folded.failure !== undefined) throw new RunFailedError(folded.failure.year, folded.failure.because);
  begun?.({ start: request.at, end: scenario.years.end });
  const keeper = eventLines(outputs.start(EVENTS_FILE));
  keeper.keep(history);
  const own = await simulateYears(assembly, { keeper, from: request.at, signal, yearClosed });
  outputs.finish(EVENTS_FILE);
  writeTables(outputs, assembly);
  writeLetters(outputs, assembly);
  const shared = Object.entries(parent.digests).filter(([year]) => Number(year) < request.at);
  const headlines = [...folded.headlines, ...own.headlines];
  return { assembly, simulated: { headlines, digests: { ...Object.fromEntries(shared), ...own.digests } } };
};

/**
 * Goes on with a recorded run from a year on under other assumptions, in a folder of its own. Simulates no year before.
 * Throws `BadInputError` with every fault of the request, `OtherInputsError` when data or model are not those of the run,
 * and for folder and simulation what `runScenario` throws.
 */
export const branchRun = async (
  request: BranchRequest & BranchOptions,
  company: BranchCompany = {},
): Promise<RunReport> => {
  const started = new Date();
  const given = readBranchInputs(request);
  const { parent, branch, inputs, folder } = given;
  const provenance = provenanceOf(inputs.dataDir);
  expectOwnFolder(folder, inputs.dataDir);
  const admission = admit(folder, stateOf(folder, OUTPUT_FILES), inputs.identity, request);
  if (admission.kind === 'finished') {
    const { manifest } = admission;
    return { folder, files: filesOf(folder, manifest), repeated: true, manifest, telemetry: undefined };
  }
  const open = openRunFolder(folder, (pid) => {
    company.log?.warn({ folder, pid }, 'took over the lock of a process that no longer runs');
  });
  try {
    const { assembly, simulated } = await goOn(request, given, open.outputs, company);
    const finished = new Date();
    writePackage(open.outputs, inputs, provenance);
    const outputs = open.outputs.digests();
    const own = manifestOf({ inputs, assembly, simulated, outputs, started, finished });
    const manifest = { ...own, scenarioFiles: parent.scenarioFiles, branch };
    open.outputs.publish(manifest, OUTPUT_FILES);
    return { folder, files: filesOf(folder, manifest), repeated: false, manifest, telemetry: undefined };
  } finally {
    open.close();
  }
};
