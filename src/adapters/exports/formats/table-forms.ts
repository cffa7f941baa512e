import type { OutputTable } from '../csv/index.js';
import type { OutputFile } from '../output-file.js';
import type { Format } from './formats.js';
import type { GrowingTable } from './growing-table.js';
import { jsonLines } from './json-lines.js';
import { parquet } from './parquet.js';

/** A form beside CSV that every table can take. */
export interface TableForm {
  readonly format: Exclude<Format, 'csv' | 'iamc'>;
  readonly extension: string;
  readonly mediatype: string;
  /** Begins a table in a file. */
  readonly begin: (table: Pick<OutputTable, 'columns' | 'key'>, file: OutputFile) => GrowingTable;
}

export const TABLE_FORMS: readonly TableForm[] = [
  { format: 'json', extension: 'jsonl', mediatype: 'application/jsonl', begin: jsonLines },
  { format: 'parquet', extension: 'parquet', mediatype: 'application/vnd.apache.parquet', begin: parquet },
];

/** What the file of a table is called in a form. */
export const fileIn = ({ extension }: TableForm, { file }: Pick<OutputTable, 'file'>): string =>
  file.replace(/csv$/, extension);
