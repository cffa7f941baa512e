import type { Events } from './catalogue.js';
import type { Recorded } from './event-log.js';
import type { Seq } from './names.js';

/** Takes an event across the boundary of the program: out as JSON, in again from any version ever written. */
export interface Codec<T> {
  readonly version: number;
  encode(value: T): unknown;
  decode(raw: unknown, from: number): T;
}

/** One codec for each event: an event without one does not compile. */
export type Codecs<E extends Events<E>> = { readonly [K in keyof E]: Codec<E[K]> };

/** Where history outlives the process. One commit is one transaction. */
export interface DurableLog<E extends Events<E>> {
  /** Appends the batch after `expectedHead` and returns the new head; rejects when the head is another. */
  commit(run: string, batch: readonly Recorded<E>[], expectedHead: Seq | 0): Promise<Seq | 0>;
  load(run: string, after: Seq | 0): AsyncIterable<Recorded<E>>;
  /** How far a publisher has come: the outbox is a cursor over the log. 0 before the first. */
  cursor(run: string, publisher: string): Promise<Seq | 0>;
  advance(run: string, publisher: string, to: Seq): Promise<undefined>;
}

/** A record on its way out. `id` is `run:seq`, so that whoever receives it twice can tell. */
export interface Envelope {
  readonly id: string;
  readonly topic: string;
  readonly body: Uint8Array;
}

/** Sends records to the outside, at least once. Retries within one call are the publisher's own affair. */
export interface Publisher {
  readonly name: string;
  publish(batch: readonly Envelope[]): Promise<undefined>;
}
