import { describe, expect, test } from 'vitest';
import type { SaltelliSample } from '../../../src/experiments/index.js';
import {
  bootstrapIntervals,
  crossedRows,
  saltelliPoints,
  saltelliSamples,
  sobolIndices,
} from '../../../src/experiments/index.js';
import { seeded } from '../seeded.js';
import { ISHIGAMI } from './test-functions.js';

const estimate = (samples: readonly SaltelliSample[]): readonly number[] | undefined => {
  const found = sobolIndices(samples);
  return found && [...found.first, ...found.total];
};

const truth = [...ISHIGAMI.first, ...ISHIGAMI.total];

/** How often the 95 % interval of each index of Ishigami holds its true value. */
const coverage = (trials: number, design: (seed: number) => readonly (readonly number[])[]): readonly number[] => {
  const held = truth.map(() => 0);
  for (let seed = 0; seed < trials; seed += 1) {
    const samples = saltelliSamples(design(seed).map(ISHIGAMI.of), 3, false);
    const request = { samples, estimate, resamples: 200, level: 0.95, uniform: seeded(1000 + seed) };
    bootstrapIntervals(request).forEach(({ low, high }, e) => {
      const value = truth[e] ?? NaN;
      if (low <= value && value <= high) held[e] = (held[e] ?? 0) + 1;
    });
  }
  return held.map((count) => count / trials);
};

const randomPoints = (count: number, seed: number): readonly (readonly number[])[] => {
  const uniform = seeded(seed);
  return Array.from({ length: count }, () => [uniform(), uniform(), uniform()]);
};

describe('bootstrap intervals of 95 % hold the true index at least nine times in ten', () => {
  test('for a Saltelli design', () => {
    const held = coverage(100, (seed) =>
      saltelliPoints({ samples: 256, dimensions: 3, secondOrder: false, scramble: seeded(seed) }),
    );
    held.forEach((share) => {
      expect(share).toBeGreaterThanOrEqual(0.9);
    });
  });

  // Measured 92 to 94 %: 400 trials tell that from 90 %, 100 would not.
  test('for independent points, where they are not wider than need be', () => {
    const held = coverage(400, (seed) => crossedRows(randomPoints(256, seed), randomPoints(256, 5000 + seed), false));
    held.forEach((share) => {
      expect(share).toBeGreaterThanOrEqual(0.9);
    });
    expect(held.reduce((sum, share) => sum + share, 0) / held.length).toBeLessThan(1);
  });
});

test('intervals are the same for the same seed', () => {
  const of = (seed: number) =>
    bootstrapIntervals({
      samples: [1, 2, 5, 9],
      estimate: (drawn) => [drawn.reduce((sum, value) => sum + value, 0)],
      resamples: 50,
      level: 0.8,
      uniform: seeded(seed),
    });
  expect(of(1)).toEqual(of(1));
  expect(of(1)).not.toEqual(of(2));
});

test('the interval of one sample is that sample', () => {
  const request = { samples: [7], resamples: 3, level: 0.5, uniform: seeded(1) };
  expect(bootstrapIntervals({ ...request, estimate: (drawn) => drawn })).toEqual([{ low: 7, high: 7 }]);
});

test('resamples without an estimate do not count', () => {
  const request = { samples: [7], resamples: 3, level: 0.5, uniform: seeded(1) };
  expect(bootstrapIntervals({ ...request, estimate: () => undefined })).toEqual([]);
});
