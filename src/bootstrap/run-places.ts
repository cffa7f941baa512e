import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEAD_LETTERS_FILE } from '../adapters/exports/dead-letter-lines.js';
import { LOG_FILES } from '../adapters/event-stores/log-files.js';
import { CSV_TABLES } from '../adapters/exports/csv/index.js';
import { PACKAGE_FILE } from '../adapters/exports/datapackage/package.js';
import type { Format } from '../adapters/exports/formats/formats.js';
import type { TableForm } from '../adapters/exports/formats/table-forms.js';
import { fileIn, TABLE_FORMS } from '../adapters/exports/formats/table-forms.js';
import { IAMC_FILES } from '../adapters/exports/iamc/files.js';
import { expectFilePath } from '../adapters/exports/whole-file.js';
import { BadInputError } from '../adapters/faults.js';
import { MANIFEST_FILE } from '../adapters/run-folders/folder-state.js';
import type { Manifest } from '../runs/manifest.js';
import type { RunRequest } from './run-request.js';

/** Every file that a run may write beside its manifest. */
export const OUTPUT_FILES = [
  ...CSV_TABLES.map(({ file }) => file),
  ...TABLE_FORMS.flatMap((form) => CSV_TABLES.map((table) => fileIn(form, table))),
  ...IAMC_FILES,
  ...Object.values(LOG_FILES),
  PACKAGE_FILE,
  DEAD_LETTERS_FILE,
];

/** The formats in which a complete run has its results. */
export const formatsOf = ({ outputs }: Manifest): ReadonlySet<Format> => {
  const has = (form: TableForm): boolean => CSV_TABLES.some((table) => fileIn(form, table) in outputs);
  return new Set([
    'csv' as const,
    ...TABLE_FORMS.filter(has).map(({ format }) => format),
    ...(IAMC_FILES.some((file) => file in outputs) ? ['iamc' as const] : []),
  ]);
};

/** A run needs a folder of its own: one that wrote into that of its dataset would replace it. Throws `BadInputError`. */
export const expectOwnFolder = (folder: string, dataDir: string): undefined => {
  const refuse = (expected: string): never => {
    throw new BadInputError([{ file: '--out', value: folder, expected }]);
  };
  if (folder.trim() === '') refuse('the name of a folder');
  if (resolve(folder) === resolve(dataDir)) refuse('another folder than that of the dataset');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) refuse('a folder, not a file');
};

/** A store has to have something to keep. Throws `BadInputError`. */
export const expectStore = ({ events, eventStore }: Pick<RunRequest, 'events' | 'eventStore'>): undefined => {
  if (events !== 'none' || eventStore === undefined) return;
  throw new BadInputError([{ file: '--event-store', value: eventStore, expected: 'no store with --events none' }]);
};

/** The measurements must not take the place of an output. Throws `BadInputError`. */
export const expectOwnFile = (path: string | undefined, folder: string): undefined => {
  if (path === undefined) return;
  expectFilePath('--telemetry-json', path);
  const taken = [...OUTPUT_FILES, MANIFEST_FILE].find((file) => resolve(folder, file) === resolve(path));
  if (taken === undefined) return;
  throw new BadInputError([{ file: '--telemetry-json', value: path, expected: 'another name than that of an output' }]);
};

/** The paths of a complete run's files, the manifest last. */
export const filesOf = (folder: string, { outputs }: Manifest): readonly string[] =>
  [...Object.keys(outputs), MANIFEST_FILE].map((file) => join(folder, file));
