import { describe, expect, test } from 'vitest';
import { isBanned } from '../../../src/domain/assumptions/bans.js';
import { carbonPolicyOf } from '../../../src/domain/assumptions/carbon.js';
import { pricesOf } from '../../../src/domain/assumptions/prices.js';
import type { CountryRow } from '../../../src/domain/dataset.js';
import { carrier, countryCode, technologyCode } from '../../../src/domain/names.js';
import type { Ban, Scenario } from '../../../src/domain/scenario.js';
import { baseline, tinyWorld } from '../given-worlds.js';

const country = (code: string): CountryRow => {
  const row = tinyWorld().countries.find((each) => each.country === countryCode(code));
  if (row === undefined) throw new Error(code);
  return row;
};
const [germany, india] = [country('DEU'), country('IND')];

const priced = (carbonPrice: Partial<Scenario['policies']['carbonPrice']>, endYear: number | null = null) => {
  const scenario = baseline();
  const policies = {
    ...scenario.policies,
    carbonPrice: { ...scenario.policies.carbonPrice, ...carbonPrice },
    freeAllocation: { endYear },
  };
  return carbonPolicyOf(tinyWorld(), { ...scenario, policies });
};

// The tiny world: EU 70 (2025), 90 (2030), 130 (2050); elsewhere 0. Free allocation in the EU 1 (2025) to 0 (2034).
describe('the carbon price', () => {
  test('follows the dataset’s paths by bloc', () => {
    const carbon = priced({});
    expect(carbon.price(germany, 2028)).toBeCloseTo(82, 10); // 70 + 20 × 3/5
    expect(carbon.price(india, 2028)).toBe(0);
  });

  test('is multiplied', () => {
    expect(priced({ multiplier: 2.5 }).price(germany, 2030)).toBeCloseTo(225, 10);
  });

  test('when flat is the same everywhere and always, and multiplied too', () => {
    const carbon = priced({ flat: 40, multiplier: 2 });
    expect([carbon.price(germany, 2025), carbon.price(india, 2050)]).toEqual([80, 80]);
  });

  test('of a scenario’s own paths replaces the dataset’s: the country before its bloc before the world', () => {
    const carbon = priced({
      paths: { world: { 2025: 10 }, OECD: { 2025: 20 }, EU: { 2025: 30 }, IND: { 2025: 5 } },
    });
    // Germany's blocs stand as EU;OECD: the first that has a path counts.
    expect([germany, country('USA'), india].map((each) => carbon.price(each, 2025))).toEqual([30, 20, 5]);
  });

  test('is zero where no path reaches', () => {
    expect(priced({ paths: { EU: { 2025: 30 } } }).price(india, 2030)).toBe(0);
  });
});

describe('free allocation', () => {
  test('follows the dataset’s schedule', () => {
    expect(priced({}).freeShare(germany, 2028)).toBeCloseTo(6 / 9, 10);
    expect(priced({}).freeShare(india, 2028)).toBe(0);
  });

  test('with an end year falls in a straight line from the first year’s share to zero in it', () => {
    const carbon = priced({}, 2035);
    expect([2025, 2030, 2034, 2035, 2050].map((year) => carbon.freeShare(germany, year))).toEqual([1, 0.5, 0.1, 0, 0]);
  });

  test('that ends in the first year is over at once', () => {
    expect(priced({}, 2025).freeShare(germany, 2025)).toBe(0);
  });
});

describe('a ban', () => {
  const bf = technologyCode('BF');
  const from2030: Ban = { technologies: [bf], countries: ['EU'], from: 2030, until: 2040, scope: 'new' };
  const banned = (ban: Ban, act: Ban['scope'], where: CountryRow, year: number, technology = bf): boolean =>
    isBanned([ban], act, technology, where, year);

  test('holds from its first to its last year, both included', () => {
    const years = [2029, 2030, 2040, 2041];
    expect(years.map((year) => banned(from2030, 'new', germany, year))).toEqual([false, true, true, false]);
  });

  test('without a last year holds for good', () => {
    const forGood: Ban = { technologies: [bf], countries: ['EU'], from: 2030, scope: 'new' };
    expect(banned(forGood, 'new', germany, 2100)).toBe(true);
  });

  test('reaches the countries of its bloc and no others', () => {
    expect(banned(from2030, 'new', india, 2035)).toBe(false);
    expect(banned({ ...from2030, countries: 'world' }, 'new', india, 2035)).toBe(true);
    expect(banned({ ...from2030, countries: ['IND'] }, 'new', india, 2035)).toBe(true);
  });

  test('forbids its own technologies alone', () => {
    expect(banned(from2030, 'new', germany, 2035, technologyCode('BF-CCS'))).toBe(false);
  });

  test('on new furnaces lets the old ones be relined', () => {
    expect(banned(from2030, 'renovation', germany, 2035)).toBe(false);
  });

  test('on relining forbids new furnaces too', () => {
    const relining: Ban = { ...from2030, scope: 'renovation' };
    expect(banned(relining, 'renovation', germany, 2035)).toBe(true);
    expect(banned(relining, 'new', germany, 2035)).toBe(true);
  });
});

describe('a price', () => {
  test('is the country’s own before its region’s before the world’s', () => {
    const price = pricesOf(tinyWorld().prices, baseline().markets);
    expect(price(carrier('iron_ore'), india, 2030)).toBe(70);
    expect(price(carrier('iron_ore'), germany, 2030)).toBe(105);
    expect(price(carrier('natural_gas'), germany, 2030)).toBe(9.5);
  });

  test('moves with the multiplier of its market, and no other does', () => {
    const { markets } = baseline('markets.coal.multiplier=3');
    const price = pricesOf(tinyWorld().prices, markets);
    expect(price(carrier('pci_coal'), germany, 2025)).toBe(390);
    expect(price(carrier('iron_ore'), germany, 2025)).toBe(105);
  });

  test('that is missing is an error that names carrier, country and year', () => {
    const price = pricesOf(tinyWorld().prices, baseline().markets);
    expect(() => price(carrier('charcoal'), india, 2031)).toThrow(
      expect.objectContaining({
        code: 'domain.missing-price',
        fields: { carrier: 'charcoal', country: 'IND', year: 2031 },
      }),
    );
  });
});
