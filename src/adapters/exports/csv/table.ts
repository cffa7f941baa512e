import type { RunResults } from '../../../runs/results.js';

/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | null;

/** What a column tells: its name in the header, its unit (empty for names and codes) and its meaning. */
export interface ColumnInfo {
  readonly name: string;
  readonly unit: string;
  readonly about: string;
}

export interface Column<Row> extends ColumnInfo {
  readonly value: (row: Row) => Cell;
}

/** One CSV file of a run as data: written and documented from this description alone. */
export interface Table<Row> {
  readonly file: string;
  /** What one row is, and which there are. */
  readonly about: string;
  /** Columns that identify a row; rows stand in their order. */
  readonly key: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly rows: (run: RunResults) => Iterable<Row>;
}

/** Declares one column. */
export const column = <Row>(name: string, unit: string, about: string, value: (row: Row) => Cell): Column<Row> => ({
  name,
  unit,
  about,
  value,
});
