import type { DurableLog, Events, Recorded, Seq, StreamId } from '../../kernel/index.js';
import { ConcurrencyError } from '../../kernel/index.js';
import { NextFailures } from './next-failures.js';

/**
 * A durable log that lasts as long as the process. Records are copied in and out, as they would be over a wire.
 * `failNext` makes the next commit reject without keeping anything.
 */
export class MemoryDurableLog<E extends Events<E>> implements DurableLog<E> {
  private readonly runs = new Map<string, Recorded<E>[]>();
  private readonly cursors = new Map<string, Seq>();
  private readonly failures = new NextFailures();

  failNext(error: Error): undefined {
    this.failures.order(error);
  }

  /** Rejects with `ConcurrencyError` when the run's head is another than expected. */
  async commit(run: string, batch: readonly Recorded<E>[], expectedHead: Seq | 0): Promise<Seq | 0> {
    await Promise.resolve();
    this.failures.happen();
    const records = this.runs.get(run) ?? [];
    if (records.length !== expectedHead) {
      throw new ConcurrencyError(`run/${run}` as StreamId, expectedHead, records.length);
    }
    for (const [i, { stream, version }] of batch.entries()) {
      const before = [...records, ...batch.slice(0, i)].filter((record) => record.stream === stream).length;
      if (version !== before + 1) throw new ConcurrencyError(stream, version - 1, before);
    }
    records.push(...batch.map((record) => structuredClone(record)));
    this.runs.set(run, records);
    return records.length;
  }

  async *load(run: string, after: Seq | 0): AsyncGenerator<Recorded<E>> {
    await Promise.resolve();
    for (const record of this.runs.get(run)?.slice(after) ?? []) yield structuredClone(record);
  }

  async cursor(run: string, publisher: string): Promise<Seq | 0> {
    return Promise.resolve(this.cursors.get(keyOf(run, publisher)) ?? 0);
  }

  async advance(run: string, publisher: string, to: Seq): Promise<undefined> {
    await Promise.resolve();
    this.cursors.set(keyOf(run, publisher), to);
  }
}

const keyOf = (run: string, publisher: string): string => JSON.stringify([run, publisher]);
