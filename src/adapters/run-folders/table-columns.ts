import { join } from 'node:path';
import { isFault, readCsv } from '../datasets/csv.js';
import { BadInputError, nearest } from '../faults.js';

/** Reads a cell of the row that a callback is given. */
export interface TableColumns<Name extends string> {
  readonly text: (name: Name, row: number) => string;
  /** NaN for an empty cell. */
  readonly number: (name: Name, row: number) => number;
}

/**
 * One value for each row of an output, from columns found by name. Throws `BadInputError` for a file that cannot be read
 * or lacks columns, all of them at once, and for the first cell that should hold a number and does not.
 */
export const readRows = <Name extends string, Row>(
  folder: string,
  output: string,
  names: readonly Name[],
  read: (columns: TableColumns<Name>, row: number) => Row,
): readonly Row[] => {
  const csv = readCsv(join(folder, output));
  if (isFault(csv)) throw new BadInputError([csv]);
  const { file, header, records } = csv;
  const missing = names.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new BadInputError(
      missing.map((name) => {
        const hint = nearest(name, header);
        return { file, column: name, expected: 'a column of this name', ...(hint !== undefined && { hint }) };
      }),
    );
  }
  const positions = new Map(names.map((name) => [name, header.indexOf(name)]));
  const text = (name: Name, row: number): string => records[row]?.[positions.get(name) ?? -1] ?? '';
  const number = (name: Name, row: number): number => {
    const cell = text(name, row);
    const value = cell === '' ? NaN : Number(cell);
    if (cell === '' || Number.isFinite(value)) return value;
    throw new BadInputError([{ file, row: csv.lineOf(row + 1), column: name, value: cell, expected: 'a number' }]);
  };
  return records.map((_, row) => read({ text, number }, row));
};
