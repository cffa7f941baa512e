import type { Events, Recorded, Seq, StreamId } from '../../kernel/index.js';
import { ConcurrencyError, RollingHash, canonicalJson } from '../../kernel/index.js';
import type { JournalEntry } from './journal.js';
import { NewLetters } from './new-letters.js';
import type { CommittedYear, RecoveredLog } from './run-store.js';
import { StreamHeads } from './stream-heads.js';

export type CommitEntry = Extract<JournalEntry, { kind: 'commit' }>;

export const isCommit = (entry: JournalEntry): entry is CommitEntry => entry.kind === 'commit';

/** Takes the line of a record, its end included. */
export type LineWriter<E extends Events<E>> = (line: string, record: Recorded<E>) => undefined;

/** Where the log of a run ends and how it goes on, in whichever store. */
export class LogEnd<E extends Events<E>> {
  readonly letters = new NewLetters();
  private readonly run: string;
  private readonly hash: RollingHash;
  private readonly streams: StreamHeads<E>;
  private last: CommittedYear | undefined;

  constructor(run: string, { years, records }: RecoveredLog<E>) {
    this.run = run;
    this.last = years.at(-1);
    this.hash = this.last === undefined ? new RollingHash() : RollingHash.after(this.last.digest);
    this.streams = new StreamHeads(records);
  }

  get committed(): CommittedYear | undefined {
    return this.last;
  }

  get head(): number {
    return this.last?.events ?? 0;
  }

  /** Throws `ConcurrencyError` for a batch that does not go on where log and streams are; nothing has changed then. */
  expect(batch: readonly Recorded<E>[], expectedHead: Seq | 0): undefined {
    if (this.head !== expectedHead) throw new ConcurrencyError(`run/${this.run}` as StreamId, expectedHead, this.head);
    this.streams.expect(batch);
  }

  /** Hands the line of each record on and answers with the entry that makes them count once it is durable. */
  write(batch: readonly Recorded<E>[], year: number, to: LineWriter<E>): CommitEntry {
    let bytes = this.last?.bytes ?? 0;
    for (const record of batch) {
      const line = `${canonicalJson(record)}\n`;
      this.hash.update(line);
      bytes += Buffer.byteLength(line);
      to(line, record);
    }
    const [events, digest, letters] = [this.head + batch.length, this.hash.hex(), this.letters.waiting()];
    return { kind: 'commit', run: this.run, year, events, bytes, digest, letters };
  }

  /** The entry is durable: the log ends here. */
  reach(batch: readonly Recorded<E>[], { year, events, bytes, digest, letters }: CommitEntry): undefined {
    this.letters.keep(letters);
    this.streams.reach(batch);
    this.last = { year, events, bytes, digest };
  }
}
