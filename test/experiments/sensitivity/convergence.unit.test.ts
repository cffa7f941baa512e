import { describe, expect, test } from 'vitest';
import { convergenceOf, convergenceText, growingSizes } from '../../../src/experiments/index.js';

const SAMPLES = { one: 'sample', many: 'samples' };
const grown = (...values: readonly number[]) => values.map((value, i) => ({ samples: 128 * 2 ** i, value }));
const told = (...values: readonly number[]): string =>
  convergenceText('ST of x', convergenceOf(grown(...values), 0.03), SAMPLES);

describe('convergence', () => {
  test('is looked at for all samples, a half, a quarter … down to eight', () => {
    expect(growingSizes(64)).toEqual([8, 16, 32, 64]);
    expect(growingSizes(100)).toEqual([12, 25, 50, 100]);
    expect(growingSizes(10)).toEqual([10]);
  });

  test('begins behind the last estimate that was too far from the final one', () => {
    expect(convergenceOf(grown(0.5, 0.44, 0.41, 0.42), 0.03)).toEqual({
      since: 256,
      tolerance: 0.03,
      samples: 1024,
      within: expect.closeTo(0.02, 12) as number,
    });
    expect(told(0.5, 0.44, 0.41, 0.42)).toBe('ST of x is stable within ±0.03 since 256 samples');
    expect(told(0.42, 0.5, 0.41, 0.42)).toBe('ST of x is stable within ±0.03 since 512 samples');
    expect(told(0.42, 0.42, 0.42)).toBe('ST of x is stable within ±0.03 since 128 samples');
  });

  test('is missing when the last doubling still moved the estimate', () => {
    expect(told(0.42, 0.42, 0.35, 0.42)).toBe(
      'ST of x has not settled: the last doubling, to 1024 samples, moved it by 0.07',
    );
    expect(told(NaN, NaN, 0.42)).toBe('ST of x rests on 512 samples: too few to see it settle');
  });

  test('cannot be told from one estimate', () => {
    expect(told(0.42)).toBe('ST of x rests on 128 samples: too few to see it settle');
  });
});
