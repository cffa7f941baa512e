import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { gridPoints, latinHypercube, morrisTrajectories } from '../../../src/experiments/index.js';
import { seeded } from '../seeded.js';

const counts = fc.integer({ min: 1, max: 40 });
const dimensions = fc.integer({ min: 1, max: 6 });
const seeds = fc.integer({ min: 0, max: 1000 });

test.prop([counts, dimensions, seeds])('a Latin hypercube has one point in each slice', (count, d, seed) => {
  const points = latinHypercube(count, d, seeded(seed));
  const slices = Array.from({ length: d }, (_, axis) =>
    points.map((point) => Math.floor((point[axis] ?? NaN) * count)).sort((x, y) => x - y),
  );
  expect(slices).toEqual(Array.from({ length: d }, () => Array.from({ length: count }, (_, slice) => slice)));
});

test.prop([fc.integer({ min: 1, max: 9 }), dimensions, fc.constantFrom(2, 4, 6, 8), seeds])(
  'a Morris trajectory moves each coordinate once, by delta, along the levels',
  (trajectories, d, levels, seed) => {
    const points = morrisTrajectories({ trajectories, dimensions: d, levels, uniform: seeded(seed) });
    expect(points).toHaveLength(trajectories * (d + 1));
    const delta = levels / (2 * (levels - 1));
    const allowed = Array.from({ length: levels }, (_, level) => level / (levels - 1));
    expect(points.flat().filter((at) => !allowed.includes(at))).toEqual([]);
    for (let start = 0; start < points.length; start += d + 1) {
      const walk = points.slice(start, start + d + 1);
      const moves = walk.slice(1).map((point, n) => point.map((at, axis) => Math.abs(at - (walk[n]?.[axis] ?? NaN))));
      expect(moves.flat().filter((move) => move !== 0)).toHaveLength(d);
      const moved = Array.from({ length: d }, (_, axis) => moves.reduce((sum, move) => sum + (move[axis] ?? NaN), 0));
      moved.forEach((distance) => {
        expect(distance).toBeCloseTo(delta, 12);
      });
    }
  },
);

test.prop([fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })])(
  'a grid holds every combination of its levels once, in order',
  (levels) => {
    const points = gridPoints(levels);
    expect(new Set(points.map((point) => point.join(' '))).size).toBe(levels.reduce((product, of) => product * of, 1));
    const inOrder = [...points].sort((x, y) => {
      const axis = x.findIndex((at, d) => at !== y[d]);
      return (x[axis] ?? 0) - (y[axis] ?? 0);
    });
    expect(points).toEqual(inOrder);
  },
);

test('a grid reaches both ends, and one level is the middle', () => {
  expect(gridPoints([3, 1])).toEqual([
    [0, 0.5],
    [0.5, 0.5],
    [1, 0.5],
  ]);
});

test('an odd number of levels is refused: delta would leave the grid', () => {
  expect(() => morrisTrajectories({ trajectories: 1, dimensions: 1, levels: 5, uniform: seeded(1) })).toThrow(
    'levels of a Morris design is 5; expected an even number.',
  );
});
