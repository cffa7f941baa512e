import { join } from 'node:path';
import { openRunStore, removeGrowingLogs } from '../adapters/event-stores/open-run-store.js';
import { LOG_FILES } from '../adapters/event-stores/log-files.js';
import { provenanceOf } from '../adapters/exports/datapackage/provenance.js';
import { SILENT } from '../adapters/logging/logger.js';
import { readInputs } from '../adapters/read-inputs.js';
import type { Inputs } from '../adapters/read-inputs.js';
import { stateOf } from '../adapters/run-folders/folder-state.js';
import { manifestOf } from '../adapters/run-folders/manifest-of.js';
import { openRunFolder } from '../adapters/run-folders/run-folder.js';
import type { StagedOutputs } from '../adapters/run-folders/staged-outputs.js';
import { forgetUnfinished } from '../adapters/run-folders/unfinished-run.js';
import type { Admission } from '../runs/admission.js';
import { admit } from '../runs/admission.js';
import { runIdOf } from '../runs/identity.js';
import { toldOfFolder } from './run-failure.js';
import { writeLetters, writePackage, writeTables } from './run-outputs.js';
import { OUTPUT_FILES, expectOwnFile, expectOwnFolder, filesOf } from './run-places.js';
import type { RunCompany, RunReport, RunRequest } from './run-request.js';
import { tallyFor, tellTelemetry } from './run-telemetry.js';
import type { RunOfFolder } from './run-years.js';
import { runYears } from './run-years.js';
import { tidyFolder } from './tidy-folder.js';

/**
 * Runs one scenario and writes its folder; a folder that holds the same run already is left as it is, and one that holds
 * years of it is gone on with. Throws `BadInputError` with every fault of the inputs, `FolderRefusedError` or
 * `FolderInUseError` for the folder (nothing has been written then), `RunFailedError`, `RunNotWrittenError`, or
 * `RunInterruptedError` when the signal came first; after these the outputs are as they were, and the years that had
 * closed are kept to go on from.
 */
export const runScenario = async (request: RunRequest, company: RunCompany = {}): Promise<RunReport> => {
  const started = new Date();
  const { log = SILENT } = company;
  const inputs = readInputs(request);
  const folder = request.out ?? join('results', inputs.loaded.scenario.name);
  expectOwnFolder(folder, inputs.dataDir);
  expectOwnFile(request.telemetryJson, folder);
  const admission = admit(folder, stateOf(folder, OUTPUT_FILES), inputs.identity, request);
  if (admission.kind === 'finished') {
    const { manifest } = admission;
    tidyFolder(folder);
    return { folder, files: filesOf(folder, manifest), repeated: true, manifest, telemetry: undefined };
  }
  log.info({ scenario: inputs.loaded.scenario.name, folder }, 'inputs read');
  const open = openRunFolder(folder, (pid) => {
    log.warn({ folder, pid }, 'took over the lock of a process that no longer runs');
  });
  try {
    return await runInto(open.outputs, { request, inputs, company, folder, started, admission });
  } finally {
    open.close();
  }
};

/** A run whose folder this process has locked. */
interface AdmittedRun {
  readonly request: RunRequest;
  readonly inputs: Inputs;
  readonly company: RunCompany;
  readonly folder: string;
  readonly started: Date;
  readonly admission: Exclude<Admission, { readonly kind: 'finished' }>;
}

const runInto = async (outputs: StagedOutputs, admitted: AdmittedRun): Promise<RunReport> => {
  const { request, inputs, company, folder, started, admission } = admitted;
  const { identity } = inputs;
  const { eventStore } = admission;
  const resumes = admission.kind === 'resume';
  const tally = tallyFor(request);
  if (!resumes) forgetUnfinished(folder);
  const store = openRunStore(folder, { run: runIdOf(identity), kind: eventStore, resumes });
  try {
    const done = await runYears({ inputs, company, folder, store, eventStore, tally });
    outputs.adopt(LOG_FILES[eventStore], store.finish());
    writeRun(outputs, done, admitted);
    const finished = new Date();
    const manifest = manifestOf({ inputs, ...done, outputs: outputs.digests(), started, finished });
    outputs.publish(manifest, OUTPUT_FILES);
    forget(folder);
    const telemetry = tellTelemetry(tally, done.assembly, request, { model: identity.model, started, finished });
    return { folder, files: filesOf(folder, manifest), repeated: false, manifest, telemetry };
  } catch (error) {
    throw toldOfFolder(error, folder, store.head()?.year);
  } finally {
    store.close();
    if (store.head() === undefined) forget(folder);
  }
};

/** There is nothing to go on from. */
const forget = (folder: string): undefined => {
  forgetUnfinished(folder);
  removeGrowingLogs(folder);
};

const writeRun = (
  outputs: StagedOutputs,
  { assembly, letters }: RunOfFolder,
  { inputs, company: { log = SILENT } }: AdmittedRun,
): undefined => {
  const before = performance.now();
  writeTables(outputs, assembly);
  writeLetters(outputs, letters, assembly);
  writePackage(outputs, inputs, provenanceOf(inputs.dataDir));
  log.info({ milliseconds: Math.round(performance.now() - before) }, 'tables written');
};
