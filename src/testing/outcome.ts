import { deepStrictEqual, fail, strictEqual } from 'node:assert/strict';
import type { Event, Events } from '../kernel/index.js';
import { StructuredError } from '../kernel/index.js';

/** What came of a command; every expectation fails with `AssertionError` and can be followed by another. */
export interface Outcome<E extends Events<E>, State, Result> {
  /** The command succeeded; it and its cascade raised exactly these events, in this order. */
  thenEvents(...events: readonly Event<E>[]): Outcome<E, State, Result>;
  /** The command succeeded and its sender got this. */
  thenResult(result: Result): Outcome<E, State, Result>;
  thenState(state: State): Outcome<E, State, Result>;
  /**
   * The command failed with an error of this code, or of this name where it has no code, and left neither an event nor
   * a change of state behind.
   */
  thenThrows(code: string): Outcome<E, State, Result>;
}

export type Reply<Result> = { readonly result: Result } | { readonly error: unknown };

/** What was seen of a command. States are copies. */
export interface Observed<E extends Events<E>, State, Result> {
  readonly reply: Reply<Result>;
  readonly raised: readonly Event<E>[];
  readonly before: State;
  readonly after: State;
}

export function outcomeOf<E extends Events<E>, State, Result>(
  observed: Observed<E, State, Result>,
): Outcome<E, State, Result> {
  const { reply, raised, before, after } = observed;
  const outcome: Outcome<E, State, Result> = {
    thenEvents(...events) {
      resultOf(reply);
      deepStrictEqual(raised, events);
      return outcome;
    },
    thenResult(result) {
      deepStrictEqual(resultOf(reply), result);
      return outcome;
    },
    thenState(state) {
      deepStrictEqual(after, state);
      return outcome;
    },
    thenThrows(code) {
      if (!('error' in reply)) fail(`expected ${code}, but the command succeeded`);
      strictEqual(codeOf(reply.error), code);
      deepStrictEqual(raised, [], 'a failed command leaves no event');
      deepStrictEqual(after, before, 'a failed command leaves the state as it was');
      return outcome;
    },
  };
  return outcome;
}

/** Throws what the command threw, so that a test which expects success shows why there was none. */
function resultOf<Result>(reply: Reply<Result>): Result {
  if ('error' in reply) throw reply.error;
  return reply.result;
}

function codeOf(error: unknown): string {
  if (error instanceof StructuredError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
