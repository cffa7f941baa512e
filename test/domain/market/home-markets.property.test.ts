import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { countryCode } from '../../../src/domain/names.js';
import type { Dataset } from '../../../src/domain/dataset.js';
import { dispatchSteel } from '../../../src/domain/market/dispatch.js';
import { salesOf } from '../../../src/domain/market/sales.js';
import type { YearMarket } from '../../../src/domain/market/year-market.js';
import { oreSteel, smallWorld } from '../small-world.js';
import { MT, opened } from './small-market.js';

/* Steel from ore in three countries: what a market does with costs and demand alone, whatever metal costs. */
const COUNTRIES = ['AAA', 'BBB', 'CCC'] as const;
const COSTS = [300, 400, 450, 500, 500, 620, 700, 900];
const tonnes = fc.integer({ min: 1000, max: 40 * MT });

const world = fc.record({
  furnaces: fc.array(
    fc.record({ cost: fc.constantFrom(...COSTS), country: fc.constantFrom(...COUNTRIES), capacity: tonnes }),
    { minLength: 1, maxLength: 15 },
  ),
  demand: fc.tuple(tonnes, tonnes, tonnes),
});
type World = (typeof world)['generate'] extends (...args: never[]) => { readonly value: infer T } ? T : never;

const dataset = ({ furnaces, demand: [a, b, c] }: World, tariff = 0): Dataset => ({
  ...smallWorld({
    technologies: [...new Set(COSTS)].map((cost) => oreSteel(`at-${cost}`, cost)),
    furnaces: furnaces.map(({ cost, ...furnace }, i) => ({ ...furnace, id: `f${i}`, technology: `at-${cost}` })),
    countries: COUNTRIES.map((country) => ({ country: countryCode(country) })),
    demand: { AAA: a, BBB: b, CCC: c },
    scrap: { AAA: MT },
  }),
  tariffs: [{ region: 'AAA', year: 2025, value: tariff }],
});

const HOME = ['allocation.rule=home-markets', 'allocation.tariffReferencePrice=500'];
const market = (made: Dataset): YearMarket => opened(made, ...HOME).market;
const productionIn = (made: YearMarket, country: string): number =>
  salesOf(made, dispatchSteel(made)).get(countryCode(country))?.production ?? 0;

test.prop([world, fc.double({ min: 0.001, max: 2, noNaN: true })], { seed: 51, numRuns: 150 })(
  'more protection of one country never lowers its own production',
  (fleet, tariff) => {
    const [free, taxed] = [market(dataset(fleet)), market(dataset(fleet, tariff))];
    expect(productionIn(taxed, 'AAA')).toBeGreaterThanOrEqual(productionIn(free, 'AAA') - 1e-6);
  },
);

test.prop([world, fc.integer({ min: 0, max: 20 * MT })], { seed: 52, numRuns: 150 })(
  'no price falls when demand rises in a country that makes no steel',
  (fleet, more) => {
    const abroad = { ...fleet, furnaces: fleet.furnaces.filter(({ country }) => country !== 'CCC') };
    if (abroad.furnaces.length === 0) return;
    const [a, b, c] = fleet.demand;
    const [before, after] = [market(dataset(abroad)), market(dataset({ ...abroad, demand: [a, b, c + more] }))];
    expect(after.steelPrice()).toBeGreaterThanOrEqual(before.steelPrice());
    for (const country of COUNTRIES.map(countryCode))
      expect(after.localPrice(country)).toBeGreaterThanOrEqual(before.localPrice(country));
  },
);

test.prop([world], { seed: 53, numRuns: 150 })(
  'exports add up to imports, nobody sells more than is wanted, and prices lie between P and P + φ',
  (fleet) => {
    const made = market(dataset(fleet));
    const sales = [...salesOf(made, dispatchSteel(made)).values()];
    const sum = (value: (each: (typeof sales)[number]) => number): number =>
      sales.reduce((total, each) => total + value(each), 0);
    expect(sum(({ exports }) => exports)).toBeCloseTo(
      sum(({ imports }) => imports),
      3,
    );
    const worldPrice = made.steelPrice();
    for (const { production, exports, imports, demand, price } of sales) {
      expect(production - exports + imports).toBeLessThanOrEqual(demand + 1e-3);
      expect(price).toBeGreaterThanOrEqual(worldPrice);
      expect(price).toBeLessThanOrEqual(worldPrice + 105 + 1e-9);
    }
  },
);
