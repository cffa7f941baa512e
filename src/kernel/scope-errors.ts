import type { ErrorLink } from './errors.js';
import { StructuredError } from './errors.js';
import type { StreamId } from './names.js';

/** A stream is not at the version the writer expected. Fields: `stream`, `expected`, `actual` (0: no event yet). */
export class ConcurrencyError extends StructuredError {
  readonly code = 'kernel.concurrency';
  readonly stream: StreamId;
  readonly expected: number | 'none' | 'exists';
  readonly actual: number;
  constructor(stream: StreamId, expected: number | 'none' | 'exists', actual: number) {
    super(`Stream "${stream}" is at version ${actual}, expected ${expected}.`, { stream, expected, actual });
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** Something that belongs inside a command was done outside every command. Fields: `action`. */
export class OutsideUnitOfWorkError extends StructuredError {
  readonly code = 'kernel.outside-unit-of-work';
  constructor(action: string) {
    super(`Cannot ${action} outside a command: nothing could undo it.`, { action });
  }
}

/** Something that belongs between commands was done inside one. Fields: `action`. */
export class InsideUnitOfWorkError extends StructuredError {
  readonly code = 'kernel.inside-unit-of-work';
  constructor(action: string) {
    super(`Cannot ${action} while a command is running.`, { action });
  }
}

/** A reducer, projection or inverse tried to raise, send or post: folding the log again would do it twice. Fields: `action`, `during`. */
export class ForbiddenDuringFoldError extends StructuredError {
  readonly code = 'kernel.forbidden-during-fold';
  constructor(action: string, during: string) {
    super(`Cannot ${action} while ${during}: only handlers and subscriptions may.`, { action, during });
  }
}

/** Savepoints were not closed innermost first. Fields: `closed`, `innermost` (0: none is open). */
export class SavepointOrderError extends StructuredError {
  readonly code = 'kernel.savepoint-order';
  constructor(closed: number, innermost: number) {
    super(`Savepoint ${closed} was closed while ${innermost} is the innermost.`, { closed, innermost });
  }
}

/** A command began while inverses of an earlier one were left. Fields: `inverses`, how many. */
export class LeftoverChangesError extends StructuredError {
  readonly code = 'kernel.leftover-changes';
  constructor(inverses: number) {
    super(`${inverses} inverses are left from an earlier command: a scope was not closed.`, { inverses });
  }
}

/** Records that do not follow one another. Fields: `what` (`seq`, or a stream's version), `expected`, `actual`. */
export class BrokenHistoryError extends StructuredError {
  readonly code = 'kernel.broken-history';
  constructor(what: string, expected: number, actual: number) {
    super(`The history is broken: ${what} ${actual} stands where ${expected} should.`, { what, expected, actual });
  }
}

/**
 * An inverse threw while changes were undone: the state can no longer be trusted and the kernel refuses further work.
 * Fields: `because`, the error chain of what was being rolled back; the cause is what the inverse threw.
 */
export class InverseFailedError extends StructuredError {
  readonly code = 'kernel.inverse-failed';
  constructor(because: readonly ErrorLink[], cause: unknown) {
    super('An inverse failed while changes were undone; the state cannot be trusted any more.', { because }, { cause });
  }
}

/** An event holds something that JSON would lose or change. Fields: `path` inside the event, `found`. */
export class NotPlainDataError extends StructuredError {
  readonly code = 'kernel.not-plain-data';
  constructor(path: string, found: string) {
    super(`${path} is ${found}; messages are plain data that JSON can carry.`, { path, found });
  }
}
