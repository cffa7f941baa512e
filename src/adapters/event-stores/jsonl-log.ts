import { existsSync, readFileSync } from 'node:fs';
import type { Events, Recorded, Seq, StreamId } from '../../kernel/index.js';
import { ConcurrencyError, RollingHash, canonicalJson } from '../../kernel/index.js';
import type { OutputDigest } from '../../runs/manifest.js';
import { OutputFile } from '../exports/output-file.js';
import type { PlacedEntry } from './journal.js';
import { JournalWriter, readJournal } from './journal.js';
import { NewLetters } from './new-letters.js';
import type { Commit, Decode } from './recover-text.js';
import { recoverText } from './recover-text.js';
import type { CommittedYear, RecoveredLog } from './run-store.js';
import { StreamHeads } from './stream-heads.js';

/** Where a run's log and its journal stand. */
export interface LogPlaces {
  readonly log: string;
  readonly journal: string;
}

const isCommit = (entry: PlacedEntry['entry']): entry is Extract<PlacedEntry['entry'], { kind: 'commit' }> =>
  entry.kind === 'commit';

/** Reads the years of a run that are as they were committed, and changes nothing. */
export const readJsonlLog = <E extends Events<E>>(
  { log, journal }: LogPlaces,
  run: string,
  decode: Decode<E>,
): RecoveredLog<E> => {
  const commits: readonly Commit[] = readJournal(journal, run)
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
  readonly letters = new NewLetters();
  private readonly run: string;
  private readonly file: OutputFile;
  private readonly journal: JournalWriter;
  private readonly hash: RollingHash;
  private readonly streams: StreamHeads<E>;
  private readonly cursors = new Map<string, Seq>();
  private last: CommittedYear | undefined;

  constructor(places: LogPlaces, run: string, decode: Decode<E>) {
    this.run = run;
    this.recovered = readJsonlLog(places, run, decode);
    this.last = this.recovered.years.at(-1);
    this.journal = new JournalWriter(places.journal, this.readCursors(readJournal(places.journal, run)));
    const content = this.last === undefined ? Buffer.alloc(0) : readFileSync(places.log).subarray(0, this.last.bytes);
    this.file = new OutputFile(places.log, { content, rows: this.head });
    this.hash = this.last === undefined ? new RollingHash() : RollingHash.after(this.last.digest);
    this.streams = new StreamHeads(this.recovered.records);
  }

  get head(): number {
    return this.last?.events ?? 0;
  }

  get committed(): CommittedYear | undefined {
    return this.last;
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
    if (this.head !== expectedHead) throw new ConcurrencyError(`run/${this.run}` as StreamId, expectedHead, this.head);
    const year = batch.at(-1)?.year;
    if (year === undefined) return;
    this.streams.expect(batch);
    for (const record of batch) {
      const line = `${canonicalJson(record)}\n`;
      this.hash.update(line);
      this.file.row(line);
    }
    this.file.sync();
    const letters = this.letters.waiting();
    const events = this.head + batch.length;
    const committed = { year, events, bytes: this.file.length, digest: this.hash.hex() };
    this.journal.add({ kind: 'commit', run: this.run, ...committed, letters }, true);
    this.letters.keep(letters);
    this.streams.reach(batch);
    this.last = committed;
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
