import { DEAD_LETTERS_FILE, writeDeadLetters } from '../adapters/exports/dead-letter-lines.js';
import { CSV_TABLES } from '../adapters/exports/csv/index.js';
import type { Provenance } from '../adapters/exports/datapackage/provenance.js';
import { PACKAGE_FILE, packageText } from '../adapters/exports/datapackage/package.js';
import { packageOf } from '../adapters/exports/datapackage/run-package.js';
import type { Format } from '../adapters/exports/formats/formats.js';
import { fileIn, TABLE_FORMS } from '../adapters/exports/formats/table-forms.js';
import { CUSTOM_VARIABLES_FILE, TIMESERIES_FILE } from '../adapters/exports/iamc/files.js';
import { packageVersion } from '../adapters/installation.js';
import type { Inputs } from '../adapters/read-inputs.js';
import type { StagedOutputs } from '../adapters/run-folders/staged-outputs.js';
import type { DeadLetter } from '../kernel/index.js';
import type { Assembly } from '../runs/assemble.js';

/** Writes every table of a run whose last year has closed, as CSV and in the other formats asked for. */
export const writeTables = async (
  outputs: StagedOutputs,
  assembly: Assembly,
  formats: ReadonlySet<Format>,
): Promise<undefined> => {
  const run = { ...assembly, years: assembly.records.view() };
  const forms = TABLE_FORMS.filter(({ format }) => formats.has(format));
  for (const table of CSV_TABLES) {
    const growing = forms.map((form) => {
      const file = fileIn(form, table);
      return { file, table: form.begin(table, outputs.start(file)) };
    });
    table.write(
      run,
      outputs.start(table.file),
      growing.map((each) => each.table),
    );
    outputs.finish(table.file);
    for (const each of growing) {
      await each.table.end();
      outputs.finish(each.file);
    }
  }
};

/** Writes the results in the form of the IAMC, with the definitions that go with it. */
export const writeIamcFiles = async (
  outputs: StagedOutputs,
  assembly: Assembly,
  formats: ReadonlySet<Format>,
): Promise<undefined> => {
  if (!formats.has('iamc')) return;
  const { writeIamc } = await import('../adapters/exports/iamc/timeseries.js');
  const files = { timeseries: outputs.start(TIMESERIES_FILE), custom: outputs.start(CUSTOM_VARIABLES_FILE) };
  writeIamc({ ...assembly, years: assembly.records.view() }, `steelsim ${packageVersion()}`, files);
  outputs.finish(TIMESERIES_FILE);
  outputs.finish(CUSTOM_VARIABLES_FILE);
};

/** Writes what could not be processed; a run without such messages has no file of them. */
export const writeLetters = (
  outputs: StagedOutputs,
  letters: readonly DeadLetter[],
  { kernel }: Assembly,
): undefined => {
  if (letters.length === 0) return;
  writeDeadLetters(letters, kernel.log, outputs.start(DEAD_LETTERS_FILE));
  outputs.finish(DEAD_LETTERS_FILE);
};

/** Describes the tables that stand there by now. */
export const writePackage = (
  outputs: StagedOutputs,
  { loaded: { scenario }, identity }: Inputs,
  provenance: Provenance,
): undefined => {
  const described = { scenario, version: identity.model, provenance, tables: CSV_TABLES, digests: outputs.digests() };
  outputs.start(PACKAGE_FILE).text(packageText(packageOf(described)));
  outputs.finish(PACKAGE_FILE);
};
