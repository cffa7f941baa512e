import { z } from 'zod';
import { StructuredError } from '../../kernel/index.js';
import type { Codec } from '../../kernel/index.js';
import type { Shape } from './shapes.js';

/** A record of a log does not hold what an event of its type and version holds. */
export class UnreadableRecordError extends StructuredError {
  readonly code = 'bad-input.record';
}

/** Turns what version n holds into what version n + 1 holds. */
export type Upcast = (older: unknown) => unknown;

/**
 * The codec of an event at its newest version. `upcasts` lead there from version 1, one step each, so that every log
 * ever written can be read; the result is checked against the newest shape alone. Writing checks nothing: the compiler
 * has. Reading throws `UnreadableRecordError` with everything that does not fit.
 */
export const codecOf = <T>(shape: Shape<T>, upcasts: readonly Upcast[] = []): Codec<T> => {
  const schema = z.strictObject(shape);
  const version = upcasts.length + 1;
  return {
    version,
    encode: (value) => value,
    decode: (raw, from) => {
      if (!Number.isInteger(from) || from < 1 || from > version)
        throw new UnreadableRecordError(`schema ${from} is not one of 1 to ${version}`, { schema: from });
      const value = upcasts.slice(from - 1).reduce<unknown>((older, upcast) => upcast(older), raw);
      const { success, error } = schema.safeParse(value);
      if (success) return value as T;
      const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      throw new UnreadableRecordError(faults.join('; '), { faults });
    },
  };
};
