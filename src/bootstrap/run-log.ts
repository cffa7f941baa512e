import { LOG_FILES, summaryFile } from '../adapters/event-stores/log-files.js';
import { openRunStore, removeGrowingLogs } from '../adapters/event-stores/open-run-store.js';
import type { RunStore } from '../adapters/event-stores/run-store.js';
import { writeSummary } from '../adapters/event-stores/write-summary.js';
import type { StagedOutputs } from '../adapters/run-folders/staged-outputs.js';
import { forgetUnfinished } from '../adapters/run-folders/unfinished-run.js';
import type { EventCatalogue } from '../domain/events.js';
import { runIdOf } from '../runs/identity.js';
import { summaryOf } from '../runs/summary-log.js';
import type { AdmittedRun } from './admitted-run.js';
import { copyYears } from './copy-years.js';
import type { RunOfFolder } from './run-years.js';

/** There is nothing to go on from. */
export const forgetYears = (folder: string): undefined => {
  forgetUnfinished(folder);
  removeGrowingLogs(folder);
};

/**
 * Where the log of a run grows, with the years that it goes on from; undefined for a run that keeps none. Also a run that
 * keeps a summary has all of its log until it is complete: so it goes on like any other.
 */
export const openLog = async (admitted: AdmittedRun): Promise<RunStore<EventCatalogue> | undefined> => {
  const { inputs, folder, admission, shared, events } = admitted;
  if (events === 'none') {
    forgetYears(folder);
    return undefined;
  }
  const { identity } = inputs;
  const { eventStore: kind } = admission;
  const resumes = admission.kind === 'resume';
  if (!resumes) forgetUnfinished(folder);
  if (!resumes && shared !== undefined) await copyYears(folder, { identity, eventStore: kind }, shared.years);
  return openRunStore(folder, { run: runIdOf(identity), kind, resumes: resumes || shared !== undefined });
};

/**
 * Hands the log of a complete run over, or its summary. That is written beside all of the log, which goes when the run is
 * published: a process that is killed in between leaves a folder that the same command goes on from.
 */
export const handLogOver = (
  outputs: StagedOutputs,
  store: RunStore<EventCatalogue>,
  { assembly: { kernel } }: RunOfFolder,
  { inputs, folder, admission: { eventStore: kind }, events }: AdmittedRun,
): undefined => {
  if (events === 'full') {
    outputs.adopt(LOG_FILES[kind], store.finish());
    return;
  }
  store.close();
  const path = summaryFile(folder, kind);
  const summary = { run: runIdOf(inputs.identity), records: summaryOf(kernel.log) };
  outputs.adopt(LOG_FILES[kind], writeSummary(path, kind, summary), path);
};
