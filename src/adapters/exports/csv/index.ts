import type { RunResults } from '../../../runs/results.js';
import type { RowSink } from '../output-file.js';
import { COST_CURVE } from './cost-curve.js';
import { COUNTRIES } from './countries.js';
import { DECISIONS } from './decisions.js';
import { FURNACE_GROUPS } from './furnace-groups.js';
import { MARKET } from './market.js';
import { MATERIALS } from './materials.js';
import { PLANT_GROUPS } from './plant-groups.js';
import { PLANTS } from './plants.js';
import type { CellTaker, ColumnInfo, Table } from './table.js';
import { columnsOf } from './table.js';
import { TECHNOLOGIES } from './technologies.js';
import { writeTable } from './write-table.js';

/** A table whose rows are nobody's business: what it holds, and how it is written. */
export interface OutputTable {
  readonly file: string;
  readonly about: string;
  readonly key: readonly string[];
  readonly columns: readonly ColumnInfo[];
  /** Writes it as CSV, and tells the cells of every row to those who write it in another form. */
  readonly write: (run: RunResults, file: RowSink, others?: readonly CellTaker[]) => undefined;
}

const output = <Row>(table: Table<Row>): OutputTable => ({
  file: table.file,
  about: table.about,
  key: table.key,
  columns: columnsOf(table),
  write: (run, file, others) => {
    writeTable(table, run, file, others);
  },
});

/** Every CSV file of a run, in the order in which it is documented and written. */
export const CSV_TABLES: readonly OutputTable[] = [
  output(FURNACE_GROUPS),
  output(PLANTS),
  output(PLANT_GROUPS),
  output(COUNTRIES),
  output(TECHNOLOGIES),
  output(MATERIALS),
  output(MARKET),
  output(COST_CURVE),
  output(DECISIONS),
];
