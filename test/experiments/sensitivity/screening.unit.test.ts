import { describe, expect, test } from 'vitest';
import { explainedAlone, rankCorrelation } from '../../../src/experiments/index.js';

describe('rank correlation', () => {
  test('is 1 or −1 for any monotone relation', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 8, 27, 64])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3, 4], [0, -1, -10, -100])).toBeCloseTo(-1, 12);
  });

  test('gives equal values the mean of their ranks', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: covariance 4.5, variances 4.5 and 5.
    expect(rankCorrelation([1, 2, 2, 3], [10, 30, 20, 40])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });

  test('is undefined of what does not vary', () => {
    expect(rankCorrelation([1, 1], [1, 2])).toBeUndefined();
  });
});

describe('the variance that one parameter explains alone', () => {
  test('is that between the means of its values', () => {
    // Means 2 and 6 around 4: variance between them 4; all values 1, 3, 5, 7: variance 5.
    expect(explainedAlone([0, 0, 1, 1], [1, 3, 5, 7])).toBeCloseTo(4 / 5, 12);
    expect(explainedAlone([0, 1, 0, 1], [1, 3, 5, 7])).toBeCloseTo(1 / 5, 12);
  });

  test('is undefined where the output does not vary', () => {
    expect(explainedAlone([0, 1], [2, 2])).toBeUndefined();
  });
});
