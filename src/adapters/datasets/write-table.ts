import { stringify } from 'csv-stringify/sync';
import type { Table } from './table.js';
import { columnsOf, sortedByKey } from './table.js';

/** A table as CSV (RFC 4180, line feeds, numbers in their shortest form), its rows in the order of the table's key. */
export function tableText<Row>(table: Table<Row>, rows: readonly Row[]): string {
  const columns = columnsOf(table);
  const header = columns.map(([, { column }]) => column);
  const cells = sortedByKey(table, rows).map((row) => columns.map(([field, column]) => column.write(row[field])));
  return stringify([header, ...cells], { record_delimiter: '\n' });
}
