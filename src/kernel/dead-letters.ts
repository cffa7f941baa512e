import type { ErrorLink } from './errors.js';
import { errorChain } from './errors.js';
import type { Seq, Year } from './names.js';

/** A failure that did not stop the run, kept for the end of it. Plain data. */
export interface DeadLetter {
  readonly kind: 'subscription' | 'posted-command' | 'publisher';
  /** Name of the subscription or publisher, or the posted command's type. */
  readonly subscriber: string;
  /** Type of the event that could not be handled; for a posted command, the command's type. */
  readonly type: string;
  /** Sequence number of that event; for a posted command, of the event that led to it, 0 from outside. */
  readonly seq: Seq | 0;
  readonly year: Year;
  readonly errors: readonly ErrorLink[];
  readonly attempts: number;
}

export interface Failure {
  readonly kind: DeadLetter['kind'];
  readonly subscriber: string;
  readonly type: string;
  readonly seq: Seq | 0;
  readonly year: Year;
  readonly error: unknown;
  readonly attempts: number;
}

/** The failures of a run in the order they happened. */
export class DeadLetters {
  private readonly kept: DeadLetter[] = [];

  get list(): readonly DeadLetter[] {
    return this.kept;
  }

  add({ error, ...about }: Failure): undefined {
    this.kept.push({ ...about, errors: errorChain(error) });
  }

  /** Takes back the last letter: the inverse of `add`. */
  retract(): undefined {
    this.kept.pop();
  }
}
