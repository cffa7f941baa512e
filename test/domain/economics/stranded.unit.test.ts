import { describe, expect, test } from 'vitest';
import { strandedCost } from '../../../src/domain/economics/stranded.js';

// Left to pay after 2030: two payments of 100 over 2 years at 10 %: 50 + 10 × 0.75, 50 + 10 × 0.25 = 57.5 + 52.5 = 110.
const owed = [{ principal: 100, term: 2, rate: 0.1, firstYear: 2031 }];
const margin = Float64Array.of(0, 11, 12.1, 13.31, 14.641, 99);
const asset = { yearsLeft: 4, startAfter: 1, tranches: owed, year: 2030, margin, tonnes: 10 };

describe('the cost of a stranded asset', () => {
  test('is the lost cash flow where that is more than the debt', () => {
    // At 10 % each year from 2 to 4 is worth 10 USD/t today: 3 × 10 × 10 t = 300 > 110.
    expect(strandedCost(asset, 0.1)).toBeCloseTo(300, 9);
  });

  test('is the unpaid debt where that is more than the lost cash flow', () => {
    // 3 × 10 × 1 t = 30 < 110, principal and interest, undiscounted.
    expect(strandedCost({ ...asset, tonnes: 1 }, 0.1)).toBeCloseTo(110, 9);
  });

  test('leaves out what the old furnace earns until the new one starts', () => {
    // Starts after 3 years: only year 4 is lost, 10 × 100 t.
    expect(strandedCost({ ...asset, startAfter: 3, tonnes: 100 }, 0.1)).toBeCloseTo(1000, 9);
  });

  test('is the debt alone when the furnace would only make losses', () => {
    expect(strandedCost({ ...asset, margin: margin.map((value) => -value) }, 0.1)).toBeCloseTo(110, 9);
  });

  test.each([0, -2])('is nothing when the campaign is over (R = %i), whatever is owed', (yearsLeft) => {
    expect(strandedCost({ ...asset, yearsLeft }, 0.1)).toBe(0);
  });
});
