import { existsSync } from 'node:fs';
import type { Events, Recorded } from '../../kernel/index.js';
import { entryOf } from './journal.js';
import type { CommitEntry } from './log-end.js';
import { isCommit } from './log-end.js';
import type { Decode } from './recover-text.js';
import { recoverText } from './recover-text.js';
import type { RecoveredLog } from './run-store.js';
import type { SqliteFile, SqliteOpener } from './sqlite-file.js';
import { openToRead } from './sqlite-file.js';

type Row = readonly [seq: number, stream: string, version: number, year: number, type: string, record: string];

type RawRow = readonly [seq: number, stream: Bytes, version: number, year: number, type: Bytes, record: Bytes];

/** What could be read of a run in a database, and what kept the rest from being read. */
export interface SqliteContent {
  readonly rows: readonly Row[];
  readonly commits: readonly CommitEntry[];
  readonly failure: string | undefined;
}

/** Texts are read as bytes: the binding ends the process when it meets a text that is not UTF-8. */
const COMMITS = 'SELECT CAST(entry AS BLOB) FROM commits WHERE run = ? ORDER BY events';
const ROWS = `SELECT CAST(seq AS INTEGER), CAST(stream AS BLOB), CAST(version AS INTEGER), CAST(year AS INTEGER),
  CAST(type AS BLOB), CAST(record AS BLOB) FROM events WHERE run = ? AND seq > ? ORDER BY seq LIMIT ?`;
const SOUND = 'SELECT CAST(integrity_check AS BLOB) FROM pragma_integrity_check(1)';
const RUN = 'SELECT CAST(max(run) AS BLOB) FROM events';

const PAGE = 256;

type Bytes = Buffer | ArrayBuffer | null;

const textIn = (bytes: Bytes | undefined): string => (bytes == null ? '' : Buffer.from(bytes as Buffer).toString());

const textsIn = (rows: unknown): readonly string[] =>
  (rows as readonly (readonly Bytes[])[]).map(([bytes]) => textIn(bytes));

/**
 * Adds the rows of a run in order, up to the first that cannot be read, for which it throws. In pieces that are read to
 * their end: a statement that is left halfway keeps writers out until it is collected.
 */
const readRows = (file: SqliteFile, run: string, rows: Row[]): undefined => {
  const statement = file.prepare(ROWS).raw();
  for (let limit = PAGE; ;) {
    try {
      const next = statement.all(run, rows.at(-1)?.[0] ?? 0, limit) as readonly RawRow[];
      for (const [seq, stream, version, year, type, record] of next)
        rows.push([seq, textIn(stream), version, year, textIn(type), textIn(record)]);
      if (next.length < limit) return;
    } catch (error) {
      if (limit === 1) throw error;
      limit = 1;
    }
  }
};

/** Looks at every page: damage in an index shows in no row that is read. */
const expectSound = (file: SqliteFile): undefined => {
  const [verdict] = textsIn(file.prepare(SOUND).raw().all());
  if (verdict !== 'ok') throw new Error(verdict);
};

/** Reads a run from a database, as far as its pages can be read. A database that is missing holds nothing. */
export const readSqlite = (open: SqliteOpener, path: string, run: string): SqliteContent => {
  const [rows, commits]: [Row[], CommitEntry[]] = [[], []];
  if (!existsSync(path)) return { rows, commits, failure: undefined };
  let file: SqliteFile | undefined;
  try {
    file = openToRead(open, path);
    for (const line of textsIn(file.prepare(COMMITS).raw().all(run))) {
      const entry = entryOf(line);
      if (entry === undefined || !isCommit(entry)) throw new Error('a commit is not as it was written');
      commits.push(entry);
    }
    readRows(file, run, rows);
    expectSound(file);
    return { rows, commits, failure: undefined };
  } catch (error) {
    return { rows, commits, failure: (error as Error).message };
  } finally {
    file?.close();
  }
};

/** The run that a database holds; none that exists where it cannot be read. */
export const soleRun = (open: SqliteOpener, path: string): string => {
  try {
    const file = openToRead(open, path);
    try {
      return textsIn(file.prepare(RUN).raw().all())[0] ?? '';
    } finally {
      file.close();
    }
  } catch {
    return ''; // no database: reading it says so
  }
};

/** The columns by which a row is found say what its record says. */
const agrees = <E extends Events<E>>(row: Row | undefined, record: Recorded<E>): boolean => {
  if (row === undefined) return false;
  const [seq, stream, version, year, type] = row;
  const same = seq === record.seq && stream === record.stream && version === record.version;
  return same && year === record.year && type === record.event.type;
};

/** The text of a run's log, as it stands in files of lines. */
export const textOf = ({ rows }: SqliteContent): string => rows.map((row) => row[5]).join('');

/** The years that are as they were committed. Whatever is damaged in the database is told, also where no year suffers. */
export const recoverSqlite = <E extends Events<E>>(content: SqliteContent, decode: Decode<E>): RecoveredLog<E> => {
  const { rows, commits, failure } = content;
  const bytes = Buffer.from(textOf(content));
  const recovered = recoverText(bytes, commits, decode);
  const bad = recovered.records.findIndex((record, i) => !agrees(rows[i], record));
  if (bad >= 0) {
    const whole = recovered.years.filter(({ events }) => events <= bad).length;
    const year = recovered.years[whole]?.year ?? null;
    const problem = 'the columns of the row say other than its record';
    return {
      ...recoverText(bytes, commits.slice(0, whole), decode),
      damage: { kind: 'flipped', year, line: bad + 1, problem },
    };
  }
  if (recovered.damage !== undefined || failure === undefined) return recovered;
  return { ...recovered, damage: { kind: 'flipped', year: null, line: null, problem: failure } };
};
