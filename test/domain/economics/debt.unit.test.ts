import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  debtService,
  discountedService,
  outstandingDebt,
  remainingService,
  trancheService,
  type Tranche,
} from '../../../src/domain/economics/debt.js';

// I 1400, e 0.2: P = 0.8 × 1400 = 1120; L 20, r 5 %. Year j pays 1120/20 + 0.05 × 1120 × (1 − (j − ½)/20) = 56 + 56 − 2.8 (j − ½).
const loan: Tranche = { principal: 1120, term: 20, rate: 0.05, firstYear: 2025 };

describe('service of a debt', () => {
  test.each([
    [2025, 110.6], // 112 − 2.8 × 0.5
    [2026, 107.8], // 112 − 2.8 × 1.5
    [2034, 85.4], // 112 − 2.8 × 9.5
    [2044, 57.4], // 112 − 2.8 × 19.5
  ])('in %i is %d', (year, paid) => {
    expect(trancheService(loan, year)).toBeCloseTo(paid, 10);
  });

  test('is nothing before the first payment and after the last', () => {
    expect([2024, 2045, 2060].map((year) => trancheService(loan, year))).toEqual([0, 0, 0]);
  });

  test('sums over the tranches of a group', () => {
    // 2030 is year 6 of the first (112 − 2.8 × 5.5 = 96.6) and year 1 of 200 over 4 years at 10 %: 50 + 20 × 0.875 = 67.5.
    const reline: Tranche = { principal: 200, term: 4, rate: 0.1, firstYear: 2030 };
    expect(debtService([loan, reline], 2030)).toBeCloseTo(96.6 + 67.5, 10);
  });

  test('of no debt is nothing', () => {
    expect(debtService([], 2030)).toBe(0);
  });
});

describe('an asset in the middle of its life', () => {
  test('owes the tail of its schedule', () => {
    // Ten payments made: principal 560 left; interest r·P·n²/(2L) = 0.05 × 1120 × 10²/40 = 140.
    expect(remainingService([loan], 2034)).toBeCloseTo(560 + 140, 10);
    expect(outstandingDebt([loan], 2034)).toBeCloseTo(560, 10);
  });

  test('owes everything before its first payment and nothing after its last', () => {
    // Full interest: 0.05 × 1120 × 20/2 = 560.
    expect(remainingService([loan], 2020)).toBeCloseTo(1120 + 560, 10);
    expect(outstandingDebt([loan], 2020)).toBe(1120);
    expect(remainingService([loan], 2044)).toBe(0);
    expect(outstandingDebt([loan], 2050)).toBe(0);
  });
});

const tranches = fc.array(
  fc.record({
    principal: fc.double({ min: 0, max: 1e9, noNaN: true }),
    term: fc.integer({ min: 1, max: 40 }),
    rate: fc.double({ min: 0, max: 0.3, noNaN: true }),
    firstYear: fc.integer({ min: 2000, max: 2060 }),
  }),
  { maxLength: 4 },
);

property.prop([tranches, fc.integer({ min: 1990, max: 2110 })], { seed: 7, numRuns: 300 })(
  'the remaining service is the sum of the payments that are still to come',
  (all, year) => {
    let sum = 0;
    for (let later = year + 1; later <= 2110; later += 1) sum += debtService(all, later);
    expect(Math.abs(remainingService(all, year) - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, sum));
  },
);

property.prop(
  [
    fc.integer({ min: 1, max: 40 }),
    fc.double({ min: 0, max: 0.3, noNaN: true }),
    fc.constantFrom(0, 0.001, 0.05, 0.1, 0.25),
    fc.integer({ min: 1, max: 40 }),
  ],
  { seed: 7, numRuns: 300 },
)('the discounted service is the sum of the discounted payments', (term, rate, k, payments) => {
  const n = Math.min(term, payments);
  let sum = 0;
  for (let j = 1; j <= n; j += 1) sum += trancheService({ principal: 1e6, term, rate, firstYear: 1 }, j) / (1 + k) ** j;
  expect(discountedService({ principal: 1e6, term, rate }, n, 1 / (1 + k)) / sum).toBeCloseTo(1, 9);
});
