import { describe, expect, test } from 'vitest';
import { chanceOf, discover, loosened, sobolPoints, type Case } from '../../../src/experiments/index.js';
import { seeded } from '../seeded.js';

describe('the chance of so many hits', () => {
  test('is the tail of the binomial distribution', () => {
    // Of four throws of a coin: three or four heads, (4 + 1)/16; any number, 1; four, 1/16.
    expect(chanceOf(3, 4, 0.5)).toBeCloseTo(5 / 16, 12);
    expect(chanceOf(0, 4, 0.5)).toBeCloseTo(1, 12);
    expect(chanceOf(4, 4, 0.5)).toBeCloseTo(1 / 16, 12);
    expect(chanceOf(2, 3, 0.1)).toBeCloseTo(3 * 0.01 * 0.9 + 0.001, 12);
  });

  test('is none or certain at the ends', () => {
    expect([chanceOf(1, 5, 0), chanceOf(0, 5, 0), chanceOf(5, 5, 1)]).toEqual([0, 1, 1]);
  });

  test('does not vanish among thousands of cases', () => {
    // By symmetry the half of 5001 tosses.
    expect(chanceOf(2501, 5001, 0.5)).toBeCloseTo(0.5, 9);
  });
});

/** Seven parameters of which the first alone decides, with every tenth case the other way. */
const noisy = (seed: number): readonly Case[] => {
  const chance = seeded(seed);
  return sobolPoints({ count: 600, dimensions: 7, scramble: seeded(seed + 100) }).map((point) => {
    const right = (point[0] ?? NaN) > 0.7;
    return { point, outcome: right === chance() > 0.1 ? 1 : 0 };
  });
};

const restricted = (box: readonly { readonly low: number; readonly high: number }[]): readonly number[] =>
  box.flatMap(({ low, high }, d) => (low === -Infinity && high === Infinity ? [] : [d]));

describe('a box of noisy cases', () => {
  test.each([1, 2, 3, 4, 5])('keeps the restriction that decides and loses most of the others (seed %d)', (seed) => {
    const cases = noisy(seed);
    const { box } = discover(cases).best;
    const kept = restricted(loosened(box, cases));
    expect(kept).toContain(0);
    expect(restricted(box).length).toBeGreaterThan(kept.length);
    expect(kept.length).toBeLessThanOrEqual(3);
  });

  test('stays as it is where every restriction counts', () => {
    const cases = sobolPoints({ count: 512, dimensions: 2 }).map((point) => ({
      point,
      outcome: (point[0] ?? NaN) > 0.5 && (point[1] ?? NaN) > 0.5 ? 1 : 0,
    }));
    const { box } = discover(cases).best;
    expect(loosened(box, cases)).toEqual(box);
  });
});
