import type { RunResults } from '../../../runs/results.js';
import type { Cell, Table } from './table.js';
import { columnsOf } from './table.js';

/** The cells of a table, one list for each column in the order of the columns. What CSV shows as empty is null. */
export const tableCells = <Row>(table: Table<Row>, run: RunResults): readonly (readonly Cell[])[] => {
  const values = columnsOf(table).map(({ value }) => value);
  const cells = values.map((): Cell[] => []);
  for (const row of table.rows(run)) {
    values.forEach((value, column) => {
      const cell = value(row);
      cells[column]?.push(cell === '' ? null : cell);
    });
  }
  return cells;
};
