import { describe, expect, test } from 'vitest';
import { scaleOf } from '../../src/charts/axes.js';
import { decimal, percent, signed } from '../../src/charts/numbers.js';
import { FAMILIES } from '../../src/charts/palette.js';
import { sparkline } from '../../src/charts/sparkline.js';
import { seen } from '../../src/charts/stacked-area.js';
import { standingAt } from '../../src/charts/standing.js';
import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { TINY_DATA } from '../runs/tiny-world.js';

describe('an axis that several charts share', () => {
  test.each([
    [0, 2418, 0, 2500, 500],
    [0, 249, 0, 250, 50],
    [-152, 210, -200, 300, 100],
    [448, 860, 400, 900, 100],
  ])('from %d to %d has round ends and marks', (least, most, min, max, interval) => {
    expect(scaleOf(least, most)).toEqual({ min, max, interval });
  });
});

describe('numbers on a page', () => {
  test('are grouped, signed and without a negative zero', () => {
    expect([
      decimal(1885.26, 1),
      decimal(-0.04, 1),
      signed(3, 0),
      signed(-3, 0),
      signed(0.001, 1),
      percent(0.705),
    ]).toEqual(['1,885.3', '0.0', '+3', '−3', '0.0', '71 %']);
  });
});

test('a series that never changes is a flat line at the bottom, and what is no number is left blank', () => {
  expect(sparkline([5, 5, 5])).toBe('▁▁▁');
  expect(sparkline([0, NaN, 7])).toBe('▁ █');
});

test('every technology of the dataset belongs to exactly one family', () => {
  const inFamilies = FAMILIES.flatMap(({ technologies }) => technologies);
  expect(new Set(inFamilies).size).toBe(inFamilies.length);
  const unknown = readDataset(TINY_DATA).technologies.filter(({ technology }) => !inFamilies.includes(technology));
  expect(unknown).toEqual([]);
});

test('layers that nobody would see are left out', () => {
  const layer = (name: string, values: readonly number[]) => ({ name, colour: 'coal' as const, values });
  const shown = seen([layer('large', [900, 10]), layer('small', [2, 3]), layer('below zero', [0, -98])]);
  // The highest stack is 902: 0.3 % of it is 2.7, which `small` exceeds in its second year.
  expect(shown.map(({ name }) => name)).toEqual(['large', 'small', 'below zero']);
  expect(seen([layer('large', [1000]), layer('tiny', [2])]).map(({ name }) => name)).toEqual(['large']);
});

test('what stands at a plant holds until the next change', () => {
  const plant = {
    states: [
      [1, 0, 0, 500],
      [3, 0, 3, 500, 2, 0, 700],
    ],
  };
  expect(standingAt(plant, 0)).toEqual([]);
  expect(standingAt(plant, 2)).toEqual([{ technology: 0, status: 'operating', capacity: 500 }]);
  expect(standingAt(plant, 9)).toEqual([
    { technology: 0, status: 'closed', capacity: 500 },
    { technology: 2, status: 'operating', capacity: 700 },
  ]);
});
