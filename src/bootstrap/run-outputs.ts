import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEAD_LETTERS_FILE, writeDeadLetters } from '../adapters/exports/dead-letter-lines.js';
import { EVENTS_FILE } from '../adapters/exports/event-lines.js';
import { CSV_TABLES } from '../adapters/exports/csv/index.js';
import type { Provenance } from '../adapters/exports/datapackage/provenance.js';
import { PACKAGE_FILE, packageOf } from '../adapters/exports/datapackage/run-package.js';
import { BadInputError } from '../adapters/faults.js';
import type { Log } from '../adapters/logging/logger.js';
import type { Inputs } from '../adapters/read-inputs.js';
import { MANIFEST_FILE } from '../adapters/run-folders/folder-state.js';
import type { StagedOutputs } from '../adapters/run-folders/staged-outputs.js';
import type { Assembly } from '../runs/assemble.js';
import type { Manifest } from '../runs/manifest.js';

/** Every file that a run may write beside its manifest. */
export const OUTPUT_FILES = [...CSV_TABLES.map(({ file }) => file), EVENTS_FILE, PACKAGE_FILE, DEAD_LETTERS_FILE];

/** A run needs a folder of its own: one that wrote into that of its dataset would replace it. */
export const expectOwnFolder = (folder: string, dataDir: string): undefined => {
  const refuse = (expected: string): never => {
    throw new BadInputError([{ file: '--out', value: folder, expected }]);
  };
  if (resolve(folder) === resolve(dataDir)) refuse('another folder than that of the dataset');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) refuse('a folder, not a file');
};

/** The files of a complete run, its manifest last. */
export const filesOf = (folder: string, { outputs }: Manifest): readonly string[] =>
  [...Object.keys(outputs), MANIFEST_FILE].map((file) => join(folder, file));

/** Writes every table of a run whose last year has closed, and what consumers could not process. */
export const writeTables = (outputs: StagedOutputs, assembly: Assembly, log: Log): undefined => {
  const { kernel } = assembly;
  const before = performance.now();
  const run = { ...assembly, years: assembly.records.view() };
  for (const table of CSV_TABLES) {
    table.write(run, outputs.start(table.file));
    outputs.finish(table.file);
  }
  if (kernel.deadLetters.length > 0) {
    writeDeadLetters(kernel.deadLetters, kernel.log, outputs.start(DEAD_LETTERS_FILE));
    outputs.finish(DEAD_LETTERS_FILE);
  }
  log.info({ milliseconds: Math.round(performance.now() - before) }, 'tables written');
};

/** Describes the tables that stand there by now. */
export const writePackage = (
  outputs: StagedOutputs,
  { loaded: { scenario }, identity }: Inputs,
  provenance: Provenance,
): undefined => {
  const described = { scenario, version: identity.model, provenance, tables: CSV_TABLES, digests: outputs.digests() };
  outputs.start(PACKAGE_FILE).text(`${JSON.stringify(packageOf(described), null, 2)}\n`);
  outputs.finish(PACKAGE_FILE);
};
