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

/**
 * Neighbouring columns that say the same in every row about one thing, such as where a furnace group stands: their text
 * is made once for each thing. Numbers are not among them.
 */
export interface LastingColumns<Row> {
  readonly thing: (row: Row) => object;
  readonly columns: readonly Column<Row>[];
}

/** One CSV file of a run as data: written and documented from this description alone. */
export interface Table<Row> {
  readonly file: string;
  /** What one row is, and which there are. */
  readonly about: string;
  /** Columns that identify a row; rows stand in their order. */
  readonly key: readonly string[];
  readonly columns: readonly (Column<Row> | LastingColumns<Row>)[];
  readonly rows: (run: RunResults) => Iterable<Row>;
}

/**
 * Takes the rows of a table one after the other: a cell for each column, and of each number its text. Both lists are filled
 * anew for the next row.
 */
export interface CellTaker {
  row(cells: readonly Cell[], numbers: readonly string[]): undefined;
}

/** Declares one column. */
export const column = <Row>(name: string, unit: string, about: string, value: (row: Row) => Cell): Column<Row> => ({
  name,
  unit,
  about,
  value,
});

/** The columns of a table in the order of the file. */
export const columnsOf = <Row>({ columns }: Table<Row>): readonly Column<Row>[] =>
  columns.flatMap((each) => ('thing' in each ? each.columns : [each]));
