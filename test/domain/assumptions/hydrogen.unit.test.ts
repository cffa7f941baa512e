import { describe, expect, test } from 'vitest';
import { assume } from '../../../src/domain/assumptions/assumptions.js';
import { HYDROGEN } from '../../../src/domain/assumptions/hydrogen.js';
import type { CountryRow, Dataset } from '../../../src/domain/dataset.js';
import { carrier, countryCode } from '../../../src/domain/names.js';
import { baseline } from '../given-worlds.js';
import { oreSteel, smallWorld } from '../small-world.js';

/*
 * By hand, without interest: an electrolyser of 1,000 USD/kW over 20 years and 5 % opex costs 100 USD a year per kW and
 * takes 50 kWh a kg. Solar (500 USD/kW over 25 years, 1,752 h) costs 20 a year, wind (1,000 over 25, 2 % opex, 3,504 h) 60.
 *   solar  50 × (20/1,752 + 100/1,752)   = 3.424658
 *   wind   50 × (60/3,504 + 100/3,504)   = 2.283105
 *   both   50 × (80/4,993.2 + 100/4,993.2) = 1.802451, 0.95 of 5,256 h
 *   grid   50 × (power/1,000 + 100/8,000)
 * Storage is 0.2 USD/kg, not needed on the grid, whose power costs 50 USD/MWh and emits 0.4 t.
 */
const BOTH = 1.802451;
const tables: Partial<Dataset> = {
  electrolysers: [{ year: 2025, kwhPerKg: 50, capex: 1000, opexShare: 0.05, lifetime: 20, storage: 0.2 }],
  renewableParks: [
    { park: 'solar', year: 2025, capex: 500, opexShare: 0, lifetime: 25 },
    { park: 'onshore-wind', year: 2025, capex: 1000, opexShare: 0.02, lifetime: 25 },
  ],
  capacityFactors: [{ country: countryCode('AAA'), solar: 0.2, onshoreWind: 0.4, imputedFields: [] }],
  prices: [
    { region: 'world', year: 2025, value: 50, carrier: carrier('electricity') },
    { region: 'world', year: 2025, value: 7, carrier: HYDROGEN },
  ],
};

const costOf = (set: readonly string[] = [], more: Partial<Dataset> = {}, country: Partial<CountryRow> = {}) => {
  const dataset = smallWorld({
    technologies: [oreSteel('any', 1)],
    furnaces: [{ id: 'fg', technology: 'any', capacity: 1 }],
    countries: [{ costOfDebt: 0, costOfEquity: 0, ...country }],
    more: { ...tables, ...more },
  });
  const given = assume(dataset, baseline(...set));
  const [row] = given.countries;
  if (row === undefined) throw new Error('one country');
  return given.price(HYDROGEN, row, 2030);
};

describe('hydrogen from electricity costs', () => {
  test('what the cheapest of solar, wind and both parks gives, and storage', () => {
    expect(costOf()).toBeCloseTo(BOTH + 0.2, 6);
    const noWind = [{ country: countryCode('AAA'), solar: 0.2, onshoreWind: 0.01, imputedFields: [] }];
    expect(costOf([], { capacityFactors: noWind })).toBeCloseTo(3.424658 + 0.2, 6);
    const noSun = [{ country: countryCode('AAA'), solar: 0.01, onshoreWind: 0.4, imputedFields: [] }];
    expect(costOf([], { capacityFactors: noSun })).toBeCloseTo(2.283105 + 0.2, 6);
  });

  test('less with cheap power from a grid that is clean enough, at 8,000 hours and without storage', () => {
    const cheap = { prices: [{ region: 'world', year: 2025, value: 10, carrier: carrier('electricity') }] };
    expect(costOf([], cheap)).toBeCloseTo(BOTH + 0.2, 6);
    expect(costOf(['markets.hydrogen.gridIntensityLimit=0.4'], cheap)).toBeCloseTo(1.125, 9);
    expect(costOf([], { ...cheap, gridIntensity: [{ region: 'world', year: 2025, value: 0.06 }] })).toBeCloseTo(
      1.125,
      9,
    );
  });

  test('interest at three parts equity to seven parts debt', () => {
    // 0.3 × 10 % + 0.7 × 5 % = 6.5 %: annuity over 20 years 0.0907564; 50 × (10/1,000 + 140.7564/8,000).
    const cheap = { prices: [{ region: 'world', year: 2025, value: 10, carrier: carrier('electricity') }] };
    const set = ['markets.hydrogen.gridIntensityLimit=1'];
    expect(costOf(set, cheap, { costOfDebt: 0.05, costOfEquity: 0.1 })).toBeCloseTo(1.3797275, 6);
  });

  test('more where building is dearer', () => {
    expect(costOf([], {}, { capexMultiplier: 2 })).toBeCloseTo(2 * BOTH + 0.2, 5);
  });

  test('more for its power when electricity is multiplied, all of it when hydrogen is', () => {
    // Power 50 × 80/4,993.2 = 0.801090, electrolyser 50 × 100/4,993.2 = 1.001362.
    expect(costOf(['markets.electricity.multiplier=2'])).toBeCloseTo(2 * 0.80109 + 1.001362 + 0.2, 5);
    expect(costOf(['markets.hydrogen.multiplier=1.5'])).toBeCloseTo(1.5 * (BOTH + 0.2), 5);
  });

  test('the dataset’s own price when the scenario takes the given one', () => {
    expect(costOf(['markets.hydrogen.source=given', 'markets.hydrogen.multiplier=2'])).toBe(14);
  });

  test('nothing that could be guessed: figures that are missing are an error', () => {
    expect(() => costOf([], { capacityFactors: [] })).toThrow('missing-hydrogen-cost');
    expect(() => costOf([], { electrolysers: [] })).toThrow('missing-hydrogen-cost');
  });
});
