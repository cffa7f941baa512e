import type { DurableLog, Events, Recorded, Seq } from '../../kernel/index.js';
import { ConcurrencyError } from '../../kernel/index.js';
import type { OutputDigest } from '../../runs/manifest.js';
import type { Decode } from './recover-text.js';
import type { LogPlaces } from './jsonl-log.js';
import { JsonlLog, readJsonlLog } from './jsonl-log.js';

/** Logs of runs as lines of JSON, each with a journal beside it. A commit that fails leaves the log as it was. */
export class JsonlStore<E extends Events<E>> implements DurableLog<E> {
  private readonly placesOf: (run: string) => LogPlaces;
  private readonly decode: Decode<E>;
  private readonly logs = new Map<string, JsonlLog<E>>();

  constructor(placesOf: (run: string) => LogPlaces, decode: Decode<E>) {
    this.placesOf = placesOf;
    this.decode = decode;
  }

  /** The log of a run, open to be written; what no commit accounts for has been cut off. */
  opened(run: string): JsonlLog<E> {
    let log = this.logs.get(run);
    if (log === undefined) this.logs.set(run, (log = new JsonlLog(this.placesOf(run), run, this.decode)));
    return log;
  }

  /** Rejects with `ConcurrencyError` when head or streams are elsewhere, and when the disk refuses the records. */
  async commit(run: string, batch: readonly Recorded<E>[], expectedHead: Seq | 0): Promise<Seq | 0> {
    await Promise.resolve();
    const log = this.opened(run);
    try {
      log.commit(batch, expectedHead);
    } catch (error) {
      if (!(error instanceof ConcurrencyError)) this.drop(run);
      throw error;
    }
    return log.end.head as Seq;
  }

  async *load(run: string, after: Seq | 0): AsyncGenerator<Recorded<E>> {
    await Promise.resolve();
    yield* readJsonlLog(this.placesOf(run), run, this.decode).records.slice(after);
  }

  async cursor(run: string, publisher: string): Promise<Seq | 0> {
    return Promise.resolve(this.opened(run).cursor(publisher));
  }

  async advance(run: string, publisher: string, to: Seq): Promise<undefined> {
    await Promise.resolve();
    this.opened(run).advance(publisher, to);
  }

  /** Closes the log of a run for good and describes its file. */
  finish(run: string): OutputDigest {
    const digest = this.opened(run).close();
    this.logs.delete(run);
    return digest;
  }

  /** Half a commit may stand on the disk: the log is read anew when it is needed again. */
  private drop(run: string): undefined {
    this.logs.get(run)?.abandon();
    this.logs.delete(run);
  }

  /** Closes every log; what was committed stays. */
  close(): undefined {
    for (const run of [...this.logs.keys()]) this.drop(run);
  }
}
