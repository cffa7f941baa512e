import { join } from 'node:path';
import type { Fault } from '../faults.js';
import { nearest } from '../faults.js';
import type { Column } from './column.js';
import type { CsvFile } from './csv.js';
import { isFault, readCsv } from './csv.js';
import type { Table } from './table.js';
import { columnsOf } from './table.js';

/** A table as it was read: what could be understood, and what could not. */
export interface ReadTable<Row> {
  readonly table: Table<Row>;
  /** Null when the file could not be read at all. */
  readonly csv: CsvFile | null;
  /** One entry a record of the file: the fields that could be read. */
  readonly parts: readonly Partial<Row>[];
  /** One entry a record of the file, undefined where a cell could not be read. */
  readonly rows: readonly (Row | undefined)[];
  readonly faults: Fault[];
}

/** Reads every cell of a table and collects what is wrong with the file, its header and its cells. */
export function readTable<Row>(dir: string, table: Table<Row>): ReadTable<Row> {
  const csv = readCsv(join(dir, table.file));
  if (isFault(csv)) return { table, csv: null, parts: [], rows: [], faults: [csv] };
  const faults = headerFaults(csv, table);
  if (csv.records.length === 0 && table.mayBeEmpty !== true) {
    faults.push({ file: csv.file, row: 1, expected: 'at least one row below the header' });
  }
  const read = recordReader(csv, table, faults);
  const parts = csv.records.map(read);
  const fields = columnsOf(table).length;
  // Every field of a row has a column by the type of `Columns`, so a record with all of them is a row.
  const rows = parts.map((part) => (Object.keys(part).length === fields ? (part as Row) : undefined));
  return { table, csv, parts, rows, faults };
}

/** The text of a column in every record, readable or not; none when the file or the column is missing. */
export function cellsOf<Row>({ csv, table }: ReadTable<Row>, field: keyof Row & string): readonly string[] | undefined {
  const at = csv?.header.indexOf(table.columns[field].column) ?? -1;
  return at < 0 ? undefined : csv?.records.map((record) => record[at] ?? '');
}

/** Whether some record hides what it has in a column: a cell that is not there or could not be read. */
export function hidesSome<Row>({ csv, table }: ReadTable<Row>, field: keyof Row & string): boolean {
  const column = table.columns[field];
  const at = csv?.header.indexOf(column.column) ?? -1;
  return csv?.records.some((record) => column.read(record[at] ?? '') === undefined) ?? true;
}

/** What could be read of each record. */
export function eachPart<Row>({ parts }: ReadTable<Row>, visit: (part: Partial<Row>, record: number) => void): void {
  parts.forEach(visit);
}

/** The rows that could be read, with their records. */
export function eachRow<Row>({ rows }: ReadTable<Row>, visit: (row: Row, record: number) => void): void {
  rows.forEach((row, record) => {
    if (row !== undefined) visit(row, record);
  });
}

/** Line of a record in its file. */
export function lineOf<Row>({ csv }: ReadTable<Row>, record: number): number {
  return csv?.lineOf(record + 1) ?? 0;
}

/** Notes a fault in a cell. */
export function report<Row>(
  read: ReadTable<Row>,
  record: number,
  field: keyof Row & string,
  expected: string,
  hint?: string,
): void {
  if (read.csv === null) return;
  const { column } = read.table.columns[field];
  const value = read.csv.records[record]?.[read.csv.header.indexOf(column)] ?? '';
  const place = { file: read.csv.file, row: lineOf(read, record), column };
  read.faults.push({ ...place, value, expected, ...(hint === undefined ? {} : { hint }) });
}

function headerFaults<Row>({ file, header }: CsvFile, table: Table<Row>): Fault[] {
  const known = columnsOf(table).map(([, { column }]) => column);
  const missing = known.filter((column) => !header.includes(column));
  const faults: Fault[] = [];
  header.forEach((column, i) => {
    if (!known.includes(column)) {
      const hint = nearest(column, missing);
      const place = { file, row: 1, column, value: column };
      faults.push({
        ...place,
        expected: `one of the columns ${known.join(', ')}`,
        ...(hint === undefined ? {} : { hint }),
      });
    } else if (header.indexOf(column) < i) {
      faults.push({ file, row: 1, column, expected: 'this column once' });
    }
  });
  const misspelt = new Set(faults.map(({ hint }) => hint));
  for (const column of missing) {
    if (!misspelt.has(column)) faults.push({ file, row: 1, column, expected: 'this column, which is missing' });
  }
  return faults;
}

type RecordReader<Row> = (record: readonly string[], index: number) => Partial<Row>;

function recordReader<Row>(csv: CsvFile, table: Table<Row>, faults: Fault[]): RecordReader<Row> {
  const columns = columnsOf(table).map(([field, column]) => ({ field, column, at: csv.header.indexOf(column.column) }));
  const present = columns.filter(({ at }) => at >= 0);
  const width = csv.header.length;
  return (record, index) => {
    const part: Partial<Row> = {};
    if (record.length !== width) {
      const value = `${record.length} cells`;
      faults.push({ file: csv.file, row: csv.lineOf(index + 1), value, expected: `${width} cells, as in the header` });
      return part;
    }
    for (const { field, column, at } of present) {
      const cell = record[at] ?? '';
      const value = column.read(cell);
      if (value === undefined) faults.push(cellFault(csv, index, column, cell));
      else part[field] = value;
    }
    return part;
  };
}

function cellFault<T>(csv: CsvFile, index: number, column: Column<T>, value: string): Fault {
  const hint = nearest(value, column.words ?? []);
  const place = { file: csv.file, row: csv.lineOf(index + 1), column: column.column };
  return { ...place, value, expected: column.expected, ...(hint === undefined ? {} : { hint }) };
}
