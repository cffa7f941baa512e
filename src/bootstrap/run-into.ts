import { provenanceOf } from '../adapters/exports/datapackage/provenance.js';
import { SILENT } from '../adapters/logging/logger.js';
import { manifestOf } from '../adapters/run-folders/manifest-of.js';
import type { StagedOutputs } from '../adapters/run-folders/staged-outputs.js';
import type { AdmittedRun } from './admitted-run.js';
import { toldOfFolder } from './run-failure.js';
import { forgetYears, handLogOver, openLog } from './run-log.js';
import { writeIamcFiles, writeLetters, writePackage, writeTables } from './run-outputs.js';
import { OUTPUT_FILES, filesOf } from './run-places.js';
import type { RunReport } from './run-request.js';
import { tallyFor, tellTelemetry } from './run-telemetry.js';
import type { RunOfFolder } from './run-years.js';
import { runYears } from './run-years.js';

/**
 * Simulates the years that the folder does not hold yet and writes every file. A branch is a run whose first years are
 * copied from another log: it goes on from them like one that was interrupted.
 */
export const runInto = async (outputs: StagedOutputs, admitted: AdmittedRun): Promise<RunReport> => {
  const { request, inputs, company, folder, started, admission, shared, events } = admitted;
  const { identity } = inputs;
  const { eventStore } = admission;
  const tally = tallyFor(request);
  const store = await openLog(admitted);
  try {
    const told = admission.kind === 'resume' ? company : { ...company, resumed: undefined };
    const done = await runYears({ inputs, company: told, folder, store, eventStore, tally, past: shared?.past });
    await writeRun(outputs, done, admitted);
    if (store !== undefined) handLogOver(outputs, store, done, admitted);
    const finished = new Date();
    const own = manifestOf({ inputs, ...done, events, outputs: outputs.digests(), started, finished });
    const manifest = { ...own, ...shared?.marks };
    await outputs.publish(manifest, OUTPUT_FILES);
    forgetYears(folder);
    const telemetry = tellTelemetry(tally, done.assembly, request, { model: identity.model, started, finished });
    return { folder, files: filesOf(folder, manifest), repeated: false, manifest, telemetry };
  } catch (error) {
    throw toldOfFolder(error, folder, store?.head()?.year);
  } finally {
    store?.close();
    if (store?.head() === undefined) forgetYears(folder);
  }
};

const writeRun = async (
  outputs: StagedOutputs,
  { assembly, letters }: RunOfFolder,
  { inputs, formats, company: { log = SILENT } }: AdmittedRun,
): Promise<undefined> => {
  const before = performance.now();
  await writeTables(outputs, assembly, formats);
  await writeIamcFiles(outputs, assembly, formats);
  writeLetters(outputs, letters, assembly);
  writePackage(outputs, inputs, provenanceOf(inputs.dataDir));
  log.info({ milliseconds: Math.round(performance.now() - before) }, 'tables written');
};
