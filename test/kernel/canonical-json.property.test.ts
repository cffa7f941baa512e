import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { canonicalJson } from '../../src/kernel/index.js';

/** A copy whose objects have their keys put in by code unit, for `JSON.stringify` to write as it finds them. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
};

/** An object of its own accord puts `"10"` before `"9"` and both before `"-"`. */
const key = fc.stringMatching(/^[^0-9]/);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false),
    fc.array(tie('value')),
    fc.dictionary(key, tie('value')),
  ),
})).value;

describe('Canonical JSON', () => {
  test.prop([json], { seed: 2030, numRuns: 500 })('is what the engine writes once the keys are in order', (value) => {
    expect(canonicalJson(value)).toBe(JSON.stringify(inOrder(value)));
  });
});
