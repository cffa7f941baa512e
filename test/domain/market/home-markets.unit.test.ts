import { describe, expect, test } from 'vitest';
import { countryCode } from '../../../src/domain/names.js';
import { dispatchSteel } from '../../../src/domain/market/dispatch.js';
import { salesOf, type CountrySales } from '../../../src/domain/market/sales.js';
import type { YearMarket } from '../../../src/domain/market/year-market.js';
import { oreSteel, smallWorld, type SmallWorld } from '../small-world.js';
import { MT, opened } from './small-market.js';

/*
 * Two countries, s = 1 (widths are dispatchable tonnes) and φ = 100 for both: freight 30 + home preference 70. A makes
 * 50 Mt at 400 and 30 Mt at 480; B makes 20 Mt at 450 and 40 Mt at 560. No quality premiums.
 */
const AAA = countryCode('AAA');
const BBB = countryCode('BBB');

const HOME = [
  'allocation.rule=home-markets',
  'allocation.freight=30',
  'allocation.homePreference=70',
  'markets.clearingShare=1',
];

const world = (demand: { AAA: number; BBB: number }, more: Partial<SmallWorld> = {}): ReturnType<typeof smallWorld> =>
  smallWorld({
    technologies: [400, 450, 480, 560].map((cost) => oreSteel(`at-${cost}`, cost)),
    furnaces: [
      { id: 'a1', technology: 'at-400', capacity: 50 * MT },
      { id: 'a2', technology: 'at-480', capacity: 30 * MT },
      { id: 'b1', technology: 'at-450', capacity: 20 * MT, country: 'BBB' },
      { id: 'b2', technology: 'at-560', capacity: 40 * MT, country: 'BBB' },
    ],
    countries: [{}, { country: BBB }],
    demand: { AAA: demand.AAA * MT, BBB: demand.BBB * MT },
    scrap: { AAA: MT },
    ...more,
  });

const open = (demand: { AAA: number; BBB: number }, ...set: readonly string[]): YearMarket =>
  opened(world(demand), ...HOME, ...set).market;

const salesIn = (market: YearMarket): Record<string, CountrySales> =>
  Object.fromEntries(salesOf(market, dispatchSteel(market)));

describe('home markets', () => {
  test('a country that covers its own demand and no more sells at the cost of its marginal step', () => {
    // A's 60 Mt are shielded: a1 at 300, a2 for 10 Mt at 380. B's 50 Mt: b1 at 350, b2 for 30 Mt at 460. Together 110.
    const market = open({ AAA: 60, BBB: 50 });
    const sales = salesIn(market);
    // The step that covers 110 Mt is the shielded part of b2, 560 − 100.
    expect(market.steelPrice()).toBe(460);
    expect(sales['AAA']).toMatchObject({ production: 60 * MT, price: 480, exports: 0, imports: 0 });
    expect(sales['BBB']).toMatchObject({ production: 50 * MT, price: 560, exports: 0, imports: 0 });
  });

  test('a country whose own steel is dearer than steel from abroad and φ imports, at P + φ', () => {
    // B's second step costs 600 here: 500 with the shield, dearer than A's open 480. A's last 20 Mt go to B.
    const dear = world({ AAA: 60, BBB: 40 });
    const technologies = dear.technologies.map((row) =>
      row.technology === 'at-560' ? { ...row, otherVariableOpex: 600 } : row,
    );
    const { market } = opened({ ...dear, technologies }, ...HOME);
    const sales = salesIn(market);
    expect(market.steelPrice()).toBe(480);
    expect(sales['BBB']).toMatchObject({ production: 20 * MT, price: 580, exports: 0, imports: 20 * MT });
    // The exporter sells at P everywhere.
    expect(sales['AAA']).toMatchObject({ production: 80 * MT, price: 480, exports: 20 * MT, revenue: 480 });
  });

  test('what a country earns is the mean of home sales and exports', () => {
    // A's demand is 70: shielded a1 and 20 Mt of a2; 10 Mt of a2 are left for B at 480.
    const market = open({ AAA: 70, BBB: 65 }, 'markets.shortageBuffer=0');
    const { AAA: a, BBB: b } = salesIn(market);
    // All 140 Mt against 135: the step that covers 135 is A's open 480, of which 5 Mt run.
    expect(market.steelPrice()).toBe(480);
    expect(a).toMatchObject({ production: 75 * MT, price: 480, exports: 5 * MT });
    expect(b).toMatchObject({ production: 60 * MT, price: 580, imports: 5 * MT, revenue: 580 });
  });

  test('demand that nobody can meet falls on importers in proportion to what they lack', () => {
    const market = open({ AAA: 100, BBB: 80 });
    const { AAA: a, BBB: b } = salesIn(market);
    // Nobody exports: A makes 80 of 100, B 60 of 80, and 40 Mt are not met.
    expect([a?.production, a?.imports, b?.production, b?.imports]).toEqual([80 * MT, 0, 60 * MT, 0]);
    // Full shortage premium on the dearest key, 560 − 100 + 200, and φ on top in countries that lack steel.
    expect([market.steelPrice(), a?.price, b?.price]).toEqual([660, 760, 760]);
  });

  test('members of a common market are one home: steel moves between them without φ', () => {
    const dataset = world({ AAA: 60, BBB: 50 }, { countries: [{ blocs: ['EU'] }, { country: BBB, blocs: ['EU'] }] });
    const { market } = opened(dataset, ...HOME);
    const sales = salesIn(market);
    // All 110 Mt are shielded in one order: a1, b1, a2 and 10 Mt of b2 at 560.
    expect([sales['AAA']?.production, sales['BBB']?.production]).toEqual([80 * MT, 30 * MT]);
    expect([sales['AAA']?.price, sales['BBB']?.price]).toEqual([560, 560]);
    expect([sales['AAA']?.exports, sales['BBB']?.imports]).toEqual([20 * MT, 20 * MT]);
  });

  test('with φ = 0 every tonne stands as in merit order', () => {
    const demand = { AAA: 60, BBB: 50 };
    const free = open(demand, 'allocation.freight=0', 'allocation.homePreference=0');
    const merit = open(demand, 'allocation.rule=merit-order');
    expect([...free.steel.steps()].map(({ key, cost, width }) => [key, cost, width])).toEqual(
      [...merit.steel.steps()].map(({ key, cost, width }) => [key, cost, width]),
    );
    expect(salesIn(free)).toEqual(salesIn(merit));
    expect(free.localPrice(AAA)).toBe(free.steelPrice());
  });
});

describe('protection', () => {
  test('is freight, habit, the tariff on the reference price and the border adjustment', () => {
    const { given } = opened(
      {
        ...world({ AAA: 60, BBB: 50 }),
        carbonPrices: [{ region: 'AAA', year: 2025, value: 80 }],
        freeAllocation: [{ region: 'AAA', year: 2025, value: 0.25 }],
        tariffs: [{ region: 'AAA', year: 2025, value: 0.2 }],
      },
      ...HOME,
      'policies.borderAdjustment.places=[AAA]',
      'policies.borderAdjustment.importIntensity=2',
      'allocation.tariffReferencePrice=500',
    );
    // 30 + 70 + 0.2 × 500 + 80 × (1 − 0.25) × 2; nobody abroad pays for carbon.
    expect(given.protection(given.country(AAA), 2025, 2025)).toBe(320);
    expect(given.protection(given.country(BBB), 2025, 2025)).toBe(100);
  });
});

describe('the quality premium', () => {
  const premiums = (cap: number, demand: number): ReadonlyMap<string, number> => {
    const set = ['allocation.freight=20', 'allocation.homePreference=0', `allocation.qualityPremiumCap=${cap}`];
    return opened(world({ AAA: 60, BBB: demand }), ...HOME, ...set).world.qualityPremiums;
  };

  test('of an exporter fills the gap between the 90th percentile of its costs and the world price, up to its cap', () => {
    // B makes 20 Mt at 450 and 40 at 560 and takes 40: its last 20 Mt at 560 went abroad at the world price of 480.
    expect([...premiums(150, 40)]).toEqual([[BBB, 80]]);
    expect([...premiums(25, 40)]).toEqual([[BBB, 25]]);
    expect([...premiums(0, 40)]).toEqual([]);
  });
});
