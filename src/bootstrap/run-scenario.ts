import { join } from 'node:path';
import { SILENT } from '../adapters/logging/logger.js';
import { readInputs } from '../adapters/read-inputs.js';
import { stateOf } from '../adapters/run-folders/folder-state.js';
import { openRunFolder } from '../adapters/run-folders/run-folder.js';
import { admit } from '../runs/admission.js';
import { runInto } from './run-into.js';
import { OUTPUT_FILES, expectOwnFile, expectOwnFolder, filesOf } from './run-places.js';
import type { RunCompany, RunReport, RunRequest } from './run-request.js';
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
