import type { Branded } from './brand.js';
import type { Event, Events } from './catalogue.js';
import type { StreamId } from './names.js';

/** A point to which changes can be undone. Savepoints nest and close innermost first. */
export type Savepoint = Branded<number, 'Savepoint'>;

/** Registers what reverses a change. Call it BEFORE the change, so that a change that throws halfway is undone too. */
export type Undo = (inverse: () => undefined) => undefined;

/** The version a stream must be at: a number of events, `none`, at least one (`exists`), or no matter (`any`). */
export type Expected = number | 'any' | 'none' | 'exists';

/** What a handler may do to the world: raise events, and register inverses of changes outside any reducer. */
export interface Journal<E extends Events<E>> {
  readonly undo: Undo;
  /**
   * Records a fact and runs its reducers at once. Order raised = handled = logged. When a reducer throws, its changes
   * and the event are undone before the error reaches the caller. Throws `ConcurrencyError` when the stream is not at
   * the expected version, `OutsideUnitOfWorkError` outside a command.
   */
  readonly raise: (stream: StreamId, event: Event<E>, expected?: Expected) => undefined;
}

/** One undo journal, one event buffer, nested savepoints. */
export interface UnitOfWork<E extends Events<E>> extends Journal<E> {
  open(): Savepoint;
  /** Keeps what happened since; constant time inside, at the outermost savepoint the events go to the log. */
  persist(at: Savepoint): undefined;
  /** Runs the inverses newest first and drops the events raised since. `because` is told if an inverse itself fails. */
  discard(at: Savepoint, because?: unknown): undefined;
  /** The events raised since the savepoint. */
  pending(since: Savepoint): readonly Event<E>[];
}
