import type { Column } from './column.js';

/** Every field of a row has exactly one column; the order of the fields is the order of the columns. */
type Columns<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> };

/** One CSV file of a dataset as data: read, written and documented from this description alone. */
export interface Table<Row> {
  readonly file: string;
  /** What one row is. */
  readonly about: string;
  /** Fields that identify a row; rows are sorted by them. */
  readonly key: readonly (keyof Row & string)[];
  readonly columns: Columns<Row>;
  /** A table that a dataset can do without still needs its header. */
  readonly mayBeEmpty?: boolean;
}

/** Field and column in the order of the file. */
export function columnsOf<Row>(
  table: Table<Row>,
): readonly (readonly [keyof Row & string, Column<Row[keyof Row & string]>])[] {
  return Object.entries(table.columns) as [keyof Row & string, Column<Row[keyof Row & string]>][];
}

/** Rows in the order of the table's key; text by code units, numbers by size. The rows given are left as they are. */
export function sortedByKey<Row>(table: Table<Row>, rows: readonly Row[]): readonly Row[] {
  const order = (a: Row, b: Row): number => {
    for (const field of table.key) {
      if (a[field] < b[field]) return -1;
      if (a[field] > b[field]) return 1;
    }
    return 0;
  };
  const isSorted = rows.every((row, i) => {
    const before = rows[i - 1];
    return before === undefined || order(before, row) <= 0;
  });
  return isSorted ? rows : [...rows].sort(order);
}
