import type { Table } from './table.js';
import { columnsOf, sortedByKey } from './table.js';

/** A table as CSV (RFC 4180, line feeds, numbers in their shortest form), its rows in the order of the table's key. */
export function tableText<Row>(table: Table<Row>, rows: readonly Row[]): string {
  const columns = columnsOf(table);
  const lines = [columns.map(([, { column }]) => column).join(',')];
  for (const row of sortedByKey(table, rows)) {
    lines.push(columns.map(([field, column]) => cell(column.write(row[field]))).join(','));
  }
  return `${lines.join('\n')}\n`;
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
