import { existsSync, readFileSync } from 'node:fs';
import type { Events, Recorded, Seq } from '../../kernel/index.js';
import type { OutputDigest } from '../../runs/manifest.js';
import { OutputFile } from '../exports/output-file.js';
import type { PlacedEntry } from './journal.js';
import { JournalWriter, readJournal } from './journal.js';
import { LogEnd, isCommit } from './log-end.js';
import type { Decode } from './recover-text.js';
import { recoverText } from './recover-text.js';
import type { RecoveredLog } from './run-store.js';

/** Where a run's log and its journal stand. */
export interface LogPlaces {
  readonly log: string;
  readonly journal: string;
}

/** Reads the years of a run that are as they were committed, and changes nothing. */
export const readJsonlLog = <E extends Events<E>>(
  { log, journal }: LogPlaces,
  run: string,
  decode: Decode<E>,
): RecoveredLog<E> => {
  const commits = readJournal(journal, run)
    .map(({ entry }) => entry)
    .filter(isCommit);
  return recoverText(existsSync(log) ? readFileSync(log) : Buffer.alloc(0), commits, decode);
};

/**
 * The log of one run in two files: the lines of its records, and a journal that says what of them is whole. A commit is
 * durable when its line in the journal is; opening the log cuts off what no commit accounts for.
 */
export class JsonlLog<E extends Events<E>> {
  readonly recovered: RecoveredLog<E>;
  readonly end: LogEnd<E>;
  private readonly run: string;
  private readonly file: OutputFile;
  private readonly journal: JournalWriter;
  private readonly cursors = new Map<string, Seq>();

  constructor(places: LogPlaces, run: string, decode: Decode<E>) {
    this.run = run;
    this.recovered = readJsonlLog(places, run, decode);
    this.end = new LogEnd(run, this.recovered);
    this.journal = new JournalWriter(places.journal, this.readCursors(readJournal(places.journal, run)));
    const { committed, head } = this.end;
    const content = committed === undefined ? Buffer.alloc(0) : readFileSync(places.log).subarray(0, committed.bytes);
    this.file = new OutputFile(places.log, { content, rows: head });
  }

  /** Notes the cursors of what was recovered and answers with the end of it in the journal. */
  private readCursors(entries: readonly PlacedEntry[]): number {
    let [commits, end] = [0, 0];
    for (const placed of entries) {
      if (isCommit(placed.entry) && (commits += 1) > this.recovered.years.length) return end;
      if (placed.entry.kind === 'cursor') this.cursors.set(placed.entry.publisher, placed.entry.to);
      ({ end } = placed);
    }
    return end;
  }

  /** Throws `ConcurrencyError` when head or streams are elsewhere; nothing has been written then. */
  commit(batch: readonly Recorded<E>[], expectedHead: Seq | 0): undefined {
    this.end.expect(batch, expectedHead);
    const year = batch.at(-1)?.year;
    if (year === undefined) return;
    const entry = this.end.write(batch, year, (line) => {
      this.file.row(line);
    });
    this.file.sync();
    this.journal.add(entry, true);
    this.end.reach(batch, entry);
  }

  cursor(publisher: string): Seq | 0 {
    return this.cursors.get(publisher) ?? 0;
  }

  /** A cursor that a crash loses costs a second sending: it need not wait for the disk. */
  advance(publisher: string, to: Seq): undefined {
    this.journal.add({ kind: 'cursor', run: this.run, publisher, to }, false);
    this.cursors.set(publisher, to);
  }

  close(): OutputDigest {
    this.journal.close();
    return this.file.close();
  }

  /** Closes the files without what no commit accounts for. */
  abandon(): undefined {
    this.journal.close();
    this.file.abandon();
  }
}
