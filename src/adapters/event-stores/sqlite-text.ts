import { sqlite } from './sqlite-file.js';
import { readSqlite, soleRun } from './sqlite-read.js';

/** The lines of a log in a database, and what kept the rest from being read. */
export interface SqliteText {
  /** Their ends included. */
  readonly lines: readonly string[];
  readonly failure: string | undefined;
}

/** Reads the log of a complete run from the database that holds it alone. */
export const sqliteText = (path: string): SqliteText => {
  const open = sqlite();
  const { rows, failure } = readSqlite(open, path, soleRun(open, path));
  return { lines: rows.map((row) => row[5]), failure };
};
