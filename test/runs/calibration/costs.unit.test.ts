import { expect, test } from 'vitest';
import {
  averageCost,
  bookedCosts,
  CONVERTERS,
  costAtShare,
  curveCosts,
  ELECTRIC,
  shareBetween,
} from '../../../src/runs/calibration/costs.js';
import { furnaceGroupId } from '../../../src/domain/names.js';
import { madeUpYear } from './made-up-year.js';

/** 10 t at 400, 60 at 500, 30 at 600, out of order. */
const COSTS = [
  { cost: 600, tonnes: 30 },
  { cost: 400, tonnes: 10 },
  { cost: 500, tonnes: 60 },
];

test('the average is weighted by tonnes', () => {
  // (4,000 + 30,000 + 18,000) / 100
  expect(averageCost(COSTS)).toBe(520);
});

test.each([
  [0.1, 400],
  [0.11, 500],
  [0.7, 500],
  [0.71, 600],
  [1, 600],
])('%f of the tonnes cost at most %d USD/t', (share, cost) => {
  expect(costAtShare(COSTS, share)).toBe(cost);
});

test('bounds belong to the share between them', () => {
  expect(shareBetween(COSTS, 400, 500)).toBe(0.7);
  expect(shareBetween(COSTS, 401, 499)).toBe(0);
});

test('no tonnes have no cost', () => {
  expect([averageCost([]), costAtShare([], 0.5), shareBetween([], 0, 1)]).toEqual([undefined, undefined, undefined]);
});

test('all costs of the year count, per t made, and idle groups do not', () => {
  const record = madeUpYear();
  // (1.2 + 0.3 + 0.15 + 0.03) G USD / 3 Mt; (0.4 + 0.02 + 0.05 + 0.03) G / 1 Mt and (0.4 + 0.05) G / 1 Mt.
  expect(bookedCosts(record, CONVERTERS)).toEqual([{ cost: 560, tonnes: 3e6 }]);
  expect(bookedCosts(record, ELECTRIC)).toEqual([
    { cost: 500, tonnes: 1e6 },
    { cost: 450, tonnes: 1e6 },
  ]);
  expect(bookedCosts(record, ELECTRIC, 'IND')).toEqual([{ cost: 450, tonnes: 1e6 }]);
});

test('the curve is read by the technology of its steps', () => {
  const step = (id: string, cost: number) => ({ key: furnaceGroupId(id), cost, width: 1 });
  const record = { ...madeUpYear(), curves: { steel: [step('eaf-ind', 450), step('bof', 560)], iron: [] } };
  expect(curveCosts(record, CONVERTERS)).toEqual([{ cost: 560, tonnes: 1 }]);
  expect(curveCosts(record)).toHaveLength(2);
});
