import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src/domain/market/allocation.js';
import {
  boughtPerTonne,
  driOffer,
  ironPriceOf,
  meltingPowerPrice,
  meltValueOf,
  poolOffers,
} from '../../../src/domain/market/metallics.js';
import { steelCost } from '../../../src/domain/market/units.js';
import { furnaceGroupId, plantId } from '../../../src/domain/names.js';
import { ARC_RECIPE, CONVERTER_RECIPE, iron, metallic, oreSteel, smallWorld } from '../small-world.js';
import { MT, opened } from './small-market.js';

const technologies = [
  iron('BF', 'hot-metal', 150),
  iron('DRI', 'tradable-iron', 220),
  oreSteel('BOF', 80),
  oreSteel('EAF', 150),
];
const world = (scrap: number, demand: number, eaf = 10) =>
  opened(
    smallWorld({
      technologies,
      recipes: [...CONVERTER_RECIPE, ...ARC_RECIPE],
      furnaces: [
        { id: 'bf', technology: 'BF', capacity: 10 * MT, plant: 'works' },
        { id: 'bof', technology: 'BOF', capacity: 8 * MT, plant: 'works' },
        { id: 'dri', technology: 'DRI', capacity: 4.52 * MT },
        { id: 'eaf', technology: 'EAF', capacity: eaf * MT },
      ],
      demand: { AAA: demand * MT },
      scrap: { AAA: scrap * MT },
    }),
    'markets.clearingShare=1',
  );

describe('the value of DRI beside scrap', () => {
  const { given, market } = world(20, 10);
  const value = meltValueOf(given.technologies);

  test('is read from the furnace that melts it: 1.13 t for 1.1 t of scrap and 0.1 MWh more', () => {
    expect(value.driPerScrap).toBeCloseTo(1.13 / 1.1, 12);
    expect(value.extraPower).toBeCloseTo(0.1, 12); // 0.11 MWh per t of steel over 1.1 t of scrap
    expect(value.chargePerTonne).toBe(1.1);
  });

  test('sets the iron price from the scrap price: × 1.1/1.13 less the extra power', () => {
    // (300 − 0.1 × 50) × 1.1/1.13 = 287.168
    expect(ironPriceOf(300, value, 50)).toBeCloseTo(287.168, 3);
  });

  test('makes a DRI group offer at the scrap price that covers its cost', () => {
    const unit = market.units(plantId('dri'))?.tradable[0];
    if (unit === undefined) throw new Error('no DRI');
    // 220 × 1.13/1.1 + 5 = 231
    const offer = driOffer(unit, value, 50);
    expect(offer).toBeCloseTo(231, 9);
    expect(ironPriceOf(offer, value, 50)).toBeCloseTo(220, 9);
  });

  test('compares at the electricity price of where steel is used', () => {
    expect(meltingPowerPrice(given, 2025)).toBe(50);
  });
});

describe('a chain’s hot metal', () => {
  const { market } = world(20, 10);
  const units = market.units(plantId('works'));
  const [pool, bof] = [units?.pool, units?.steel[0]];
  if (pool === undefined || pool === null || bof === undefined) throw new Error('no chain');

  test('must be four fifths of the charge and may be all of it', () => {
    // Scrap at most 0.2: own hot metal at least 0.8; nothing forbids the full charge.
    expect([bof.ownLeast, bof.ownMost, bof.pigShare]).toEqual([0.8, 1, 0]);
    expect(boughtPerTonne(bof)).toBeCloseTo(0.2, 12);
  });

  test('beyond the least stands beside scrap, and what is left over is pig iron', () => {
    // 8 Mt of steel: 8 × 0.2 = 1.6 Mt may take the place of scrap; 10 − 8 = 2 Mt are spare.
    const offers = poolOffers(pool, 1, () => 8 * MT);
    expect(offers.flexible / MT).toBeCloseTo(1.6, 12);
    expect(offers.spare / MT).toBeCloseTo(2, 12);
  });

  test('is charged to the most when it is cheaper than scrap, to the least when not', () => {
    // 80 + 150, and 80 + 0.8 × 150 + 0.2 × 100.
    expect(steelCost(bof, 170)).toBeCloseTo(230, 9);
    expect(steelCost(bof, 100)).toBeCloseTo(220, 9);
  });
});

describe('the market of metallics', () => {
  test('lets the dearest supplier that runs set the scrap price', () => {
    // Steel 8 (BOF) + 4 (EAF) needs 1.6 + 4.4 = 6 Mt beyond the least: chain 1.6, spare pig iron at 150 and scrap at 170.
    expect(world(20, 12).market.currentScrapPrice()).toBeCloseTo(170, 9);
  });

  test('calls DRI when scrap runs out: the price rises to its offer', () => {
    // 8 (BOF) + 9 (EAF) need 1.6 + 9.9 Mt; chain 1.6, pig iron 2 of 2.97 that fit, scrap 5 → 2.9 Mt of DRI at 231.
    const { market } = world(5, 17);
    expect(market.currentScrapPrice()).toBeCloseTo(231, 9);
    const allocation = allocate(market);
    expect((allocation.production.get(furnaceGroupId('dri')) ?? 0) / MT).toBeCloseTo((2.9 * 1.13) / 1.1, 6);
    expect(allocation.supply.scrap / MT).toBeCloseTo(5, 9);
    expect(allocation.ironPrice).toBeCloseTo(220, 9);
  });

  test('leaves DRI idle above the price', () => {
    const allocation = allocate(world(20, 12).market);
    expect(allocation.production.has(furnaceGroupId('dri'))).toBe(false);
  });

  test('never makes more steel than there is metal for', () => {
    // EAF alone: scrap 1 + DRI 4.4 + pig iron; BOF 8 takes at least 6.4 of 10 Mt.
    const allocation = allocate(world(1, 18).market);
    // Metal: 1 + 10 + 4.4 = 15.4 Mt; 8 Mt of BOF take 8, the EAF 7.4/1.1 = 6.727.
    expect(allocation.steelMade / MT).toBeLessThanOrEqual(8 + 7.4 / 1.1 + 1e-6);
    expect(allocation.supply.short).toBeLessThanOrEqual(1e-3);
    expect(allocation.supply.scrap / MT).toBeLessThanOrEqual(1 + 1e-9);
  });

  test('buys no DRI for furnaces that melt scrap alone', () => {
    // 5 Mt of steel need 5.5 Mt of metal; scrap is 2 Mt, and the DRI fits nowhere: 2/1.1 Mt are made.
    const { market } = opened(
      smallWorld({
        technologies: [iron('DRI', 'tradable-iron', 220), oreSteel('IF', 150)],
        recipes: [metallic('IF', 'scrap', 1.1, 0, 1)],
        furnaces: [
          { id: 'dri', technology: 'DRI', capacity: 10 * MT },
          { id: 'if', technology: 'IF', capacity: 10 * MT },
        ],
        demand: { AAA: 5 * MT },
        scrap: { AAA: 2 * MT },
      }),
    );
    const allocation = allocate(market);
    expect(allocation.steelMade / MT).toBeCloseTo(2 / 1.1, 5);
    expect(allocation.production.has(furnaceGroupId('dri'))).toBe(false);
  });

  test('settles on the steel that there is metal for when nothing else can be charged with the hot metal that is given up', () => {
    // Converters reach 0.9998 of their charge with own hot metal and lack 0.0002 of scrap for every tonne: 1 t of scrap carries 5,001 t.
    const { market } = opened(
      smallWorld({
        technologies: [iron('BF', 'hot-metal', 250), oreSteel('BOF', 90)],
        recipes: CONVERTER_RECIPE,
        furnaces: [
          { id: 'bf', technology: 'BF', capacity: 10_000, plant: 'works' },
          { id: 'bof', technology: 'BOF', capacity: 10_002, plant: 'works' },
        ],
        demand: { AAA: 5_007 },
        scrap: { AAA: 1 },
      }),
    );
    expect(allocate(market).steelMade).toBeCloseTo(5_001, -1);
  });
});
