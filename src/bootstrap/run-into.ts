import { openRunStore, removeGrowingLogs } from '../adapters/event-stores/open-run-store.js';
import { LOG_FILES } from '../adapters/event-stores/log-files.js';
import { provenanceOf } from '../adapters/exports/datapackage/provenance.js';
import { SILENT } from '../adapters/logging/logger.js';
import type { Format } from '../adapters/exports/formats/formats.js';
import type { Inputs } from '../adapters/read-inputs.js';
import { manifestOf } from '../adapters/run-folders/manifest-of.js';
import type { StagedOutputs } from '../adapters/run-folders/staged-outputs.js';
import { forgetUnfinished } from '../adapters/run-folders/unfinished-run.js';
import type { Admission } from '../runs/admission.js';
import { runIdOf } from '../runs/identity.js';
import { copyYears, type SharedPast } from './copy-years.js';
import { toldOfFolder } from './run-failure.js';
import { writeIamcFiles, writeLetters, writePackage, writeTables } from './run-outputs.js';
import { OUTPUT_FILES, filesOf } from './run-places.js';
import type { RunCompany, RunReport, RunRequest } from './run-request.js';
import { tallyFor, tellTelemetry } from './run-telemetry.js';
import type { RunOfFolder } from './run-years.js';
import { runYears } from './run-years.js';

/** A run whose folder this process has locked. */
export interface AdmittedRun {
  readonly request: Pick<RunRequest, 'telemetry' | 'telemetryJson'>;
  readonly inputs: Inputs;
  readonly company: RunCompany;
  readonly folder: string;
  readonly started: Date;
  readonly admission: Exclude<Admission, { readonly kind: 'finished' }>;
  /** In which formats results are written; CSV is one of them. */
  readonly formats: ReadonlySet<Format>;
  /** The years that a branch shares with its parent. */
  readonly shared?: SharedPast;
}

/**
 * Simulates the years that the folder does not hold yet and writes every file. A branch is a run whose first years are
 * copied from another log: it goes on from them like one that was interrupted.
 */
export const runInto = async (outputs: StagedOutputs, admitted: AdmittedRun): Promise<RunReport> => {
  const { request, inputs, company, folder, started, admission, shared } = admitted;
  const { identity } = inputs;
  const { eventStore } = admission;
  const resumes = admission.kind === 'resume';
  const tally = tallyFor(request);
  if (!resumes) forgetUnfinished(folder);
  if (!resumes && shared !== undefined) await copyYears(folder, { identity, eventStore }, shared.years);
  const going = resumes || shared !== undefined;
  const store = openRunStore(folder, { run: runIdOf(identity), kind: eventStore, resumes: going });
  try {
    const told = resumes ? company : { ...company, resumed: undefined };
    const done = await runYears({ inputs, company: told, folder, store, eventStore, tally, past: shared?.past });
    outputs.adopt(LOG_FILES[eventStore], store.finish());
    await writeRun(outputs, done, admitted);
    const finished = new Date();
    const own = manifestOf({ inputs, ...done, outputs: outputs.digests(), started, finished });
    const manifest = { ...own, ...shared?.marks };
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
