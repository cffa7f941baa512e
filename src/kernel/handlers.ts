import type { Command, Commands, Event, Events, Name, Send } from './catalogue.js';
import type { Journal } from './journal.js';
import type { Seq, Year } from './names.js';
import type { Matched, Pattern } from './patterns.js';
import type { Priority } from './post-queue.js';

/**
 * What a handler or subscription is given. `deps` holds repositories, read models, solver and draws: chosen at the
 * composition root, never imported. Do not keep a context: it is valid while the handler runs.
 */
export interface Context<C extends Commands<C>, E extends Events<E>, D> extends Journal<E> {
  readonly year: Year;
  /** The event that led here: for a subscription the one that it handles, 0 for a command from outside. */
  readonly cause: Seq | 0;
  readonly deps: D;
  /** Runs a command inline, depth first, in its own savepoint; a throw that is caught undoes that command alone. */
  readonly send: Send<C>;
  /** Queues a command until the cascade in progress has ended; forgotten when the sender is rolled back. */
  readonly post: (command: Command<C>, priority?: Priority) => undefined;
}

/** Exactly one synchronous handler for each command: a missing, extra or asynchronous one does not compile. */
export type CommandHandlers<C extends Commands<C>, E extends Events<E>, D> = {
  readonly [K in keyof C]: (command: Command<C, K>, context: Context<C, E, D>) => C[K]['result'];
};

/** Someone who reacts to events: a process, a monitor, a consumer. */
export interface Subscription<C extends Commands<C>, E extends Events<E>, D, P extends Pattern<Name<E>>> {
  /** Identity in telemetry and in the dead letters. */
  readonly name: string;
  readonly on: P;
  /** Either way its own changes are undone first; `abort` then undoes the whole command, `dead-letter` goes on. */
  readonly onError: 'abort' | 'dead-letter';
  handle(event: Event<E, Matched<Name<E>, P>>, context: Context<C, E, D>): undefined;
}

/** A subscription of any pattern, so that one list mixes patterns without a cast. */
export type AnySubscription<C extends Commands<C>, E extends Events<E>, D> = {
  [P in Pattern<Name<E>>]: Subscription<C, E, D, P>;
}[Pattern<Name<E>>];
