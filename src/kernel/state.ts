import type { Event, Events } from './catalogue.js';
import type { Undo } from './journal.js';

/**
 * State and how events change it: aggregates and the memory of processes. Runs inside `raise`, pushes its inverse on
 * the journal before it mutates, and never raises, sends or reads a clock, because replay runs it again.
 */
export interface Reducer<E extends Events<E>> {
  readonly name: string;
  readonly when: { readonly [K in keyof E]?: (event: Event<E, K>, undo: Undo) => undefined };
}

/**
 * A read model. Runs after the outermost command handler has returned, before subscriptions, event by event, in the
 * same unit of work. It may depend on events alone: replay feeds it the log and nothing else.
 */
export interface Projection<E extends Events<E>, View> extends Reducer<E> {
  /** The view, recomputed when events have made it stale. */
  view(): View;
  /** Forgets every event: truncate and replay must give the same view. */
  truncate(): undefined;
}
