import { StructuredError } from './errors.js';
import type { Seq } from './names.js';

/** What of the cascade an error is about. `chain` runs from the outside command to the event, each with its cause. */
export interface CascadePlace {
  readonly type: string;
  readonly seq: Seq;
  readonly chain: readonly string[];
}

const arrows = (chain: readonly string[]): string => chain.join(' → ');

/** A subscription with `onError: 'abort'` failed; the whole command was undone. Fields: `subscriber`, `type`, `seq`, `chain`. */
export class SubscriberFailedError extends StructuredError {
  readonly code = 'kernel.subscriber-failed';
  constructor(subscriber: string, { type, seq, chain }: CascadePlace, cause: unknown) {
    super(
      `Subscriber "${subscriber}" failed on ${arrows(chain)}: ${reason(cause)}`,
      { subscriber, type, seq, chain },
      { cause },
    );
  }
}

/** A projection failed, which always undoes the whole command. Fields: `projection`, `type`, `seq`, `chain`. */
export class ProjectionFailedError extends StructuredError {
  readonly code = 'kernel.projection-failed';
  constructor(projection: string, { type, seq, chain }: CascadePlace, cause: unknown) {
    super(
      `Projection "${projection}" failed on ${arrows(chain)}: ${reason(cause)}`,
      { projection, type, seq, chain },
      { cause },
    );
  }
}

/** A cascade did not end. Fields: `limit`, `messages` or `nesting`, `chain` (its last causes), `cycle` (what repeats). */
export class CascadeLimitError extends StructuredError {
  readonly code = 'kernel.cascade-limit';
  constructor(what: 'messages' | 'nesting', limit: number, chain: readonly string[], cycle: readonly string[]) {
    const told = cycle.length > 0 ? `Repeating: ${arrows(cycle)} → …` : `Last causes: ${arrows(chain)}`;
    const unit = what === 'messages' ? 'messages in one cascade' : 'commands sent inside one another';
    super(`More than ${limit} ${unit}. ${told}`, { what, limit, chain, cycle });
  }
}

/** A handler returned a promise: what it does later would be outside the command. Fields: `handler`. */
export class AsynchronousHandlerError extends StructuredError {
  readonly code = 'kernel.asynchronous-handler';
  constructor(handler: string) {
    super(`"${handler}" returned a promise; inside a year everything is synchronous.`, { handler });
  }
}

/** Something was asked at the wrong time of the year. Fields: `year` where one is known. */
export class YearOrderError extends StructuredError {
  readonly code = 'kernel.year-order';
}

const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
