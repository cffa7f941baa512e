import type { OutputTable } from '../csv/index.js';
import type { Cell } from '../csv/table.js';
import { fieldOf } from '../datapackage/field.js';
import type { Field } from '../datapackage/field.js';
import type { OutputFile } from '../output-file.js';

const TYPES = { year: 'INT32', integer: 'INT32', number: 'DOUBLE', string: 'STRING' } as const satisfies Readonly<
  Record<Field['type'], string>
>;

/** One row group up to this many rows: a reader that wants one column then finds it in one place. */
const ROWS = 100_000;

/**
 * Writes a table as Parquet with the types of its data package: columns of the key are required, others may be null. The
 * file names neither a time nor a machine: the same cells give the same bytes. The writer is loaded when it is wanted.
 */
export const writeParquet = async (
  { columns, key }: OutputTable,
  cells: readonly (readonly Cell[])[],
  file: OutputFile,
): Promise<undefined> => {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columnData = columns.map((column, at) => ({
    name: column.name,
    data: [...(cells[at] ?? [])],
    type: TYPES[fieldOf(column, key).type],
    nullable: !key.includes(column.name),
  }));
  const bytes = parquetWriteBuffer({ columnData, rowGroupSize: ROWS, createdBy: 'steelsim' });
  file.bytes(new Uint8Array(bytes), cells[0]?.length ?? 0);
};
