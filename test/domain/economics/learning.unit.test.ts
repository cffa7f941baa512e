import { describe, expect, test } from 'vitest';
import { learnedFactor } from '../../../src/domain/economics/learning.js';

const Mt = 1e6;

// Cost ratio 0.97 per doubling: ×0.97 after one doubling, ×0.97² = 0.9409 after two.
describe('capex after learning', () => {
  test('falls by the cost ratio with every doubling of cumulative capacity', () => {
    expect(learnedFactor(0.97, 5 * Mt, 10 * Mt, 1)).toBeCloseTo(0.97, 12);
    expect(learnedFactor(0.97, 5 * Mt, 20 * Mt, 1)).toBeCloseTo(0.9409, 12);
    // Half a doubling: 0.97^0.5.
    expect(learnedFactor(0.97, 5 * Mt, 5 * Mt * Math.SQRT2, 1)).toBeCloseTo(Math.sqrt(0.97), 12);
  });

  test('counts doublings from 5 Mt/yr where less than that stood at the start', () => {
    expect(learnedFactor(0.97, 0, 4 * Mt, 1)).toBe(1);
    expect(learnedFactor(0.97, 1 * Mt, 5 * Mt, 1)).toBe(1);
    expect(learnedFactor(0.97, 0, 10 * Mt, 1)).toBeCloseTo(0.97, 12);
    expect(learnedFactor(0.97, 40 * Mt, 80 * Mt, 1)).toBeCloseTo(0.97, 12);
  });

  test('stays what it is for a ratio of one, or when the scenario takes learning away', () => {
    expect(learnedFactor(1, 5 * Mt, 80 * Mt, 1)).toBe(1);
    expect(learnedFactor(0.9, 5 * Mt, 80 * Mt, 0)).toBe(1);
  });

  test('learns twice as fast with the exponent doubled: two doublings’ worth in one', () => {
    expect(learnedFactor(0.97, 5 * Mt, 10 * Mt, 2)).toBeCloseTo(0.9409, 12);
  });
});
