import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestSplit, growTree, importanceOf, type Case, type DimensionKind } from '../../../src/experiments/index.js';

const squares = (outcomes: readonly number[]): number => {
  const mean = outcomes.reduce((sum, value) => sum + value, 0) / outcomes.length;
  return outcomes.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

/** Gini impurity times cases, halved: p(1 − p)n. */
const gini = (outcomes: readonly number[]): number => {
  const share = outcomes.filter((outcome) => outcome === 1).length / outcomes.length;
  return share * (1 - share) * outcomes.length;
};

type Impurity = (outcomes: readonly number[]) => number;

/** Every subset of the values there are, in any dimension, with the error on both sides added up anew each time. */
const slowGain = (
  cases: readonly Case[],
  dimension: number,
  ordered: boolean,
  minLeaf: number,
  of: Impurity,
): number => {
  const values = [...new Set(cases.map(({ point }) => point[dimension] ?? NaN))].sort((a, b) => a - b);
  const sets = ordered
    ? values.map((last) => values.filter((value) => value <= last))
    : Array.from({ length: 2 ** values.length }, (_, mask) => values.filter((_, i) => ((mask >> i) & 1) === 1));
  const whole = of(cases.map(({ outcome }) => outcome));
  const gains = sets.map((set) => {
    const sides = [true, false].map((inside) =>
      cases.filter(({ point }) => set.includes(point[dimension] ?? NaN) === inside).map(({ outcome }) => outcome),
    );
    return sides.every(({ length }) => length >= minLeaf) ? whole - sides.reduce((sum, side) => sum + of(side), 0) : 0;
  });
  return Math.max(0, ...gains);
};

const someCases = (outcome: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      point: fc.tuple(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      outcome,
    }),
    { minLength: 2, maxLength: 40 },
  );

const KINDS = ['ordered', 'categories', 'ordered'] as const;

const sameAsSlow = (
  kinds: readonly DimensionKind[],
  largest: number,
  outcome: fc.Arbitrary<number>,
  of: Impurity,
): void => {
  fc.assert(
    fc.property(someCases(outcome), fc.integer({ min: 1, max: largest }), (cases, minLeaf) => {
      const gains = kinds.map((kind, d) => slowGain(cases, d, kind === 'ordered', minLeaf, of));
      const found = bestSplit(cases, kinds, minLeaf);
      expect(found?.gain ?? 0).toBeCloseTo(Math.max(...gains), 8);
      if (found !== undefined) expect(gains[found.condition.dimension]).toBeCloseTo(Math.max(...gains), 8);
    }),
  );
};

describe('the best split', () => {
  test('is that of an exhaustive search with squared errors, over all divisions of categories', () => {
    sameAsSlow(KINDS, 1, fc.integer({ min: -20, max: 20 }), squares);
  });

  test('is that of an exhaustive search where leaves must not be small', () => {
    sameAsSlow(['ordered', 'ordered', 'ordered'], 6, fc.integer({ min: -20, max: 20 }), squares);
  });

  test('is that of an exhaustive search with the Gini impurity for outcomes of 0 and 1', () => {
    sameAsSlow(KINDS, 1, fc.integer({ min: 0, max: 1 }), gini);
  });
});

describe('a tree', () => {
  test('has the means of its cases, and takes away what its importances add up to', () => {
    fc.assert(
      fc.property(someCases(fc.integer({ min: -20, max: 20 })), (cases) => {
        const tree = growTree(cases, KINDS, { depth: 3, minLeaf: 0.1, minGain: 0 });
        const predictions = cases.map(({ point, outcome }) => {
          let at = tree;
          for (let { branches } = at; branches !== undefined; { branches } = at) {
            const { condition } = branches;
            const value = point[condition.dimension] ?? NaN;
            const met = condition.kind === 'at-most' ? value <= condition.value : condition.codes.includes(value);
            at = met ? branches.meeting : branches.others;
          }
          return outcome - at.mean;
        });
        const left = predictions.reduce((sum, error) => sum + error ** 2, 0);
        const whole = squares(cases.map(({ outcome }) => outcome));
        const explained = importanceOf(tree, 3).reduce((sum, share) => sum + share, 0);
        expect(left).toBeCloseTo(whole * (1 - explained), 6);
      }),
    );
  });
});
