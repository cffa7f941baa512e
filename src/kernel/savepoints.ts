import type { Savepoint } from './journal.js';
import { SavepointOrderError } from './scope-errors.js';

/**
 * The open savepoints, outermost first: of each, how many inverses stood in the journal and how many events in the
 * buffer when it was opened. A closed one leaves its numbers to be written over by the next of its depth, so that
 * opening and closing costs no memory.
 */
export class Savepoints {
  /** How many are open. */
  depth = 0;
  private readonly inverses: number[] = [];
  private readonly records: number[] = [];

  open(inverses: number, records: number): Savepoint {
    this.inverses[this.depth] = inverses;
    this.records[this.depth] = records;
    this.depth++;
    return this.depth as Savepoint;
  }

  /** Moves the innermost forward to what there is now. */
  advance(inverses: number, records: number): undefined {
    this.inverses[this.depth - 1] = inverses;
    this.records[this.depth - 1] = records;
  }

  /** Closes the innermost. */
  close(): undefined {
    this.depth--;
  }

  /** Throws `SavepointOrderError` unless `at` is the innermost. */
  expectInnermost(at: Savepoint): undefined {
    if (at !== this.depth || at < 1) throw new SavepointOrderError(at, this.depth);
  }

  /** Inverses in the journal when `at` was opened; 0 when it is not open. */
  inversesAt(at: Savepoint): number {
    return at > this.depth ? 0 : (this.inverses[at - 1] ?? 0);
  }

  /** Events in the buffer when `at` was opened; none from there on when it is not open. */
  recordsAt(at: Savepoint): number {
    return at > this.depth ? Infinity : (this.records[at - 1] ?? Infinity);
  }
}
