import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../src/experiments/index.js';
import { ExperimentRefusedError, gridPoints, quantileOf } from '../../src/experiments/index.js';

describe('a quantile function', () => {
  // By hand. Triangular on 0–1–4: F(x) = x²/4 up to 1 (there 1/4), then 1 − (4 − x)²/12.
  test.each<[Distribution, number, number | string | boolean]>([
    [{ kind: 'uniform', min: -2, max: 6 }, 0, -2],
    [{ kind: 'uniform', min: -2, max: 6 }, 0.25, 0],
    [{ kind: 'uniform', min: -2, max: 6 }, 1, 6],
    [{ kind: 'log-uniform', min: 1, max: 100 }, 0.5, 10],
    [{ kind: 'triangular', min: 0, mode: 1, max: 4 }, 0, 0],
    [{ kind: 'triangular', min: 0, mode: 1, max: 4 }, 1 / 16, 0.5],
    [{ kind: 'triangular', min: 0, mode: 1, max: 4 }, 0.25, 1],
    [{ kind: 'triangular', min: 0, mode: 1, max: 4 }, 2 / 3, 2],
    [{ kind: 'triangular', min: 0, mode: 1, max: 4 }, 1, 4],
    [{ kind: 'triangular', min: 0, mode: 0, max: 2 }, 0.75, 1],
    [{ kind: 'integer', min: 3, max: 6 }, 0.24, 3],
    [{ kind: 'integer', min: 3, max: 6 }, 0.25, 4],
    [{ kind: 'integer', min: 3, max: 6 }, 1, 6],
    [{ kind: 'boolean' }, 0.49, false],
    [{ kind: 'boolean' }, 0.5, true],
    [{ kind: 'categorical', values: ['low', 'mid', 'high'] }, 0.34, 'mid'],
    [{ kind: 'categorical', values: ['low', 'mid', 'high'] }, 1, 'high'],
  ])('of %j at %d is %s', (distribution, u, expected) => {
    const value = quantileOf(distribution)(u);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });

  test('takes each whole number once on a grid with as many levels', () => {
    const taken = gridPoints([7]).map(([u = NaN]) => quantileOf({ kind: 'integer', min: 2, max: 8 })(u));
    expect(taken).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  test.each<[Distribution, string]>([
    [{ kind: 'uniform', min: 1, max: 1 }, 'min < max'],
    [{ kind: 'log-uniform', min: 0, max: 1 }, 'min above 0'],
    [{ kind: 'triangular', min: 0, mode: 3, max: 2 }, 'min ≤ mode ≤ max with min < max'],
    [{ kind: 'integer', min: 0.5, max: 2 }, 'whole numbers with min ≤ max'],
    [{ kind: 'categorical', values: [] }, 'at least one value'],
  ])('refuses %j', (distribution, expected) => {
    expect(() => quantileOf(distribution)).toThrow(expected);
  });

  test.each([-0.1, 1.1, NaN])('refuses the coordinate %d', (u) => {
    expect(() => quantileOf({ kind: 'boolean' })(u)).toThrow(ExperimentRefusedError);
  });
});
