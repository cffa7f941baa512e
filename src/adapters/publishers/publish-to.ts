import type { Envelope, Publisher, Recorded } from '../../kernel/index.js';
import type { EventCatalogue } from '../../domain/events.js';

/** An event on its way to other programs. */
export interface PublishedEvent {
  /** `run:seq`: who receives an event twice can tell. */
  readonly id: string;
  readonly type: string;
  /** The program that published it, such as `steelsim/0.1.0`. */
  readonly source: string;
  /** When it left: the one value that a repetition changes. ISO 8601, UTC. */
  readonly recordedAt: string;
  /** `run:command:n` of the outside command at the root of it all. */
  readonly correlationId: string;
  /** Id of the event that led to it; null when the command came from outside. */
  readonly causationId: string | null;
  /** The record as it stands in the log. */
  readonly record: Recorded<EventCatalogue>;
}

/** Takes the events of a year, in order, when the year has closed. What it takes twice has the same ids. */
export interface EventSink {
  readonly name: string;
  /** Rejects when the batch did not arrive: it comes again with the next year's. */
  deliver(batch: readonly PublishedEvent[]): Promise<undefined>;
}

/** Where events come from, and what time it is. */
export interface Publishing {
  readonly run: string;
  readonly source: string;
  readonly now: () => string;
}

/** Brings the records of the log into the form in which other programs receive them. */
export const publishTo = (sink: EventSink, { run, source, now }: Publishing): Publisher => {
  const decoder = new TextDecoder();
  const published = ({ id, topic, body }: Envelope, recordedAt: string): PublishedEvent => {
    const record = JSON.parse(decoder.decode(body)) as Recorded<EventCatalogue>;
    return {
      id,
      type: topic,
      source,
      recordedAt,
      correlationId: `${run}:command:${record.root}`,
      causationId: record.cause === 0 ? null : `${run}:${record.cause}`,
      record,
    };
  };
  return {
    name: sink.name,
    publish: async (batch) => {
      const recordedAt = now();
      await sink.deliver(batch.map((envelope) => published(envelope, recordedAt)));
    },
  };
};
