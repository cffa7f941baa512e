import { describe, expect, test } from 'vitest';
import type { Point, UniformSource } from '../../../src/experiments/index.js';
import {
  crossedRows,
  saltelliPoints,
  saltelliSamples,
  sobolIndices,
  sobolPoints,
} from '../../../src/experiments/index.js';
import { seeded } from '../seeded.js';
import type { TestFunction } from './test-functions.js';
import { G_FUNCTION, ISHIGAMI } from './test-functions.js';

type Design = (samples: number, dimensions: number, scramble: UniformSource) => readonly Point[];

const halves: Design = (samples, dimensions, scramble) =>
  saltelliPoints({ samples, dimensions, secondOrder: false, scramble });
const consecutive: Design = (samples, dimensions, scramble) => {
  const points = sobolPoints({ count: 2 * samples, dimensions, scramble });
  return crossedRows(points.slice(0, samples), points.slice(samples), false);
};
const evenAndOdd: Design = (samples, dimensions, scramble) => {
  const points = sobolPoints({ count: 2 * samples, dimensions, scramble });
  return crossedRows(
    points.filter((_, n) => n % 2 === 0),
    points.filter((_, n) => n % 2 === 1),
    false,
  );
};

const twoScramblings: Design = (samples, dimensions, scramble) => {
  const scrambled = () => sobolPoints({ count: samples, dimensions, scramble });
  return crossedRows(scrambled(), scrambled(), false);
};

const worst = (estimates: readonly number[] = [], truth: readonly number[]): number =>
  Math.max(...truth.map((value, i) => Math.abs((estimates[i] ?? NaN) - value)));

/** The largest error of any S1 and of any ST for each of ten scrambles, smallest first. */
const errors = (design: Design, of: TestFunction, samples: number): Readonly<Record<'first' | 'total', number[]>> => {
  const found = Array.from({ length: 10 }, (_, seed) => {
    const outputs = design(samples, of.first.length, seeded(seed + 1)).map(of.of);
    return sobolIndices(saltelliSamples(outputs, of.first.length, false));
  });
  const sorted = (measure: 'first' | 'total'): number[] =>
    found.map((indices) => worst(indices?.[measure], of[measure])).sort((x, y) => x - y);
  return { first: sorted('first'), total: sorted('total') };
};

const median = (sorted: readonly number[]): number => ((sorted[4] ?? NaN) + (sorted[5] ?? NaN)) / 2;

/** The median error within the bound, and no error over twice the bound. */
const accurate = (sorted: readonly number[], bound: number): boolean =>
  median(sorted) <= bound && (sorted.at(-1) ?? NaN) <= 2 * bound;

const BOUNDS = [
  { samples: 1024, bound: 0.023 },
  { samples: 4096, bound: 0.007 },
];
const CASES = [ISHIGAMI, G_FUNCTION].flatMap((of) => BOUNDS.map((bound) => ({ ...bound, of, name: of.name })));

describe('Sobol indices against their closed form, over ten scrambles', () => {
  test.each(CASES)('of $name: within $bound at $samples base samples', ({ of, samples, bound }) => {
    const { first, total } = errors(halves, of, samples);
    expect({ first, accurate: accurate(first, bound) }).toMatchObject({ accurate: true });
    expect({ total, accurate: accurate(total, bound) }).toMatchObject({ accurate: true });
  });

  test.each([
    ['two blocks', consecutive],
    ['the even and odd points', evenAndOdd],
    ['two independent scramblings', twoScramblings],
  ])('miss the same bounds when A and B are %s of one sequence', (_, design) => {
    const missed = CASES.map(({ of, samples, bound }) => {
      const { first, total } = errors(design, of, samples);
      return !accurate(first, bound) || !accurate(total, bound);
    });
    expect(missed).toEqual([true, true, true, true]);
  });
});

describe('Sobol indices', () => {
  test('give the interaction of two factors beyond each alone', () => {
    // Ishigami has one, of x1 and x3: all that x3 does, so S2 of the two is ST of x3.
    const points = saltelliPoints({ samples: 4096, dimensions: 3, secondOrder: true, scramble: seeded(1) });
    const indices = sobolIndices(saltelliSamples(points.map(ISHIGAMI.of), 3, true));
    expect(indices?.second[0]?.[1]).toBeCloseTo(0, 1.5);
    expect(indices?.second[0]?.[2]).toBeCloseTo(0.2436836640621477, 1.5);
    expect(indices?.second[1]?.[2]).toBeCloseTo(0, 1.5);
  });

  test('do not depend on where the output has its zero', () => {
    const points = saltelliPoints({ samples: 64, dimensions: 3, secondOrder: true });
    const of = (zero: number) =>
      sobolIndices(
        saltelliSamples(
          points.map((point) => ISHIGAMI.of(point) + zero),
          3,
          true,
        ),
      );
    of(1e6)?.first.forEach((share, i) => {
      expect(share).toBeCloseTo(of(0)?.first[i] ?? NaN, 8);
    });
    expect(of(1e6)?.second[0]?.[1]).toBeCloseTo(of(0)?.second[0]?.[1] ?? NaN, 6);
  });

  test('are the estimators worked out by hand on two base samples', () => {
    // A and B are 1, 3, 0, 0: mean 1, variance 3/2. S1 of x1: (2·1 − 1·0)/2 over 3/2; ST: (1/2)/2 over 3/2; S2: the
    // products of the second sample cancel, which leaves −2/3 − 0.
    const indices = sobolIndices([
      { a: 1, b: 3, ab: [2, 1], ba: [2, 4] },
      { a: 0, b: 0, ab: [0, 0], ba: [0, 0] },
    ]);
    expect(indices?.first[0]).toBeCloseTo(2 / 3, 12);
    expect(indices?.first[1]).toBeCloseTo(0, 12);
    expect(indices?.total[0]).toBeCloseTo(1 / 6, 12);
    expect(indices?.total[1]).toBeCloseTo(0, 12);
    expect(indices?.second[0]?.[1]).toBeCloseTo(-2 / 3, 12);
  });

  test('of an output that does not vary are undefined', () => {
    expect(sobolIndices(saltelliSamples([3, 3, 3, 3], 2, false))).toBeUndefined();
  });

  test('refuse a part of a base sample', () => {
    expect(() => saltelliSamples([1, 2, 3, 4, 5], 2, false)).toThrow(
      'base samples of a Saltelli design is 1.25; expected a whole number of at least 1.',
    );
  });
});
