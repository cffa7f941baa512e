import { StructuredError } from '../../../kernel/index.js';
import type { RunResults } from '../../../runs/results.js';
import type { OutputFile } from '../output-file.js';
import type { Cell, Table } from './table.js';

/** A result that is not a number was about to be written. */
export class NotANumberError extends StructuredError {
  readonly code = 'export.not-a-number';
}

const NEEDS_QUOTES = /[",\r\n]/;
const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A cell as in RFC 4180; numbers in their shortest form that reads back as the same number. */
export const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(cell);
  return String(cell);
};

/**
 * Writes a table with line feeds as line ends. Throws `NotANumberError` with file, row and column for a number that is
 * none.
 */
export const writeTable = <Row>(table: Table<Row>, run: RunResults, file: OutputFile): undefined => {
  file.text(`${table.columns.map(({ name }) => name).join(',')}\n`);
  let number = 0;
  for (const row of table.rows(run)) {
    number += 1;
    let line = '';
    let separator = '';
    for (const { name, value } of table.columns) {
      const cell = value(row);
      if (typeof cell === 'number' && !Number.isFinite(cell)) {
        const where = { file: table.file, row: number, column: name, value: String(cell) };
        throw new NotANumberError(`${table.file}, row ${number}, column ${name}: ${cell}`, where);
      }
      line += separator + cellText(cell);
      separator = ',';
    }
    file.row(`${line}\n`);
  }
};
