import { describe, expect, test } from 'vitest';
import { electricityUse, grossEmissions, NO_CHARGE, referenceCharge } from '../../../src/domain/economics/charge.js';
import { carbonCostAt, carbonYear, debtPerTonne, operatingCostAt } from '../../../src/domain/economics/unit-cost.js';
import { countryCode, furnaceGroupId, technologyCode } from '../../../src/domain/names.js';
import { furnaceGroupIn } from '../../../src/domain/world.js';
import { baseline, founded, tinyWorld } from '../given-worlds.js';

const { given, book, world } = founded(tinyWorld());
const bf = technologyCode('BF');
const germany = countryCode('DEU');
const series = book.of(bf, germany);
const at = (year: number): number => book.at(year);

describe('the unit cost of a blast furnace in Germany in 2025', () => {
  test('buys its inputs, sells its slag and pays other variable opex', () => {
    // 0.55 × 200 + 0.05 × 95 + 1.55 × 105 + 0.3 × 9.5 + 0.17 × 130 − 0.27 × 15 + 18
    // = 110 + 4.75 + 162.75 + 2.85 + 22.1 − 4.05 + 18 = 316.4
    expect(series.variable[at(2025)]).toBeCloseTo(316.4, 9);
  });

  test('emits the carbon of coal and gas less what stays in the iron', () => {
    // (0.55 + 0.17) × 2.9 + 0.3 × 0.0561 − 0.165 = 2.088 + 0.01683 − 0.165 = 1.93983
    expect(series.scope1).toBeCloseTo(1.93983, 9);
  });

  test('pays for emissions beyond the benchmark that is free', () => {
    // 2025: all of 1.288 is free, 70 USD: (1.93983 − 1.288) × 70 = 45.6281
    expect(carbonCostAt(series, at(2025))).toBeCloseTo(45.6281, 4);
    // 2034: nothing is free, 90 + 40 × 4/20 = 98 USD: 1.93983 × 98 = 190.1033
    expect(carbonCostAt(series, at(2034))).toBeCloseTo(190.1033, 4);
  });

  test('adds carbon and fixed opex at the reference load', () => {
    // 316.4 + 45.6281 + 34 × 1.35/0.85 = 54
    expect(operatingCostAt(series, at(2025), at(2025), 0.85)).toBeCloseTo(416.0281, 4);
  });
});

describe('free allocation beyond the emissions', () => {
  test('earns nothing: the carbon cost is never negative', () => {
    // An arc furnace on scrap emits about 0.03 t, its benchmark is 0.215.
    const arc = book.of(technologyCode('EAF'), germany);
    expect(arc.scope1).toBeLessThan(0.215);
    expect(carbonCostAt(arc, at(2025))).toBe(0);
  });
});

describe('capture', () => {
  test('takes its share of the gross emissions, and carbon that goes in comes out', () => {
    // BF-CCS: 0.72 × 2.9 + 4.2 × 0.0561 − 0.165 = 2.15862 gross; 70 % of it is captured.
    const capture = book.of(technologyCode('BF-CCS'), germany);
    expect(capture.scope1).toBeCloseTo(0.3 * 2.15862, 9);
    expect(capture.captured).toBeCloseTo(0.7 * 2.15862, 9);
    expect(capture.scope1 + capture.captured + 0.165).toBeCloseTo(0.72 * 2.9 + 4.2 * 0.0561, 9);
  });
});

describe('a charge', () => {
  const eaf = given.technology(technologyCode('EAF'));

  test('brings its own carbon', () => {
    // Gas 0.4 × 0.0561 = 0.02244, steel keeps 0.004; scrap 1.1 × 0.004; DRI 1.13 × 0.073.
    expect(grossEmissions(eaf, { ...NO_CHARGE, scrap: 1.1 })).toBeCloseTo(0.02244 - 0.004 + 0.0044, 12);
    expect(grossEmissions(eaf, { ...NO_CHARGE, dri: 1.13 })).toBeCloseTo(0.02244 - 0.004 + 0.08249, 12);
  });

  test('of DRI takes more power to melt, in proportion to its share', () => {
    expect(electricityUse(eaf, { ...NO_CHARGE, scrap: 1.1 })).toBeCloseTo(0.5, 12);
    expect(electricityUse(eaf, { ...NO_CHARGE, dri: 1.13 / 2, scrap: 0.55 })).toBeCloseTo(0.55, 12);
  });

  test('at which costs are quoted is scrap for a melter and the middle of the scrap bounds for a converter', () => {
    expect(referenceCharge(eaf)).toEqual({ ...NO_CHARGE, scrap: 1.1 });
    const bof = referenceCharge(given.technology(technologyCode('BOF')));
    // Scrap share (0.08 + 0.25)/2 = 0.165 of 1.1, hot metal 0.835 of 1.12.
    expect(bof.scrap).toBeCloseTo(0.1815, 12);
    expect(bof.hot_metal).toBeCloseTo(0.9352, 12);
    expect(referenceCharge(given.technology(bf))).toEqual(NO_CHARGE);
  });
});

describe('foresight', () => {
  test('announced expects the published carbon price, myopic today’s', () => {
    expect(carbonYear('announced', 2030, 2040)).toBe(2040);
    expect(carbonYear('myopic', 2030, 2040)).toBe(2030);
    expect(carbonYear('myopic', 2030, 2028)).toBe(2028);
  });
});

describe('debt per tonne', () => {
  test('spreads the service over capacity at the reference load, a pending switch from its due year on', () => {
    const group = {
      ...furnaceGroupIn(world, furnaceGroupId('deccan-bf-1997')),
      capacity: 100,
      tranches: [{ principal: 1120, term: 20, rate: 0.05, firstYear: 2025 }],
      pendingSwitch: {
        technology: technologyCode('DRI-gas'),
        due: 2026,
        tranche: { principal: 200, term: 4, rate: 0.1, firstYear: 2026 },
      },
    };
    expect(debtPerTonne(group, 2025, 0.85)).toBeCloseTo(110.6 / 85, 12);
    // 107.8 and 200/4 + 20 × 0.875 = 67.5
    expect(debtPerTonne(group, 2026, 0.85)).toBeCloseTo((107.8 + 67.5) / 85, 12);
  });
});

describe('capex', () => {
  test('carries the multipliers of the region and of the scenario', () => {
    const dear = founded(tinyWorld(), baseline('technologies.BF.capex.multiplier=2'));
    expect(book.capex(bf, germany)).toBeCloseTo(480 * 1.25, 12);
    expect(dear.book.capex(bf, germany)).toBeCloseTo(480 * 1.25 * 2, 12);
  });
});
