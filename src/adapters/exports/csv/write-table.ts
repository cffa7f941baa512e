import { StructuredError } from '../../../kernel/index.js';
import type { RunResults } from '../../../runs/results.js';
import type { RowSink } from '../output-file.js';
import { cellText } from './cell-text.js';
import type { Cell, CellTaker, LastingColumns, Table } from './table.js';
import { columnsOf } from './table.js';

/** A result that is not a number was about to be written. */
export class NotANumberError extends StructuredError {
  readonly code = 'export.not-a-number';
}

/** What several columns say of one thing: their text with the commas between, and each cell. */
interface Said {
  readonly text: string;
  readonly cells: readonly Cell[];
}

/** A column, or several whose text is made once for each thing. */
type Part<Row> =
  | { readonly name: string; readonly value: (row: Row) => Cell; readonly said: null }
  | { readonly said: (row: Row) => Said };

const lasting = <Row>({ thing, columns }: LastingColumns<Row>): Part<Row> => {
  const known = new Map<object, Said>();
  const said = (row: Row): Said => {
    const about = thing(row);
    let found = known.get(about);
    if (found === undefined) {
      const cells = columns.map((column) => column.value(row));
      known.set(about, (found = { text: cells.map(cellText).join(','), cells }));
    }
    return found;
  };
  return { said };
};

const checkNumber = (cell: number, file: string, row: number, column: string): undefined => {
  if (Number.isFinite(cell)) return;
  const where = { file, row, column, value: String(cell) };
  throw new NotANumberError(`${file}, row ${row}, column ${column}: ${cell}`, where);
};

/**
 * Writes a table with line feeds as line ends, and tells `others` the cells of every row on the way: every value is worked
 * out once, whatever number of forms is written. Throws `NotANumberError` with file, row and column for a number that is
 * none.
 */
export const writeTable = <Row>(
  table: Table<Row>,
  run: RunResults,
  file: RowSink,
  others: readonly CellTaker[] = [],
): undefined => {
  const parts = table.columns.map((each): Part<Row> => {
    return 'thing' in each ? lasting(each) : { name: each.name, value: each.value, said: null };
  });
  const names = columnsOf(table).map(({ name }) => name);
  file.text(`${names.join(',')}\n`);
  const cells = names.map((): Cell => null);
  const numbers = names.map(() => '');
  let number = 0;
  for (const row of table.rows(run)) {
    number += 1;
    let line = '';
    let separator = '';
    let at = 0;
    for (const part of parts) {
      line += separator;
      separator = ',';
      if (part.said === null) {
        const cell = part.value(row);
        if (typeof cell === 'number') checkNumber(cell, table.file, number, part.name);
        const text = cellText(cell);
        line += text;
        cells[at] = cell;
        numbers[at] = text;
        at += 1;
        continue;
      }
      const { text, cells: several } = part.said(row);
      line += text;
      for (const cell of several) {
        cells[at] = cell;
        at += 1;
      }
    }
    file.row(`${line}\n`);
    for (const other of others) other.row(cells, numbers);
  }
};
