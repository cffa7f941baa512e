import type { Command, Commands, Events, Names, Send } from './catalogue.js';
import type { DeadLetter } from './dead-letters.js';
import type { Codecs, DurableLog, Publisher } from './durable.js';
import type { LogReader, Recorded } from './event-log.js';
import type { AnySubscription, CommandHandlers } from './handlers.js';
import type { Middleware } from './middleware.js';
import type { Seq, Year } from './names.js';
import type { Priority } from './post-queue.js';
import type { Projection, Reducer } from './state.js';
import type { Probe } from './telemetry.js';

/** Where the log goes at the end of each year. */
export interface OutboxConfig<E extends Events<E>> {
  /** Id of the run in the durable log and in envelopes. */
  readonly run: string;
  readonly durable?: DurableLog<E>;
  /** How much of the history is durable already under this run: 0 for a new run or a branch. */
  readonly head?: Seq | 0;
  readonly publishers?: readonly Publisher[];
}

/** All a kernel is made of. `commands` and `events` repeat the names of the catalogues as values, see {@link Names}. */
export interface KernelConfig<C extends Commands<C>, E extends Events<E>, D> {
  readonly commands: Names<C>;
  readonly events: Names<E>;
  readonly handlers: CommandHandlers<C, E, D>;
  readonly reducers: readonly Reducer<E>[];
  readonly projections: readonly Projection<E, unknown>[];
  readonly subscriptions: readonly AnySubscription<C, E, D>[];
  readonly deps: D;
  /** Without codecs every event has schema version 1. */
  readonly codecs?: Codecs<E>;
  readonly middleware?: readonly Middleware<C>[];
  readonly probe?: Probe;
  /** Messages (commands and events) of one outside command, what it posted included; 10,000 by default. */
  readonly cascadeLimit?: number;
  /** Commands sent inside one another; 200 by default, well within the stack. */
  readonly nestingLimit?: number;
  /** Deep-freezes every event and rejects what JSON could not carry. For tests: it costs more than the kernel itself. */
  readonly freeze?: boolean;
  /** Records to continue from. They are numbered on, not folded: bring the state with `replay` or from a snapshot. */
  readonly history?: Iterable<Recorded<E>>;
  readonly outbox?: OutboxConfig<E>;
}

/** Commands in, events out, one at a time. */
export interface Kernel<C extends Commands<C>, E extends Events<E>> {
  /**
   * Runs the command and the whole cascade it causes to completion, then what was posted meanwhile. Returns the
   * handler's result. Throws what the handler threw, or the failure of a projection or aborting subscription, after
   * undoing everything the command did.
   */
  readonly send: Send<C>;
  /** Runs the command when the cascade in progress has ended, or now when there is none. Its failure is a dead letter. */
  readonly post: (command: Command<C>, priority?: Priority) => undefined;
  /** Opens a year for commands. Throws `YearOrderError` unless the one before has ended and this one lies after it. */
  readonly beginYear: (year: Year) => undefined;
  /** The only await of a run: commits the year to the durable log, then publishes from each publisher's cursor. */
  readonly endYear: () => Promise<undefined>;
  readonly log: LogReader<E>;
  readonly deadLetters: readonly DeadLetter[];
  /** What the probe threw, if it did: it is no longer called. */
  readonly probeFailure: unknown;
}
