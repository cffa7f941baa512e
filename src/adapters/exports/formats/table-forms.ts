import type { RunResults } from '../../../runs/results.js';
import type { OutputTable } from '../csv/index.js';
import type { Cell } from '../csv/table.js';
import type { OutputFile } from '../output-file.js';
import type { Format } from './formats.js';
import { writeJsonLines } from './json-lines.js';
import { writeParquet } from './parquet.js';

/** A form beside CSV that every table can take. */
export interface TableForm {
  readonly format: Exclude<Format, 'csv' | 'iamc'>;
  readonly extension: string;
  readonly mediatype: string;
  readonly write: (table: OutputTable, cells: readonly (readonly Cell[])[], file: OutputFile) => Promise<undefined>;
}

export const TABLE_FORMS: readonly TableForm[] = [
  { format: 'json', extension: 'jsonl', mediatype: 'application/jsonl', write: writeJsonLines },
  { format: 'parquet', extension: 'parquet', mediatype: 'application/vnd.apache.parquet', write: writeParquet },
];

/** What the file of a table is called in a form. */
export const fileIn = ({ extension }: TableForm, { file }: Pick<OutputTable, 'file'>): string =>
  file.replace(/csv$/, extension);

/** Where files of a run grow. */
interface Outputs {
  start(file: string): OutputFile;
  finish(file: string): undefined;
}

/** Writes a table in every form asked for; its cells are worked out once. */
export const writeForms = async (
  table: OutputTable,
  run: RunResults,
  { forms, outputs }: { readonly forms: readonly TableForm[]; readonly outputs: Outputs },
): Promise<undefined> => {
  if (forms.length === 0) return;
  const cells = table.cells(run);
  for (const form of forms) {
    const file = fileIn(form, table);
    await form.write(table, cells, outputs.start(file));
    outputs.finish(file);
  }
};
