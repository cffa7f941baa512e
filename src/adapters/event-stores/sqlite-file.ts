import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Database } from 'libsql';

/** An open database. */
export type SqliteFile = Database;

/** Opens databases. The binding is loaded when the first one is asked for: most runs need none. */
export type SqliteOpener = (path: string) => SqliteFile;

/** Loads the binding of SQLite. It can do so at once, so that a log is read in one way from whichever store. */
export const sqlite = (): SqliteOpener => {
  const Libsql = createRequire(import.meta.url)('libsql') as new (path: string) => SqliteFile;
  return (path) => new Libsql(path);
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS events (
    run TEXT NOT NULL, seq INTEGER NOT NULL, stream TEXT NOT NULL, version INTEGER NOT NULL,
    year INTEGER NOT NULL, type TEXT NOT NULL, record TEXT NOT NULL,
    PRIMARY KEY (run, seq), UNIQUE (run, stream, version)
  );
  CREATE INDEX IF NOT EXISTS events_by_type ON events (run, type, seq);
  CREATE INDEX IF NOT EXISTS events_by_year ON events (run, year, seq);
  CREATE TABLE IF NOT EXISTS commits (
    run TEXT NOT NULL, events INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (run, events)
  );
  CREATE TABLE IF NOT EXISTS cursors (
    run TEXT NOT NULL, publisher TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (run, publisher)
  );
`;

/**
 * Opens a database to write into: a transaction that was committed is on the disk. Makes the tables if need be. There is
 * no write-ahead log, which the binding would leave beside the file: between two transactions the file is all there is.
 */
export const openToWrite = (open: SqliteOpener, path: string): SqliteFile => {
  const file = open(path);
  file.exec('PRAGMA journal_mode = DELETE');
  file.exec('PRAGMA synchronous = FULL');
  file.exec(TABLES);
  return file;
};

/** Opens a database that nobody is to change. The option of the binding that says so does not keep it. */
export const openToRead = (open: SqliteOpener, path: string): SqliteFile => {
  const file = open(path);
  file.exec('PRAGMA query_only = 1');
  return file;
};

const COMPANIONS = ['', '-journal'];

/** Removes a database with the files that stand beside it while it is open. */
export const removeSqlite = (path: string): undefined => {
  for (const ending of COMPANIONS) if (existsSync(path + ending)) rmSync(path + ending);
};
