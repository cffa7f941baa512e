import { NotPlainDataError } from './scope-errors.js';

/** Deeper than any event; a cycle runs into it. */
const DEEPEST = 32;

/**
 * Freezes the value and everything in it. Throws `NotPlainDataError` where JSON would lose or change something:
 * functions, symbols, class instances, typed arrays, big integers, `undefined`, numbers that are not finite, cycles.
 */
export function freezePlain(value: unknown, path: string, depth = 0): undefined {
  const found = flaw(value, depth);
  if (found !== undefined) throw new NotPlainDataError(path, found);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) freezePlain(inner, `${path}.${key}`, depth + 1);
  Object.freeze(value);
}

function flaw(value: unknown, depth: number): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `the number ${value}`;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return `a ${typeof value}`;
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return 'nested too deeply, or part of a cycle';
  if (Array.isArray(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return undefined;
  return `an instance of ${value.constructor.name}`;
}
