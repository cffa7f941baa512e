import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Dataset } from './domain/dataset.js';
import { EVENTS_FILE, eventLines } from './adapters/exports/event-lines.js';
import { CSV_TABLES } from './adapters/exports/csv/index.js';
import { hashDataset } from './adapters/datasets/folder.js';
import { describeDataset } from './adapters/datasets/describe-dataset.js';
import { readDataset } from './adapters/datasets/read-dataset.js';
import type { Fault } from './adapters/faults.js';
import { BadInputError } from './adapters/faults.js';
import { gitRevision, packageVersion, SHIPPED_DATA, SHIPPED_SCENARIOS } from './adapters/installation.js';
import type { Log } from './adapters/logging/logger.js';
import { SILENT } from './adapters/logging/logger.js';
import { keyedDraws } from './adapters/random/keyed-draws.js';
import { MANIFEST_FILE, stateOf } from './adapters/run-folders/folder-state.js';
import { openRunFolder } from './adapters/run-folders/run-folder.js';
import { hashScenarioFiles } from './adapters/run-folders/scenario-files.js';
import type { StagedOutputs } from './adapters/run-folders/staged-outputs.js';
import { checkScenario } from './adapters/scenarios/check-scenario.js';
import type { LoadedScenario } from './adapters/scenarios/load-scenario.js';
import { loadScenario } from './adapters/scenarios/load-scenario.js';
import { admit } from './runs/admission.js';
import { assemble } from './runs/assemble.js';
import type { Assembly } from './runs/assemble.js';
import type { Headline } from './runs/headline.js';
import { scenarioOfRun } from './runs/identity.js';
import type { RunIdentity } from './runs/identity.js';
import type { Manifest } from './runs/manifest.js';
import { simulateYears } from './runs/simulate-years.js';
import type { SimulatedYears } from './runs/simulate-years.js';

export type { Fault };
export { BadInputError };

/** What to run and where to. Paths are relative to the working directory. */
export interface RunRequest {
  /** A shipped name, or the path of a file. */
  readonly scenario: string;
  /** `path=value` for values of the scenario, the last one counts. */
  readonly set?: readonly string[] | undefined;
  readonly seed?: number | undefined;
  /** Last year. */
  readonly until?: number | undefined;
  /** Folder of the dataset; the scenario's own or the shipped one otherwise. */
  readonly data?: string | undefined;
  /** `results/<scenario>` otherwise. */
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly fresh?: boolean | undefined;
}

/** How a run can be watched and stopped. */
export interface RunCompany {
  readonly signal?: AbortSignal | undefined;
  readonly log?: Log | undefined;
  readonly begun?: ((years: { readonly start: number; readonly end: number }) => undefined) | undefined;
  readonly yearClosed?: ((headline: Headline) => undefined) | undefined;
}

/** A complete run. `repeated` says that its results stood there already. */
export interface RunReport {
  readonly folder: string;
  readonly files: readonly string[];
  readonly repeated: boolean;
  readonly manifest: Manifest;
}

interface Inputs {
  readonly loaded: LoadedScenario;
  readonly dataset: Dataset;
  readonly dataDir: string;
  readonly identity: RunIdentity;
}

const OUTPUT_FILES = [...CSV_TABLES.map(({ file }) => file), EVENTS_FILE];

/** The value, or the faults that keep it from being read. */
const attempt = <T>(read: () => T, faults: Fault[]): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
};

const load = ({ scenario, set, seed, until }: RunRequest, dataset: Dataset | undefined): LoadedScenario =>
  loadScenario(scenario, {
    scenariosDir: SHIPPED_SCENARIOS,
    ...(set !== undefined && { set }),
    ...(seed !== undefined && { seed }),
    ...(until !== undefined && { until }),
    ...(dataset !== undefined && { technologies: dataset.technologies.map(({ technology }) => technology) }),
  });

/** Scenario and dataset, checked on their own and against each other: all faults of both at once. */
const readInputs = (request: RunRequest): Inputs => {
  const faults: Fault[] = [];
  const ownData = request.data === undefined ? attempt(() => load(request, undefined), [])?.scenario.data : null;
  const dataDir = request.data ?? ownData ?? SHIPPED_DATA;
  const dataset = attempt(() => readDataset(dataDir), faults);
  const loaded = attempt(() => load(request, dataset), faults);
  if (dataset !== undefined && loaded !== undefined) faults.push(...checkScenario(loaded, dataset));
  if (dataset === undefined || loaded === undefined || faults.length > 0) throw new BadInputError(faults);
  const model = packageVersion();
  const identity = { model, scenario: scenarioOfRun(loaded.scenario), data: hashDataset(dataDir) };
  return { loaded, dataset, dataDir, identity };
};

/** A run needs a folder of its own: one that wrote into that of its dataset would replace it. */
const expectOwnFolder = (folder: string, dataDir: string): undefined => {
  const refuse = (expected: string): never => {
    throw new BadInputError([{ file: '--out', value: folder, expected }]);
  };
  if (resolve(folder) === resolve(dataDir)) refuse('another folder than that of the dataset');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) refuse('a folder, not a file');
};

/**
 * Runs one scenario and writes its folder; a folder that holds the same run already is left as it is. Throws
 * `BadInputError` with every fault of the inputs, `FolderRefusedError` or `FolderInUseError` for the folder (nothing has
 * been written then), `RunFailedError`, or `RunInterruptedError` when the signal came first; after these two the folder
 * is as it was.
 */
export const runScenario = async (request: RunRequest, company: RunCompany = {}): Promise<RunReport> => {
  const started = new Date();
  const { log = SILENT } = company;
  const inputs = readInputs(request);
  const folder = request.out ?? join('results', inputs.loaded.scenario.name);
  expectOwnFolder(folder, inputs.dataDir);
  const admission = admit(folder, stateOf(folder, OUTPUT_FILES), inputs.identity, request);
  if (admission.kind === 'finished') return reportOf(folder, admission.manifest, true);
  log.info({ scenario: inputs.loaded.scenario.name, folder }, 'inputs read');
  const open = openRunFolder(folder, (pid) => {
    log.warn({ folder, pid }, 'took over the lock of a process that no longer runs');
  });
  try {
    const manifest = await simulateInto(open.outputs, inputs, company, started);
    open.outputs.publish(manifest);
    return reportOf(folder, manifest, false);
  } finally {
    open.close();
  }
};

const reportOf = (folder: string, manifest: Manifest, repeated: boolean): RunReport => ({
  folder,
  files: [...Object.keys(manifest.outputs), MANIFEST_FILE].map((file) => join(folder, file)),
  repeated,
  manifest,
});

const simulateInto = async (
  outputs: StagedOutputs,
  inputs: Inputs,
  { signal, log = SILENT, begun, yearClosed }: RunCompany,
  started: Date,
): Promise<Manifest> => {
  const { dataset, loaded } = inputs;
  const assembly = assemble({ dataset, scenario: loaded.scenario, draws: keyedDraws(loaded.scenario.seed) });
  begun?.(loaded.scenario.years);
  const keeper = eventLines(outputs.start(EVENTS_FILE));
  const simulated = await simulateYears(assembly, { keeper, signal, yearClosed });
  outputs.finish(EVENTS_FILE);
  const before = performance.now();
  const run = { ...assembly, years: assembly.records.view() };
  for (const table of CSV_TABLES) {
    table.write(run, outputs.start(table.file));
    outputs.finish(table.file);
  }
  log.info({ milliseconds: Math.round(performance.now() - before) }, 'tables written');
  return manifestOf(outputs, inputs, assembly, simulated, started);
};

const manifestOf = (
  outputs: StagedOutputs,
  { loaded, dataset, identity }: Inputs,
  { founding, world, kernel }: Assembly,
  { headlines, digests }: SimulatedYears,
  started: Date,
): Manifest => {
  const finished = new Date();
  return {
    versions: { steelsim: identity.model, node: process.version },
    gitRevision: gitRevision(),
    seed: loaded.scenario.seed,
    scenario: identity.scenario,
    scenarioFiles: hashScenarioFiles(loaded.files, SHIPPED_SCENARIOS),
    dataset: { name: dataset.name, files: identity.data },
    imputations: { dataset: describeDataset(dataset).imputed, drawnCampaignAges: founding.drawnAges },
    counts: {
      years: headlines.length,
      plants: world.plants.size,
      plantGroups: world.plantGroups.size,
      furnaceGroups: world.furnaceGroups.size,
      events: kernel.log.head,
    },
    digests,
    headline: headlines,
    outputs: outputs.digests(),
    wallClock: {
      started: started.toISOString(),
      finished: finished.toISOString(),
      seconds: (finished.getTime() - started.getTime()) / 1000,
    },
  };
};
