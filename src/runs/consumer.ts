import type { Event, Matched, Name, Pattern, Seq, Year } from '../kernel/index.js';
import type { EventCatalogue } from '../domain/events.js';

/** Where an event stands in the run. */
export interface Delivery {
  readonly year: Year;
  /** Sequence number of the event: its line in the log. */
  readonly cause: Seq | 0;
}

type EventPattern = Pattern<Name<EventCatalogue>>;

interface ConsumerOf<P extends EventPattern> {
  readonly name: string;
  readonly on: P;
  readonly onError: 'dead-letter';
  handle(event: Event<EventCatalogue, Matched<Name<EventCatalogue>, P>>, delivery: Delivery): undefined;
}

/**
 * Someone beside the run who is told of its events and cannot steer it: a consumer is given no command to send and
 * nothing to change, and what it throws is a dead letter. It also hears of events whose command is undone afterwards.
 */
export type Consumer = { [P in EventPattern]: ConsumerOf<P> }[EventPattern];
