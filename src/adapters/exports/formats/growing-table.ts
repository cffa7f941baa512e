import type { CellTaker } from '../csv/table.js';

/** A table that grows in one form, row by row. */
export interface GrowingTable extends CellTaker {
  /** Writes what waits for the last row. */
  end(): Promise<undefined>;
}
