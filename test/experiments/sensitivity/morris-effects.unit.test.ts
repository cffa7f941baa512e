import { describe, expect, test } from 'vitest';
import { elementaryEffects, gridPoints, morrisEffect, morrisTrajectory } from '../../../src/experiments/index.js';
import { ISHIGAMI } from './test-functions.js';

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

/** Every trajectory that four levels of three factors allow: each elementary effect occurs as often as any other. */
const everyTrajectory = gridPoints([4, 4, 4]).flatMap((start) =>
  ORDERS.flatMap((order) =>
    morrisTrajectory(
      start.map((at) => Math.round(at * 3)),
      order,
      4,
    ),
  ),
);

/** The 32 effects of a factor of Ishigami on the grid, pair by pair: (f(x + 2/3) − f(x)) / (2/3). */
const enumerated = (factor: number): readonly number[] =>
  gridPoints([4, 4, 4])
    .filter((point) => (point[factor] ?? NaN) < 0.5)
    .map((low) => {
      const high = low.map((at, d) => (d === factor ? (Math.round(at * 3) + 2) / 3 : at));
      return (ISHIGAMI.of(high) - ISHIGAMI.of(low)) / (2 / 3);
    });

const root = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value, 0) / values.length);

describe('Morris measures over every trajectory of four levels', () => {
  const effects = elementaryEffects(everyTrajectory, everyTrajectory.map(ISHIGAMI.of));

  // Published by an independent implementation as mu, mu* and the standard deviation with divisor n.
  test.each([
    [0, 7.704054111593104, 7.704054111593104, 6.2487961033331185],
    [1, 0, 7.875, 7.875],
    [2, 0, 6.2487961033331185, 8.837132197837843],
  ])('of x%# of Ishigami are those of the enumeration', (factor, mu, muStar, sigma) => {
    const found = effects[factor] ?? [];
    const of = morrisEffect(found);
    expect(found).toHaveLength(384);
    expect(Math.abs(of.mu - mu)).toBeLessThan(1e-12);
    expect(Math.abs(of.muStar - muStar)).toBeLessThan(1e-12);
    expect(Math.abs(of.sigma * Math.sqrt(383 / 384) - sigma)).toBeLessThan(1e-12);

    const pairs = enumerated(factor);
    const centre = pairs.reduce((sum, effect) => sum + effect, 0) / pairs.length;
    expect(Math.abs(of.mu - centre)).toBeLessThan(1e-12);
    expect(Math.abs(of.sigma * Math.sqrt(383 / 384) - root(pairs.map((e) => (e - centre) ** 2)))).toBeLessThan(1e-12);
  });
});

test('the effect is change of output over change of coordinate, downwards too', () => {
  const points = [
    [1, 0],
    [1 / 3, 0],
    [1 / 3, 2 / 3],
  ];
  const [first, second] = elementaryEffects(points, [5, 3, 4]);
  expect(first?.[0]).toBeCloseTo(3, 12);
  expect(second?.[0]).toBeCloseTo(1.5, 12);
});

test('a step that moves two coordinates is refused', () => {
  expect(() =>
    elementaryEffects(
      [
        [0, 0],
        [1, 1],
        [1, 0],
      ],
      [1, 2, 3],
    ),
  ).toThrow('coordinates that move to point 2 is 2; expected 1.');
});
