import { canonicalJson } from './canonical-json.js';
import type { AnyEvents } from './catalogue.js';
import type { DeadLetters } from './dead-letters.js';
import type { Codecs, DurableLog, Envelope, Publisher } from './durable.js';
import type { LogReader } from './event-log.js';
import type { Seq, Year } from './names.js';
import type { AnyRecord } from './unit-of-work.js';

export interface OutboxParts {
  readonly log: LogReader<AnyEvents>;
  readonly letters: DeadLetters;
  readonly run: string;
  readonly durable: DurableLog<AnyEvents> | undefined;
  /** How much of the log is durable already. */
  readonly head: Seq | 0;
  readonly publishers: readonly Publisher[];
  readonly codecs: Codecs<AnyEvents> | undefined;
}

/**
 * Takes the year's records out of the process: first into the durable log, then to each publisher from its cursor. A
 * publisher that fails leaves a dead letter and its cursor where it was, so that the next year end sends the same
 * records again: at least once, told apart by id.
 */
export class Outbox {
  private readonly parts: OutboxParts;
  private readonly encoder = new TextEncoder();
  private readonly cursors = new Map<string, Seq | 0>();
  private readonly attempts = new Map<string, number>();
  private committed: Seq | 0;

  constructor(parts: OutboxParts) {
    this.parts = parts;
    this.committed = parts.head;
  }

  /** Rejects when the commit fails: nothing is published that is not durable. */
  async settle(year: Year): Promise<undefined> {
    await this.commit();
    for (const publisher of this.parts.publishers) await this.publish(publisher, year);
  }

  private async commit(): Promise<undefined> {
    const { log, durable, run } = this.parts;
    if (durable === undefined || this.committed === log.head) return;
    this.committed = await durable.commit(run, [...log.read({ after: this.committed })], this.committed);
  }

  private async publish(publisher: Publisher, year: Year): Promise<undefined> {
    const { log, letters } = this.parts;
    const { name } = publisher;
    const batch = [...log.read({ after: await this.cursor(name) })];
    const [first] = batch;
    if (first === undefined) return;
    try {
      await publisher.publish(batch.map((record) => this.envelope(record)));
      await this.advance(name);
      this.attempts.delete(name);
    } catch (error) {
      const attempts = (this.attempts.get(name) ?? 0) + 1;
      this.attempts.set(name, attempts);
      letters.add({
        kind: 'publisher',
        subscriber: name,
        type: first.event.type,
        seq: first.seq,
        year,
        error,
        attempts,
      });
    }
  }

  private async cursor(publisher: string): Promise<Seq | 0> {
    const { durable, run } = this.parts;
    return durable === undefined ? (this.cursors.get(publisher) ?? 0) : durable.cursor(run, publisher);
  }

  private async advance(publisher: string): Promise<undefined> {
    const { durable, run, log } = this.parts;
    if (durable === undefined) this.cursors.set(publisher, log.head);
    else if (log.head > 0) await durable.advance(run, publisher, log.head as Seq);
  }

  private envelope(record: AnyRecord): Envelope {
    const { run, codecs } = this.parts;
    const { type } = record.event;
    const event = codecs === undefined ? record.event : codecs[type]?.encode(record.event);
    const body = this.encoder.encode(canonicalJson({ ...record, event }));
    return { id: `${run}:${record.seq}`, topic: type, body };
  }
}
