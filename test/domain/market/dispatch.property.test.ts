import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.js';
import { allocate } from '../../../src/domain/market/allocation.js';
import { METALLICS } from '../../../src/domain/economics/technology.js';
import { ARC_RECIPE, CONVERTER_RECIPE, iron, metallic, oreSteel, smallWorld, type Furnace } from '../small-world.js';
import { MT, opened } from './small-market.js';

const technologies = [
  iron('BF', 'hot-metal', 250),
  iron('DRI', 'tradable-iron', 260),
  oreSteel('BOF', 90),
  oreSteel('EAF', 150),
  oreSteel('IF', 170),
  oreSteel('MOE', 520),
];
const recipes = [...CONVERTER_RECIPE, ...ARC_RECIPE, metallic('IF', 'scrap', 1.1, 0, 1)];

/** A works with a blast furnace and a converter of any size, or a single furnace, in one of two countries. */
const site = fc.record({
  kind: fc.constantFrom('works', 'DRI', 'EAF', 'IF', 'MOE'),
  country: fc.constantFrom('AAA', 'BBB'),
  tonnes: fc.integer({ min: 10_000, max: 10 * MT }),
  more: fc.integer({ min: 10_000, max: 10 * MT }),
});
type Site = (typeof site)['generate'] extends (...args: never[]) => { readonly value: infer T } ? T : never;

const furnacesOf = (sites: readonly Site[]): Furnace[] =>
  sites.flatMap(({ kind, country, tonnes, more }, i): Furnace[] =>
    kind === 'works'
      ? [
          { id: `${i}-bf`, technology: 'BF', capacity: tonnes, plant: `works-${i}`, country },
          { id: `${i}-bof`, technology: 'BOF', capacity: more, plant: `works-${i}`, country },
        ]
      : [{ id: `${i}-${kind}`, technology: kind, capacity: tonnes, country }],
  );

const fleet = fc.record({
  sites: fc.array(site, { minLength: 1, maxLength: 12 }),
  demand: fc.integer({ min: 1, max: 80 * MT }),
  scrap: fc.integer({ min: 1, max: 40 * MT }),
});

const dataset = ({ sites, demand, scrap }: { sites: readonly Site[]; demand: number; scrap: number }): Dataset => ({
  ...smallWorld({
    technologies,
    recipes,
    furnaces: furnacesOf(sites),
    countries: [{}, { country: 'BBB' as never }],
    demand: { AAA: demand },
    scrap: { AAA: scrap },
  }),
});

/** Worlds without any steel group that could run have no curve to read. */
const hasSteel = ({ sites }: { readonly sites: readonly Site[] }): boolean => sites.some(({ kind }) => kind !== 'DRI');

const CLOSE = 1e-3;

test.prop([fleet.filter(hasSteel)], { seed: 31, numRuns: 250 })(
  'no group makes more than load × width, all together not more than demand, and metal in equals metal out',
  (world) => {
    const { market } = opened(dataset(world));
    const allocation = allocate(market);
    const charged = { hot_metal: 0, pig_iron: 0, dri: 0, scrap: 0 };
    const poured = { hot: 0, tradable: 0, steel: 0 };
    for (const { pool, steel, tradable } of market.allUnits()) {
      for (const unit of [...steel, ...tradable, ...(pool?.iron ?? [])]) {
        const tonnes = allocation.production.get(unit.group.id) ?? 0;
        expect(tonnes).toBeLessThanOrEqual(allocation.load * unit.width + CLOSE);
        expect(tonnes).toBeGreaterThanOrEqual(0);
        if (unit.technology.kind === 'hot-metal') poured.hot += tonnes;
        else if (unit.technology.kind === 'tradable-iron') poured.tradable += tonnes;
        else poured.steel += tonnes;
        for (const name of METALLICS) charged[name] += tonnes * (allocation.charges.get(unit.group.id)?.[name] ?? 0);
      }
    }
    expect(poured.steel).toBeLessThanOrEqual(world.demand + CLOSE);
    expect(poured.steel).toBeCloseTo(allocation.steelMade, 3);
    expect(charged.hot_metal + charged.pig_iron).toBeCloseTo(poured.hot, 0);
    expect(charged.dri).toBeCloseTo(poured.tradable, 0);
    expect(charged.scrap).toBeCloseTo(allocation.supply.scrap, 0);
    expect(charged.scrap).toBeLessThanOrEqual(world.scrap + 1);
  },
);

test.prop([fleet.filter(hasSteel)], { seed: 32, numRuns: 200, interruptAfterTimeLimit: 20_000 })(
  'a charge is made of what its technology takes, within its bounds, and adds up to the whole',
  (world) => {
    const { market } = opened(dataset(world));
    const { charges } = allocate(market);
    for (const { steel } of market.allUnits()) {
      for (const { group, technology } of steel) {
        const mix = charges.get(group.id);
        if (mix === undefined || technology.kind === 'ore-steel') continue;
        let whole = 0;
        for (const name of METALLICS) {
          const share = technology.charge[name];
          const part = share === undefined ? 0 : mix[name] / share.perT;
          expect(part).toBeGreaterThanOrEqual(-1e-9);
          expect(part).toBeLessThanOrEqual((share?.max ?? 0) + 1e-6);
          // The scrap that a tonne of pig iron replaces is counted by the market in scrap equivalents.
          whole += technology.kind === 'converter' || name !== 'pig_iron' ? part : mix[name] / 1.1;
        }
        expect(whole).toBeCloseTo(1, 6);
      }
    }
  },
);
