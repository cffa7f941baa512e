import { join, resolve } from 'node:path';
import { Tally } from '../kernel/index.js';
import { EVENTS_FILE, eventLines } from '../adapters/exports/event-lines.js';
import { provenanceOf } from '../adapters/exports/datapackage/provenance.js';
import { metricsOf } from '../adapters/exports/telemetry-metrics.js';
import { expectFilePath, writeWhole } from '../adapters/exports/whole-file.js';
import { BadInputError } from '../adapters/faults.js';
import { auditFor } from '../adapters/logging/audit.js';
import type { Log } from '../adapters/logging/logger.js';
import { SILENT } from '../adapters/logging/logger.js';
import type { EventSink } from '../adapters/publishers/publish-to.js';
import { publishTo } from '../adapters/publishers/publish-to.js';
import { keyedDraws } from '../adapters/random/keyed-draws.js';
import { readInputs } from '../adapters/read-inputs.js';
import type { InputRequest, Inputs } from '../adapters/read-inputs.js';
import { MANIFEST_FILE, stateOf } from '../adapters/run-folders/folder-state.js';
import { manifestOf } from '../adapters/run-folders/manifest-of.js';
import { openRunFolder } from '../adapters/run-folders/run-folder.js';
import type { StagedOutputs } from '../adapters/run-folders/staged-outputs.js';
import { admit } from '../runs/admission.js';
import { assemble } from '../runs/assemble.js';
import type { Assembly } from '../runs/assemble.js';
import type { Consumer } from '../runs/consumer.js';
import type { Headline } from '../runs/headline.js';
import { runIdOf } from '../runs/identity.js';
import type { Manifest } from '../runs/manifest.js';
import { simulateYears } from '../runs/simulate-years.js';
import { telemetryOf } from '../runs/telemetry.js';
import type { Telemetry } from '../runs/telemetry.js';
import { expectOwnFolder, filesOf, OUTPUT_FILES, writePackage, writeTables } from './run-outputs.js';

/** What to run and where to. Paths are relative to the working directory. */
export interface RunRequest extends InputRequest {
  /** `results/<scenario>` otherwise. */
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly fresh?: boolean | undefined;
  /** Measure what the kernel does; the results are the same bytes either way. */
  readonly telemetry?: boolean | undefined;
  /** File that receives the measurements as OpenTelemetry metrics. */
  readonly telemetryJson?: string | undefined;
}

/** How a run can be watched, followed and stopped. */
export interface RunCompany {
  readonly signal?: AbortSignal | undefined;
  readonly log?: Log | undefined;
  readonly begun?: ((years: { readonly start: number; readonly end: number }) => undefined) | undefined;
  readonly yearClosed?: ((headline: Headline) => undefined) | undefined;
  /** Told of every event as it happens. What one cannot process is a dead letter and changes no result. */
  readonly consumers?: readonly Consumer[] | undefined;
  /** Receive the events of each year when it has closed. */
  readonly sinks?: readonly EventSink[] | undefined;
}

/**
 * A complete run. `repeated` says that its results stood there already; then there is no telemetry. A run with dead
 * letters is complete too: `manifest.counts.deadLetters` says how many.
 */
export interface RunReport {
  readonly folder: string;
  readonly files: readonly string[];
  readonly repeated: boolean;
  readonly manifest: Manifest;
  readonly telemetry: Telemetry | undefined;
}

const expectOwnFile = (path: string | undefined, folder: string): undefined => {
  if (path === undefined) return;
  expectFilePath('--telemetry-json', path);
  const taken = [...OUTPUT_FILES, MANIFEST_FILE].find((file) => resolve(folder, file) === resolve(path));
  if (taken === undefined) return;
  throw new BadInputError([{ file: '--telemetry-json', value: path, expected: 'another name than that of an output' }]);
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
  const provenance = provenanceOf(inputs.dataDir);
  const folder = request.out ?? join('results', inputs.loaded.scenario.name);
  expectOwnFolder(folder, inputs.dataDir);
  expectOwnFile(request.telemetryJson, folder);
  const admission = admit(folder, stateOf(folder, OUTPUT_FILES), inputs.identity, request);
  if (admission.kind === 'finished') {
    const { manifest } = admission;
    return { folder, files: filesOf(folder, manifest), repeated: true, manifest, telemetry: undefined };
  }
  log.info({ scenario: inputs.loaded.scenario.name, folder }, 'inputs read');
  const tally = request.telemetry === true || request.telemetryJson !== undefined ? openTally() : undefined;
  const open = openRunFolder(folder, (pid) => {
    log.warn({ folder, pid }, 'took over the lock of a process that no longer runs');
  });
  try {
    const assembly = assembleWith(inputs, company, tally);
    const simulated = await simulateInto(open.outputs, assembly, company);
    const finished = new Date();
    writePackage(open.outputs, inputs, provenance);
    const outputs = open.outputs.digests();
    const manifest = manifestOf({ inputs, assembly, simulated, outputs, started, finished });
    open.outputs.publish(manifest, OUTPUT_FILES);
    const telemetry = tally && telemetryOf(tally, assembly.kernel);
    if (telemetry !== undefined && request.telemetryJson !== undefined) {
      const metrics = metricsOf(telemetry, inputs.identity.model, { started, finished });
      writeWhole(request.telemetryJson, `${JSON.stringify(metrics)}\n`);
    }
    return { folder, files: filesOf(folder, manifest), repeated: false, manifest, telemetry };
  } finally {
    open.close();
  }
};

const MILLISECONDS = 1000;
/** Times every call: a full run has some ten thousands of them, and what happens once a year would be missed otherwise. */
const openTally = (): Tally => new Tally({ now: () => performance.now() / MILLISECONDS, every: 1 });

const assembleWith = (
  { dataset, loaded: { scenario }, identity }: Inputs,
  { log = SILENT, consumers = [], sinks = [] }: RunCompany,
  probe: Tally | undefined,
): Assembly => {
  const run = runIdOf(identity);
  const publishing = { run, source: `steelsim/${identity.model}`, now: () => new Date().toISOString() };
  return assemble(
    { dataset, scenario, draws: keyedDraws(scenario.seed) },
    {
      consumers: [...consumers, ...auditFor(log)],
      probe,
      outbox: { run, publishers: sinks.map((sink) => publishTo(sink, publishing)) },
    },
  );
};

const simulateInto = async (
  outputs: StagedOutputs,
  assembly: Assembly,
  { signal, log = SILENT, begun, yearClosed }: RunCompany,
) => {
  begun?.(assembly.given.scenario.years);
  const keeper = eventLines(outputs.start(EVENTS_FILE));
  const simulated = await simulateYears(assembly, { keeper, signal, yearClosed });
  outputs.finish(EVENTS_FILE);
  writeTables(outputs, assembly, log);
  return simulated;
};
