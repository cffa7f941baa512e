import type { Undo } from '../../src/kernel/index.js';
import type { Handlers } from '../../src/handlers/types.js';
import type { WorldProjection, WorldReducer, Wrapping } from './assembled.js';

/** The failure that a test plants. */
export class Planted extends Error {}

/** Where the failure strikes: as the inverse is registered and the change is not yet made, when a message is done with, or when a handler has returned. */
export type Strike = 'before-change' | 'after-change' | 'after-handler';

/** Counts the points at which a command can fail, and throws at one of them. */
export class FailurePoint {
  private at = Infinity;
  private strike: Strike = 'after-change';
  private passed = 0;

  /** Fails at the k-th point of this kind from now on, the first being 1. */
  arm(strike: Strike, k: number): undefined {
    this.strike = strike;
    this.at = k;
    this.passed = 0;
  }

  disarm(): undefined {
    this.at = Infinity;
  }

  pass(kind: Strike): undefined {
    if (kind !== this.strike) return;
    this.passed += 1;
    if (this.passed === this.at) throw new Planted(`planted at ${kind} ${this.passed}`);
  }
}

type When = WorldReducer['when'];
type React = (event: never, undo: Undo) => undefined;

const failing = (when: When, point: FailurePoint): When => {
  const wrapped: Record<string, React> = {};
  for (const [type, react] of Object.entries(when) as [string, React][]) {
    wrapped[type] = (event, undo) => {
      let changes = 0;
      react(event, (inverse) => {
        undo(inverse);
        changes += 1;
        point.pass('before-change');
      });
      if (changes > 0) point.pass('after-change');
    };
  }
  return wrapped;
};

/** Puts a failure point into every reducer, projection and handler. */
export const failingAt = (point: FailurePoint): Wrapping => ({
  reducer: (reducer): WorldReducer => ({ name: reducer.name, when: failing(reducer.when, point) }),
  projection: (projection): WorldProjection => ({
    name: projection.name,
    when: failing(projection.when, point),
    view: () => projection.view(),
    truncate: () => {
      projection.truncate();
    },
  }),
  handlers: (handlers): Handlers => {
    const wrapped: Record<string, unknown> = {};
    for (const [type, handle] of Object.entries(handlers) as [string, (command: never, context: never) => unknown][]) {
      wrapped[type] = (command: never, context: never): unknown => {
        const result = handle(command, context);
        point.pass('after-handler');
        return result;
      };
    }
    return wrapped as unknown as Handlers;
  },
});
