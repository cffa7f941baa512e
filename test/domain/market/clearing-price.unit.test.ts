import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src/domain/market/allocation.js';
import { clearingPrice, dispatchLoad, shortagePremium } from '../../../src/domain/market/clearing-price.js';
import { StepCurve } from '../../../src/domain/market/step-curve.js';
import { furnaceGroupId } from '../../../src/domain/names.js';
import { MT, opened, worked } from './small-market.js';

const rule = { clearingShare: 0.95, shortageBuffer: 200 };
const curve = StepCurve.of([
  { key: 'A', cost: 400, width: 50 },
  { key: 'B', cost: 500, width: 40 },
  { key: 'C', cost: 600, width: 30 },
]);
const priceAt = (demand: number, with_: Partial<typeof rule> = {}, attainable?: number): number =>
  clearingPrice(curve, demand, { ...rule, ...with_ }, 'steel', 2025, attainable);

// W = 120, sW = 114.
describe('the price of a curve', () => {
  test.each([
    [0, 400, 'the first step, even when nobody buys'],
    [50, 400, 'the step that covers the demand to the last tonne'],
    [50.5, 500, 'the next step for half a tonne more'],
    [80, 500, 'the step that covers the demand'],
    [100, 600, 'the last step below the clearing share'],
    [114, 600, 'no premium at the clearing share itself'],
    [116, 666.67, 'a premium in shortage: 600 + 200 × 2/6'],
    [120, 800, 'the full premium at full width'],
    [130, 800, 'no more than the full premium beyond it'],
  ])('at a demand of %d is %d: %s', (demand, price) => {
    expect(priceAt(demand)).toBeCloseTo(price, 2);
  });

  test('with a clearing share of one jumps by the buffer when demand passes the width', () => {
    expect(priceAt(120, { clearingShare: 1 })).toBe(600);
    expect(priceAt(120.01, { clearingShare: 1 })).toBe(800);
  });

  test('reads scarcity from what can be attained when that is less than the width', () => {
    // 84 attainable: sW = 79.8 is covered by B; premium 200 × (82 − 79.8)/4.2 = 104.76.
    expect(priceAt(82, {}, 84)).toBeCloseTo(604.76, 2);
  });

  test('of an empty curve is an error that names product and year', () => {
    expect(() => clearingPrice(StepCurve.of([]), 1, rule, 'steel', 2031)).toThrow(
      expect.objectContaining({ code: 'domain.empty-curve', fields: { product: 'steel', year: 2031 } }),
    );
  });
});

describe('the load of a market', () => {
  test.each([
    [80, 0.95, 'the clearing share in comfort'],
    [117, 0.975, 'more in shortage'],
    [200, 1, 'never above one'],
  ])('at a demand of %d is %d: %s', (demand, load) => {
    expect(dispatchLoad(demand, 120, rule)).toBeCloseTo(load, 12);
  });
});

describe('a market opened on a world', () => {
  test.each([
    [80, 500],
    [100, 600],
    [116, 666.67],
    [130, 800],
  ])('clears %d Mt at %d USD/t', (demand, price) => {
    expect(opened(worked(demand)).market.steelPrice()).toBeCloseTo(price, 2);
  });

  test('lets the costliest running group stand above the price: at 88 Mt the price is 500 and C runs 2.5 Mt', () => {
    // Load 0.95: A 47.5, B 38, and 88 − 85.5 = 2.5 for C.
    const allocation = allocate(opened(worked(88)).market);
    expect(allocation.steelPrice).toBe(500);
    expect(['A', 'B', 'C'].map((id) => (allocation.production.get(furnaceGroupId(id)) ?? 0) / MT)).toEqual([
      expect.closeTo(47.5, 9),
      expect.closeTo(38, 9),
      expect.closeTo(2.5, 9),
    ]);
    expect(allocation.marginalSteel).toBe('C');
  });

  test('runs everything in full when demand is beyond its width', () => {
    const allocation = allocate(opened(worked(130)).market);
    expect(allocation.steelMade).toBe(120 * MT);
    expect(allocation.load).toBe(1);
  });
});

const steps = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 4 }),
    cost: fc.double({ min: 1, max: 1000, noNaN: true }),
    width: fc.integer({ min: 1, max: 1e7 }),
  }),
  { minLength: 1, maxLength: 40, selector: ({ key }) => key },
);
const share = fc.constantFrom(0.5, 0.8, 0.95, 1);

property.prop([steps, share, fc.array(fc.nat(4e8), { minLength: 2, maxLength: 20 })], { seed: 11, numRuns: 300 })(
  'the price never falls when demand rises',
  (all, clearingShare, demands) => {
    const any = StepCurve.of(all);
    const prices = demands
      .sort((a, b) => a - b)
      .map((demand) => clearingPrice(any, demand, { clearingShare, shortageBuffer: 200 }, 'steel', 2025));
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
  },
);

property.prop([fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), share], { seed: 12, numRuns: 300 })(
  'the premium lies between nothing and the buffer',
  (demand, width, clearingShare) => {
    const premium = shortagePremium(demand, width, { clearingShare, shortageBuffer: 200 });
    expect(premium).toBeGreaterThanOrEqual(0);
    expect(premium).toBeLessThanOrEqual(200);
  },
);
