import type { DurableLog, Events, Recorded, Seq } from '../../kernel/index.js';
import { lineOf } from './journal.js';
import type { CommitEntry } from './log-end.js';
import { LogEnd } from './log-end.js';
import type { Decode } from './recover-text.js';
import type { RecoveredLog } from './run-store.js';
import type { SqliteFile, SqliteOpener } from './sqlite-file.js';
import { openToWrite } from './sqlite-file.js';
import { readSqlite, recoverSqlite } from './sqlite-read.js';

export const NEW_ROW =
  'INSERT INTO events (seq, stream, version, year, type, record, run) VALUES (?, ?, ?, ?, ?, ?, ?)';
export const NEW_COMMIT = 'INSERT INTO commits (events, entry, run) VALUES (?, ?, ?)';
const ADVANCE =
  'INSERT INTO cursors (seq, publisher, run) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq';

/** Runs a piece of work as one transaction: all of it or nothing. */
export const transact = (file: SqliteFile, work: () => undefined): undefined => {
  file.exec('BEGIN IMMEDIATE');
  try {
    work();
    file.exec('COMMIT');
  } catch (error) {
    if (file.inTransaction) file.exec('ROLLBACK');
    throw error;
  }
};

/** Logs of runs in one database, indexed by type, stream and year. One commit is one transaction. */
export class SqliteStore<E extends Events<E>> implements DurableLog<E> {
  private readonly open: SqliteOpener;
  private readonly path: string;
  private readonly decode: Decode<E>;
  private readonly file: SqliteFile;
  private readonly ends = new Map<string, LogEnd<E>>();

  /** The database has to be sound: `repairSqlite` makes it so. */
  constructor(open: SqliteOpener, path: string, decode: Decode<E>) {
    this.open = open;
    this.path = path;
    this.decode = decode;
    this.file = openToWrite(open, path);
  }

  private recovered(run: string): RecoveredLog<E> {
    return recoverSqlite(readSqlite(this.open, this.path, run), this.decode);
  }

  /** Where the log of a run goes on. */
  endOf(run: string, recovered?: RecoveredLog<E>): LogEnd<E> {
    let end = this.ends.get(run);
    if (end === undefined) this.ends.set(run, (end = new LogEnd(run, recovered ?? this.recovered(run))));
    return end;
  }

  /** Rejects with `ConcurrencyError` when head or streams are elsewhere, and when the disk refuses the records. */
  async commit(run: string, batch: readonly Recorded<E>[], expectedHead: Seq | 0): Promise<Seq | 0> {
    await Promise.resolve();
    const end = this.endOf(run);
    end.expect(batch, expectedHead);
    const year = batch.at(-1)?.year;
    if (year === undefined) return expectedHead;
    try {
      transact(this.file, () => {
        end.reach(batch, this.insert(run, end, batch, year));
      });
    } catch (error) {
      this.ends.delete(run);
      throw error;
    }
    return end.head as Seq;
  }

  private insert(run: string, end: LogEnd<E>, batch: readonly Recorded<E>[], year: number): CommitEntry {
    const row = this.file.prepare(NEW_ROW);
    const entry = end.write(batch, year, (line, record) => {
      row.run(record.seq, record.stream, record.version, record.year, String(record.event.type), line, run);
    });
    this.file.prepare(NEW_COMMIT).run(entry.events, lineOf(entry), run);
    return entry;
  }

  async *load(run: string, after: Seq | 0): AsyncGenerator<Recorded<E>> {
    await Promise.resolve();
    yield* this.recovered(run).records.slice(after);
  }

  async cursor(run: string, publisher: string): Promise<Seq | 0> {
    await Promise.resolve();
    const found = this.file
      .prepare('SELECT seq FROM cursors WHERE run = ? AND publisher = ?')
      .raw()
      .all(run, publisher);
    const [[seq] = []] = found as readonly (readonly Seq[])[];
    return seq ?? 0;
  }

  async advance(run: string, publisher: string, to: Seq): Promise<undefined> {
    await Promise.resolve();
    this.file.prepare(ADVANCE).run(to, publisher, run);
  }

  /** Closes the database; what was committed stays. */
  close(): undefined {
    this.file.close();
  }
}
