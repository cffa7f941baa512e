import { describe, expect, test } from 'vitest';
import { gridPoints, growTree, importanceOf, leavesOf } from '../../../src/experiments/index.js';

/** Cases on a grid of 11 × 3 that go wrong where the first is above 0.6 and the second category is 0 or 2. */
const CASES = gridPoints([11, 3]).map(([x = NaN, code = NaN]) => {
  const category = Math.round(code * 2);
  return { point: [x, category], outcome: x > 0.65 && category !== 1 ? 1 : 0 };
});
const KINDS = ['ordered', 'categories'] as const;

describe('a tree of cases that go wrong in a corner', () => {
  const tree = growTree(CASES, KINDS);

  test('finds the corner, thresholds half way between values', () => {
    const [worst, ...others] = leavesOf(tree, KINDS, [0, 3]);
    expect(worst).toMatchObject({ mean: 1, count: 8 });
    expect(worst?.allowed[1]).toEqual({ kind: 'codes', codes: [0, 2] });
    const [range] = worst?.allowed ?? [];
    expect(range?.kind === 'range' ? range.side.low : NaN).toBeCloseTo(0.65, 12);
    expect(range?.kind === 'range' ? range.side.high : NaN).toBe(Infinity);
    expect(others.map(({ mean }) => mean)).toEqual([0, 0]);
    expect(others.reduce((sum, { count }) => sum + count, 0)).toBe(25);
  });

  test('explains all of it, most by what it asks first', () => {
    const [first = NaN, second = NaN] = importanceOf(tree, 2);
    // 8 of 33 go wrong: error 8·25/33. Along x: 12 cases with mean 2/3 and 21 with 0 gain 12·21/33·(2/3)²; the rest is left
    // for the category.
    expect(first).toBeCloseTo((((12 * 21) / 33) * (4 / 9)) / ((8 * 25) / 33), 12);
    expect(first + second).toBeCloseTo(1, 12);
  });

  test('is a single leaf when the depth is none or the outcome does not vary', () => {
    expect(growTree(CASES, KINDS, { depth: 0 }).branches).toBeUndefined();
    expect(growTree([{ point: [1, 0], outcome: 3 }], KINDS)).toEqual({ count: 1, mean: 3, branches: undefined });
  });

  test('splits off no smaller leaf than it may, nor for a smaller gain', () => {
    const large = growTree(CASES, KINDS, { minLeaf: 0.3 });
    expect(leavesOf(large, KINDS, [0, 3]).every(({ count }) => count >= 10)).toBe(true);
    expect(growTree(CASES, KINDS, { minGain: 0.9 }).branches).toBeUndefined();
  });

  test('refuses no cases, and points of other dimensions', () => {
    expect(() => growTree([], KINDS)).toThrow('cases of a tree is 0; expected a whole number of at least 1.');
    expect(() => growTree([{ point: [1], outcome: 1 }], KINDS)).toThrow(
      'coordinates of a case is 1; expected 2, one for each dimension.',
    );
  });
});
