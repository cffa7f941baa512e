import { EVENT_CODECS } from '../adapters/event-codecs/index.js';
import { keyedDraws } from '../adapters/random/keyed-draws.js';
import { CSV_TABLES } from '../adapters/exports/csv/index.js';
import { MANIFEST_FILE } from '../adapters/run-folders/folder-state.js';
import { readRecordedInputs } from '../adapters/run-folders/recorded-inputs.js';
import { readRecordedLog } from '../adapters/run-folders/recorded-log.js';
import type { RecordedLog } from '../adapters/run-folders/recorded-log.js';
import { expectWholeLog } from '../adapters/run-folders/whole-log.js';
import { changedFiles, changedTables } from '../adapters/run-folders/verify-outputs.js';
import { canonicalJson } from '../kernel/index.js';
import { assemble } from '../runs/assemble.js';
import type { Assembly } from '../runs/assemble.js';
import { foldYears } from '../runs/fold-years.js';
import type { FoldedYears } from '../runs/fold-years.js';
import type { Headline } from '../runs/headline.js';
import type { Manifest } from '../runs/manifest.js';
import { reExecute } from '../runs/re-execute.js';
import type { EventDifference } from '../runs/re-execute.js';
import type { ReplayFault, ReplayReport } from '../runs/replay-report.js';

/** Which run to replay, and what to prove of it. Paths are relative to the working directory. */
export interface ReplayRequest {
  /** Folder of a complete run. */
  readonly run: string;
  /** Prove every file of the folder from the log. */
  readonly verify?: boolean | undefined;
  /** Run the recorded inputs again and compare event by event. */
  readonly reExecute?: boolean | undefined;
  /** Folder of the dataset that the run was made from; the shipped one otherwise. */
  readonly data?: string | undefined;
}

const changedHeadlines = ({ headline }: Manifest, now: readonly Headline[]): readonly ReplayFault[] =>
  now
    .filter((each, i) => canonicalJson(each) !== canonicalJson(headline[i] ?? null))
    .map(({ year }) => ({
      file: MANIFEST_FILE,
      line: null,
      year,
      problem: 'the log gives another headline than the manifest has',
    }));

/** What was read of a folder, and what it gave. */
interface Replayed {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly assembly: Assembly;
  readonly folded: FoldedYears;
  /** What keeps the log from proving tables. */
  readonly logFaults: readonly ReplayFault[];
}

/** A log that is damaged or does not fold proves no table; the bytes of every file are compared all the same. */
const changedIn = ({ folder, manifest, assembly, folded, logFaults }: Replayed): readonly ReplayFault[] => {
  const files = changedFiles(folder, manifest);
  if (logFaults.length > 0) return files;
  const tables = changedTables(folder, manifest, { ...assembly, years: assembly.records.view() });
  const isTable = (file: string): boolean => CSV_TABLES.some((table) => table.file === file);
  return [...files.filter(({ file }) => !isTable(file)), ...tables, ...changedHeadlines(manifest, folded.headlines)];
};

const faultsOfLog = ({ file, fault }: RecordedLog, { failure }: FoldedYears): readonly ReplayFault[] => {
  const unfolded = failure && {
    file,
    line: null,
    year: failure.year,
    problem: `the records do not fold: ${failure.because}`,
  };
  return [unfolded, fault].filter((each) => each !== undefined);
};

const faultOf = (file: string, { seq, year, type, recorded, now }: EventDifference): ReplayFault => {
  const happens = now === null ? 'nothing happens' : `${type ?? ''} reads ${now}`;
  const problem = `run again, ${happens} where the log has ${recorded ?? 'no line'}`;
  return { file, line: seq, year, problem };
};

/**
 * Folds the log of a run into a world founded anew. `faults` tells what does not verify; what can be folded of a damaged
 * log, is. Throws `BadInputError` for a folder without a complete run or without all of its log, `OtherInputsError` when data or model are others
 * than recorded, and `RunFailedError` when the inputs cannot be run again.
 */
export const replayRun = async ({
  run: folder,
  verify,
  reExecute: again,
  data,
}: ReplayRequest): Promise<ReplayReport> => {
  expectWholeLog(folder);
  const { manifest, scenario, past, dataset } = readRecordedInputs(folder, data);
  const inputs = { dataset, scenario, past, draws: keyedDraws(scenario.seed) };
  const log = readRecordedLog(folder, manifest.digests);
  const assembly = assemble(inputs);
  const folded = foldYears(assembly, log.years);
  const logFaults = faultsOfLog(log, folded);
  const reExecution = again === true ? await reExecute(inputs, log.lines, { codecs: EVENT_CODECS }) : null;
  return {
    folder,
    run: manifest.run,
    scenario: scenario.name,
    seed: scenario.seed,
    headline: folded.headlines,
    events: folded.events,
    verified: verify === true ? Object.keys(manifest.outputs) : null,
    reExecution,
    faults: [
      ...logFaults,
      ...(verify === true ? changedIn({ folder, manifest, assembly, folded, logFaults }) : []),
      ...(reExecution?.difference == null ? [] : [faultOf(log.file, reExecution.difference)]),
    ],
  };
};
