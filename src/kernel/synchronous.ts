import { AsynchronousHandlerError } from './cascade-errors.js';

/**
 * Throws when a handler returned a promise. The types forbid it, but a promise can come past the compiler, and what it
 * does later would belong to no unit of work.
 */
export function expectSynchronous(handler: string, result: unknown): undefined {
  if (typeof result !== 'object' || result === null) return;
  if (typeof (result as { readonly then?: unknown }).then === 'function') throw new AsynchronousHandlerError(handler);
}
