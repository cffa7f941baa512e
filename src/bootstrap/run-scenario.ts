import { join } from 'node:path';
import type { Tally } from '../kernel/index.js';
import { EVENTS_FILE, eventLines } from '../adapters/exports/event-lines.js';
import type { Format } from '../adapters/exports/formats/formats.js';
import { readFormats } from '../adapters/exports/formats/formats.js';
import { provenanceOf } from '../adapters/exports/datapackage/provenance.js';
import { auditFor } from '../adapters/logging/audit.js';
import { SILENT } from '../adapters/logging/logger.js';
import { publishTo } from '../adapters/publishers/publish-to.js';
import { keyedDraws } from '../adapters/random/keyed-draws.js';
import { readInputs } from '../adapters/read-inputs.js';
import type { Inputs } from '../adapters/read-inputs.js';
import { stateOf } from '../adapters/run-folders/folder-state.js';
import { manifestOf } from '../adapters/run-folders/manifest-of.js';
import { openRunFolder } from '../adapters/run-folders/run-folder.js';
import type { StagedOutputs } from '../adapters/run-folders/staged-outputs.js';
import { admit } from '../runs/admission.js';
import { assemble } from '../runs/assemble.js';
import type { Assembly } from '../runs/assemble.js';
import { runIdOf } from '../runs/identity.js';
import { simulateYears } from '../runs/simulate-years.js';
import { writeIamcFiles, writeLetters, writePackage, writeTables } from './run-outputs.js';
import { OUTPUT_FILES, expectOwnFile, expectOwnFolder, filesOf, formatsOf } from './run-places.js';
import type { RunCompany, RunReport, RunRequest } from './run-request.js';
import { tallyFor, tellTelemetry } from './run-telemetry.js';

/**
 * Runs one scenario and writes its folder; a folder that holds the same run already is left as it is, unless a format is
 * asked for that it lacks: then all formats are written anew. Throws
 * `BadInputError` with every fault of the inputs, `FolderRefusedError` or `FolderInUseError` for the folder (nothing has
 * been written then), `RunFailedError`, or `RunInterruptedError` when the signal came first; after these two the folder
 * is as it was.
 */
export const runScenario = async (request: RunRequest, company: RunCompany = {}): Promise<RunReport> => {
  const started = new Date();
  const { log = SILENT } = company;
  const asked = readFormats(request.format);
  const inputs = readInputs(request);
  const provenance = provenanceOf(inputs.dataDir);
  const folder = request.out ?? join('results', inputs.loaded.scenario.name);
  expectOwnFolder(folder, inputs.dataDir);
  expectOwnFile(request.telemetryJson, folder);
  const admission = admit(folder, stateOf(folder, OUTPUT_FILES), inputs.identity, request);
  const there = admission.kind === 'finished' ? formatsOf(admission.manifest) : new Set<Format>();
  if (admission.kind === 'finished' && [...asked].every((format) => there.has(format))) {
    const { manifest } = admission;
    return { folder, files: filesOf(folder, manifest), repeated: true, manifest, telemetry: undefined };
  }
  const formats = new Set([...there, ...asked]);
  log.info({ scenario: inputs.loaded.scenario.name, folder }, 'inputs read');
  const tally = tallyFor(request);
  const open = openRunFolder(folder, (pid) => {
    log.warn({ folder, pid }, 'took over the lock of a process that no longer runs');
  });
  try {
    const assembly = assembleWith(inputs, company, tally);
    const simulated = await simulateInto(open.outputs, assembly, { ...company, formats });
    const finished = new Date();
    writePackage(open.outputs, inputs, provenance);
    const outputs = open.outputs.digests();
    const manifest = manifestOf({ inputs, assembly, simulated, outputs, started, finished });
    open.outputs.publish(manifest, OUTPUT_FILES);
    const telemetry = tellTelemetry(tally, assembly, request, { model: inputs.identity.model, started, finished });
    return { folder, files: filesOf(folder, manifest), repeated: false, manifest, telemetry };
  } finally {
    open.close();
  }
};

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
  { signal, log = SILENT, begun, yearClosed, formats }: RunCompany & { readonly formats: ReadonlySet<Format> },
) => {
  begun?.(assembly.given.scenario.years);
  const keeper = eventLines(outputs.start(EVENTS_FILE));
  const simulated = await simulateYears(assembly, { keeper, signal, yearClosed });
  outputs.finish(EVENTS_FILE);
  const before = performance.now();
  await writeTables(outputs, assembly, formats);
  await writeIamcFiles(outputs, assembly, formats);
  writeLetters(outputs, assembly);
  log.info({ milliseconds: Math.round(performance.now() - before) }, 'tables written');
  return simulated;
};
