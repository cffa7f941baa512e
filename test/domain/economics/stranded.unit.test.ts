import { describe, expect, test } from 'vitest';
import { presentValueOf } from '../../../src/domain/economics/discounting.js';
import { strandedCost, type Stranding } from '../../../src/domain/economics/stranded.js';

// Left to pay after 2030: two payments of 100 over 2 years at 10 %: 50 + 10 × 0.75, 50 + 10 × 0.25 = 57.5 + 52.5 = 110.
const owed = [{ principal: 100, term: 2, rate: 0.1, firstYear: 2031 }];
const path = Float64Array.of(0, 11, 12.1, 13.31, 14.641, 99);
const furnace = { yearsLeft: 4, tranches: owed, share: 1 };
const margin = presentValueOf(path, 0.1);
const asset: Stranding = { furnaces: [furnace], startAfter: 1, year: 2030, margin, tonnes: 10 };

describe('the cost of a stranded asset', () => {
  test('is the lost cash flow where that is more than the debt', () => {
    // At 10 % each year from 2 to 4 is worth 10 USD/t today: 3 × 10 × 10 t = 300 > 110.
    expect(strandedCost(asset)).toBeCloseTo(300, 9);
  });

  test('is the unpaid debt where that is more than the lost cash flow', () => {
    // 3 × 10 × 1 t = 30 < 110, principal and interest, undiscounted.
    expect(strandedCost({ ...asset, tonnes: 1 })).toBeCloseTo(110, 9);
  });

  test('leaves out what the old furnace earns until the new one starts', () => {
    // Starts after 3 years: only year 4 is lost, 10 × 100 t.
    expect(strandedCost({ ...asset, startAfter: 3, tonnes: 100 })).toBeCloseTo(1000, 9);
  });

  test('is the debt alone when the furnace would only make losses', () => {
    const losses = presentValueOf(
      path.map((value) => -value),
      0.1,
    );
    expect(strandedCost({ ...asset, margin: losses })).toBeCloseTo(110, 9);
  });

  test.each([0, -2])('is nothing when the campaign is over (R = %i), whatever is owed', (yearsLeft) => {
    expect(strandedCost({ ...asset, furnaces: [{ ...furnace, yearsLeft }] })).toBe(0);
  });
});

describe('the cost of a stranded chain', () => {
  // The shop owes three quarters of the same debt twice: 0.75 × 220 = 165.
  const shop = { yearsLeft: 10, tranches: [...owed, ...owed], share: 0.75 };

  test('holds the debts of both sides together against one cash flow', () => {
    // 110 + 165 = 275 < 300, the flow up to the end of the iron's campaign.
    expect(strandedCost({ ...asset, furnaces: [furnace, shop] })).toBeCloseTo(300, 9);
    expect(strandedCost({ ...asset, furnaces: [furnace, shop], tonnes: 9 })).toBeCloseTo(275, 9);
  });

  test('is what the steel shop owes when only its own campaign still runs', () => {
    expect(strandedCost({ ...asset, furnaces: [{ ...furnace, yearsLeft: 0 }, shop] })).toBeCloseTo(165, 9);
  });
});
