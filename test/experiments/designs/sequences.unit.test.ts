import { describe, expect, test } from 'vitest';
import { haltonPoints, SOBOL_DIMENSIONS, sobolPoints } from '../../../src/experiments/index.js';
import { JOE_KUO } from '../../../src/experiments/designs/joe-kuo.js';
import { seeded } from '../seeded.js';
import { HALTON, SOBOL_64THS } from './reference-sequences.js';

/** How many of 2^m equal slices of each dimension hold exactly one of the points. */
const slicesHeld = (points: readonly (readonly number[])[], dimension: number): number =>
  new Set(points.map((point) => Math.floor((point[dimension] ?? NaN) * points.length))).size;

describe("Halton's sequence", () => {
  test('is the reference, bit by bit', () => {
    expect(haltonPoints(32, 4)).toEqual(HALTON);
  });

  test('goes on where an earlier piece ended', () => {
    expect(haltonPoints(12, 4, 20)).toEqual(HALTON.slice(20));
  });
});

describe("Sobol's sequence", () => {
  test('is the reference of Joe and Kuo, the origin included', () => {
    expect(sobolPoints({ count: 64, dimensions: 8 })).toEqual(SOBOL_64THS.map((row) => row.map((x) => x / 64)));
  });

  test('goes on where an earlier piece ended', () => {
    const whole = sobolPoints({ count: 100, dimensions: 5 });
    expect(sobolPoints({ count: 60, dimensions: 5, first: 40 })).toEqual(whole.slice(40));
  });

  // 256 points of a digital sequence in base 2 fall one into each 256th of every dimension.
  test.each(['as published', 'scrambled'])('fills every slice of each dimension of its table: %s', (how) => {
    const points = sobolPoints({
      count: 256,
      dimensions: SOBOL_DIMENSIONS,
      ...(how === 'scrambled' ? { scramble: seeded(3) } : {}),
    });
    const held = Array.from({ length: SOBOL_DIMENSIONS }, (_, d) => slicesHeld(points, d));
    expect(held).toEqual(held.map(() => 256));
  });

  test('has odd initial numbers below 2^k, and no two dimensions alike', () => {
    const faulty = JOE_KUO.filter(({ initial }) => initial.some((m, k) => m % 2 === 0 || m >= 2 ** (k + 1)));
    expect(faulty).toEqual([]);
    expect(new Set(JOE_KUO.map((of) => `${of.initial.length} ${of.coefficients}`)).size).toBe(JOE_KUO.length);
  });

  test('has primitive polynomials: the powers of x run through all 2^s − 1 remainders before they repeat', () => {
    const orders = JOE_KUO.map(({ coefficients, initial: { length: degree } }) => {
      const polynomial = (1 << degree) | (coefficients << 1) | 1;
      const times = (power: number): number => ((power << 1) >> degree === 1 ? (power << 1) ^ polynomial : power << 1);
      let order = 1;
      for (let power = times(1); power !== 1 && order < 1 << degree; power = times(power)) order += 1;
      return order;
    });
    // Of degree 1 the one remainder is 1.
    expect(orders).toEqual(JOE_KUO.map(({ initial }) => 2 ** initial.length - 1));
  });

  test('is scrambled by more than a shift: the distance of two points changes', () => {
    const of = (seed: number) => sobolPoints({ count: 3, dimensions: 1, scramble: seeded(seed) }).map(([x = NaN]) => x);
    const distances = [1, 2, 3, 4].map((seed) => Math.abs((of(seed)[1] ?? NaN) - (of(seed)[0] ?? NaN)));
    // Points 0 and 1 differ in the first bit alone, which a shift would keep: a distance of one half for every seed.
    expect(distances).not.toContain(0.5);
  });

  test('differs from seed to seed once scrambled, and not for the same seed', () => {
    const of = (seed: number) => sobolPoints({ count: 8, dimensions: 2, scramble: seeded(seed) });
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  test('refuses a dimension beyond its table', () => {
    expect(() => sobolPoints({ count: 1, dimensions: SOBOL_DIMENSIONS + 1 })).toThrow(
      `dimensions of a Sobol sequence is 65; expected a whole number of at least 1 and at most 64.`,
    );
  });
});
