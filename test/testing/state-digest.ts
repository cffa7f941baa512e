import { canonicalJson, RollingHash } from '../../src/kernel/index.js';

/**
 * A hash of everything in a value: maps as their entries in code-unit order of the keys, typed arrays as lists. Numbers
 * count to the last bit, for JSON spells each so that it reads back as the same.
 */
export const stateDigest = (value: unknown): string => {
  const hash = new RollingHash();
  hash.update(canonicalJson(plain(value)));
  return hash.hex();
};

const plain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return entries([...(value as Map<string, unknown>)]);
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};

const entries = (pairs: readonly (readonly [string, unknown])[]): unknown =>
  [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, plain(inner)]);
