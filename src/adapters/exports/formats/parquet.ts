import type { OutputTable } from '../csv/index.js';
import type { Cell } from '../csv/table.js';
import { fieldOf } from '../datapackage/field.js';
import type { ColumnType } from '../datapackage/field.js';
import type { OutputFile } from '../output-file.js';
import type { GrowingTable } from './growing-table.js';

const TYPES = { year: 'INT32', integer: 'INT32', number: 'DOUBLE', string: 'STRING' } as const satisfies Readonly<
  Record<ColumnType, string>
>;

/** One row group up to this many rows: a reader that wants one column then finds it in one place. */
const ROWS = 100_000;

/**
 * Writes a table as Parquet with the types of its data package: columns of the key are required, others may be null. The
 * file names neither a time nor a machine: the same cells give the same bytes. Tables are one row group, so the least and
 * most of one would spare nobody any reading and are left out; figures are as good as all different, so no dictionary of
 * them is sought. The writer is loaded when it is wanted.
 */
export const parquet = ({ columns, key }: Pick<OutputTable, 'columns' | 'key'>, file: OutputFile): GrowingTable => {
  const gathered = columns.map((): Cell[] => []);
  return {
    row: (cells) => {
      for (let at = 0; at < gathered.length; at += 1) {
        const cell = cells[at] ?? null;
        gathered[at]?.push(cell === '' ? null : cell);
      }
    },
    end: async () => {
      const { parquetWriteBuffer } = await import('hyparquet-writer');
      const columnData = columns.map((column, at) => ({
        name: column.name,
        data: gathered[at] ?? [],
        type: TYPES[fieldOf(column, key).type],
        nullable: !key.includes(column.name),
        ...(fieldOf(column, key).type === 'number' ? { encoding: 'PLAIN' as const } : {}),
      }));
      const bytes = parquetWriteBuffer({ columnData, rowGroupSize: ROWS, statistics: false, createdBy: 'steelsim' });
      file.bytes(new Uint8Array(bytes), gathered[0]?.length ?? 0);
    },
  };
};
