import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/experiments/index.js';
import { discover, gridPoints, sobolPoints } from '../../../src/experiments/index.js';
import { seeded } from '../seeded.js';

/** Cases of four parameters that go wrong where the first is at least 0.6 and the third between 0.2 and 0.55. */
const planted = (seed: number, count = 2000): readonly Case[] =>
  sobolPoints({ count, dimensions: 4, scramble: seeded(seed) }).map((point) => {
    const [x1 = NaN, , x3 = NaN] = point;
    return { point, outcome: x1 >= 0.6 && x3 >= 0.2 && x3 <= 0.55 ? 1 : 0 };
  });

/** The box within the unit cube, where an end that restricts nothing is the end of the cube. */
const within = (cases: readonly Case[]) =>
  discover(cases).best.box.map(({ low, high }) => [Math.max(0, low), Math.min(1, high)]);

describe('patient rule induction', () => {
  test.each(Array.from({ length: 20 }, (_, i) => i + 1))('finds a planted box within 0.03 (seed %d)', (seed) => {
    const truth = [
      [0.6, 1],
      [0, 1],
      [0.2, 0.55],
      [0, 1],
    ];
    within(planted(seed)).forEach((side, d) => {
      side.forEach((end, e) => {
        expect(Math.abs(end - (truth[d]?.[e] ?? NaN)), `side ${d + 1}, ${end}`).toBeLessThanOrEqual(0.03);
      });
    });
  });

  test('begins with the whole space, whose coverage and support are 1', () => {
    const cases = planted(1);
    const share = cases.filter(({ outcome }) => outcome === 1).length / cases.length;
    expect(discover(cases).peeled[0]).toMatchObject({ density: share, coverage: 1, support: 1 });
  });

  test('peeling gives coverage away and stops before the smallest support', () => {
    const { peeled } = discover(planted(2), { minSupport: 0.1 });
    expect(peeled.length).toBeGreaterThan(10);
    expect(Math.min(...peeled.map(({ support }) => support))).toBeGreaterThanOrEqual(0.1);
    const coverages = peeled.map(({ coverage }) => coverage);
    expect(coverages).toEqual([...coverages].sort((x, y) => y - x));
  });

  test('takes cases of equal value together', () => {
    // Two levels of two parameters, ten cases each; all that goes wrong has the first at 1.
    const cases = Array.from({ length: 10 }, () => gridPoints([2, 2]))
      .flat()
      .map((point) => ({ point, outcome: point[0] === 1 ? 1 : 0 }));
    expect(discover(cases).best).toEqual({
      box: [
        { low: 1, high: Infinity },
        { low: -Infinity, high: Infinity },
      ],
      density: 1,
      coverage: 1,
      support: 0.5,
    });
  });

  test('refuses no cases, and an alpha that is no share', () => {
    expect(() => discover([])).toThrow('cases of a scenario discovery is 0');
    expect(() => discover(planted(1, 8), { alpha: 1 })).toThrow('alpha of a scenario discovery is 1');
  });
});
