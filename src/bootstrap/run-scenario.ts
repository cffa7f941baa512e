import { join } from 'node:path';
import { readFormats } from '../adapters/exports/formats/formats.js';
import { SILENT } from '../adapters/logging/logger.js';
import { readInputs } from '../adapters/read-inputs.js';
import { stateOf } from '../adapters/run-folders/folder-state.js';
import { openRunFolder } from '../adapters/run-folders/run-folder.js';
import { admit, storeOf } from '../runs/admission.js';
import { levelOf, more } from '../runs/event-levels.js';
import { runInto } from './run-into.js';
import { OUTPUT_FILES, expectOwnFile, expectOwnFolder, expectStore, filesOf, formatsOf } from './run-places.js';
import type { RunCompany, RunReport, RunRequest } from './run-request.js';
import { tidyFolder } from './tidy-folder.js';

/**
 * Runs one scenario and writes its folder; a folder that holds the same run already is left as it is, unless it lacks a
 * format or a part of the log that is asked for, and one that holds years of it is gone on with. Throws `BadInputError` with every fault of the inputs, `FolderRefusedError` or
 * `FolderInUseError` for the folder (nothing has been written then), `RunFailedError`, `RunNotWrittenError`, or
 * `RunInterruptedError` when the signal came first; after these the outputs are as they were, and the years that had
 * closed are kept to go on from.
 */
export const runScenario = async (request: RunRequest, company: RunCompany = {}): Promise<RunReport> => {
  const started = new Date();
  const { log = SILENT } = company;
  const asked = readFormats(request.format);
  expectStore(request);
  const inputs = readInputs(request);
  const folder = request.out ?? join('results', inputs.loaded.scenario.name);
  expectOwnFolder(folder, inputs.dataDir);
  expectOwnFile(request.telemetryJson, folder);
  let admission = admit(folder, stateOf(folder, OUTPUT_FILES), inputs.identity, request);
  let [formats, events] = [asked, request.events ?? 'full'];
  if (admission.kind === 'finished') {
    const { manifest } = admission;
    const there = formatsOf(manifest);
    const kept = levelOf(manifest);
    events = more(events, kept);
    if (events === kept && [...asked].every((format) => there.has(format))) {
      tidyFolder(folder);
      return { folder, files: filesOf(folder, manifest), repeated: true, manifest, telemetry: undefined };
    }
    formats = new Set([...there, ...asked]);
    admission = { kind: 'simulate', eventStore: request.eventStore ?? storeOf(manifest) };
  }
  log.info({ scenario: inputs.loaded.scenario.name, folder }, 'inputs read');
  const open = openRunFolder(folder, (pid) => {
    log.warn({ folder, pid }, 'took over the lock of a process that no longer runs');
  });
  try {
    return await runInto(open.outputs, { request, inputs, company, folder, started, admission, formats, events });
  } finally {
    open.close();
  }
};
