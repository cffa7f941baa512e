import { StructuredError } from '../../../kernel/index.js';
import type { RunResults } from '../../../runs/results.js';
import type { RowSink } from '../output-file.js';
import { cellText } from './cell-text.js';
import type { Cell, LastingColumns, Table } from './table.js';
import { columnsOf } from './table.js';

/** A result that is not a number was about to be written. */
export class NotANumberError extends StructuredError {
  readonly code = 'export.not-a-number';
}

/** What stands in a row between two commas, or text of several columns with their commas. */
interface Part<Row> {
  readonly name: string;
  readonly value: (row: Row) => Cell;
  readonly isText: boolean;
}

const lasting = <Row>({ thing, columns }: LastingColumns<Row>): Part<Row> => {
  const texts = new Map<object, string>();
  const value = (row: Row): string => {
    const about = thing(row);
    const known = texts.get(about);
    if (known !== undefined) return known;
    const text = columns.map((column) => cellText(column.value(row))).join(',');
    texts.set(about, text);
    return text;
  };
  return { name: columns[0]?.name ?? '', value, isText: true };
};

/**
 * Writes a table with line feeds as line ends. Throws `NotANumberError` with file, row and column for a number that is
 * none.
 */
export const writeTable = <Row>(table: Table<Row>, run: RunResults, file: RowSink): undefined => {
  const parts = table.columns.map((each): Part<Row> => {
    return 'thing' in each ? lasting(each) : { name: each.name, value: each.value, isText: false };
  });
  file.text(
    `${columnsOf(table)
      .map(({ name }) => name)
      .join(',')}\n`,
  );
  let number = 0;
  for (const row of table.rows(run)) {
    number += 1;
    let line = '';
    let separator = '';
    for (const { name, value, isText } of parts) {
      const cell = value(row);
      if (typeof cell === 'number' && !Number.isFinite(cell)) {
        const where = { file: table.file, row: number, column: name, value: String(cell) };
        throw new NotANumberError(`${table.file}, row ${number}, column ${name}: ${cell}`, where);
      }
      line += separator;
      line += isText ? String(cell) : cellText(cell);
      separator = ',';
    }
    file.row(`${line}\n`);
  }
};
