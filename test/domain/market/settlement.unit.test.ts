import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/domain/market/accounts.js';
import type { Allocation } from '../../../src/domain/market/allocation.js';
import { byId, settleAlone, settleNetwork, type Settled } from '../../../src/domain/market/settlement.js';
import { NO_CHARGE } from '../../../src/domain/economics/charge.js';
import { countryCode, furnaceGroupId } from '../../../src/domain/names.js';
import { furnaceGroupIn } from '../../../src/domain/world.js';
import { founded } from '../given-worlds.js';
import { ARC_RECIPE, CONVERTER_RECIPE, iron, oreSteel, smallWorld } from '../small-world.js';

// Full capex of a tonne is 300 USD for iron and 100 for steel: with equal capacity the iron side has 3/4 of the chain's.
const { world, given, book } = founded(
  smallWorld({
    technologies: [
      iron('BF', 'hot-metal', 0, { capex: 300 }),
      oreSteel('BOF', 0, { capex: 100 }),
      oreSteel('EAF', 0),
      iron('DRI', 'tradable-iron', 0),
    ],
    recipes: [...CONVERTER_RECIPE, ...ARC_RECIPE],
    furnaces: [
      { id: 'bf-1', technology: 'BF', capacity: 100 },
      { id: 'bf-2', technology: 'BF', capacity: 100 },
      { id: 'bof-1', technology: 'BOF', capacity: 100 },
      { id: 'bof-2', technology: 'BOF', capacity: 100 },
      { id: 'eaf', technology: 'EAF', capacity: 100 },
      { id: 'dri', technology: 'DRI', capacity: 100 },
    ],
  }),
);

const account = (id: string, production: number, variable: number, fields: Partial<Account> = {}): Account => {
  const group = furnaceGroupIn(world, furnaceGroupId(id));
  const technology = given.technology(group.technology);
  const none = { carbon: 0, fixed: 0, debt: 0, scope1: 0, scope2: 0, captured: 0 };
  const charge = technology.kind === 'converter' ? { ...NO_CHARGE, hot_metal: 1 } : NO_CHARGE;
  return { group, technology, production, charge, variable, ...none, ...fields };
};

const prices = {
  scrapPrice: 200,
  ironPrice: 250,
  sales: new Map([[countryCode('AAA'), { revenue: 600 }]]),
} as unknown as Allocation;
/** Profits by group, to a millionth of a dollar. */
const profits = (settled: readonly Settled[]): Record<string, number> =>
  Object.fromEntries(settled.map(({ account: { group }, profit }) => [group.id, Math.round(profit * 1e6) / 1e6]));

describe('a group on its own', () => {
  test('earns the price of its product less all its costs', () => {
    const costs = { carbon: 100, fixed: 50, debt: 25 };
    // 10 × 600 − 4000 − 175 and 10 × 250 − 1000 − 175
    expect(settleAlone(account('eaf', 10, 4000, costs), prices).profit).toBe(1825);
    expect(settleAlone(account('dri', 10, 1000, costs), prices).profit).toBe(1325);
  });

  test('that stood idle bears its fixed cost and debt', () => {
    expect(settleAlone(account('eaf', 0, 0, { fixed: 50, debt: 25 }), prices).profit).toBe(-75);
  });
});

describe('a chain', () => {
  test('divides its margin by capex, hot metal at its cost', () => {
    // Steel 100 × 600 − 10,000 of its own; iron costs 30,000: margin 20,000, of which iron has 3/4.
    const settled = settleNetwork([account('bf-1', 100, 30_000)], [account('bof-1', 100, 10_000)], prices, book);
    expect(profits(settled)).toEqual({ 'bf-1': 15_000, 'bof-1': 5_000 });
    expect(settled.map(({ hotMetalCost }) => hotMetalCost)).toEqual([0, 30_000]);
  });

  test('that loses money loses it on both sides', () => {
    // 60,000 − 10,000 − 70,000 = −20,000.
    const settled = settleNetwork([account('bf-1', 100, 70_000)], [account('bof-1', 100, 10_000)], prices, book);
    expect(profits(settled)).toEqual({ 'bf-1': -15_000, 'bof-1': -5_000 });
  });

  test('sells what its converters leave as pig iron at the scrap price, in the same margin', () => {
    // 80 t charged, 20 t sold at 200: 48,000 − 10,000 − 30,000 + 4,000 = 12,000.
    const settled = settleNetwork([account('bf-1', 100, 30_000)], [account('bof-1', 80, 10_000)], prices, book);
    expect(profits(settled)).toEqual({ 'bf-1': 9_000, 'bof-1': 3_000 });
  });

  test('without a converter that runs sells everything as pig iron', () => {
    const settled = settleNetwork(
      [account('bf-1', 100, 15_000)],
      [account('bof-1', 0, 0, { fixed: 70 })],
      prices,
      book,
    );
    expect(profits(settled)).toEqual({ 'bf-1': 5_000, 'bof-1': -70 });
  });

  test('leaves the cost of an idle group with it', () => {
    const idle = account('bf-2', 0, 0, { fixed: 800, debt: 200 });
    const settled = settleNetwork([account('bf-1', 100, 30_000), idle], [account('bof-1', 100, 10_000)], prices, book);
    expect(profits(settled)).toEqual({
      'bf-1': 15_000,
      'bof-1': 5_000,
      'bf-2': -1_000,
    });
  });

  test('settles in the order of the ids', () => {
    const settled = settleNetwork([account('bf-1', 100, 1)], [account('bof-1', 100, 1)], prices, book);
    const ids = byId([...settled].reverse()).map((each) => each.account.group.id);
    expect(ids).toEqual(['bf-1', 'bof-1']);
  });
});

const tonnes = fc.integer({ min: 1, max: 100 });
const cost = fc.integer({ min: 0, max: 80_000 });

property.prop([tonnes, tonnes, cost, cost, tonnes, cost, cost, fc.integer({ min: 0, max: 400 })], {
  seed: 21,
  numRuns: 500,
})(
  'profits add up to the chain’s margin and both sides have its sign, whatever each group costs',
  (first, second, firstCost, secondCost, steel, steelCost, fixed, scrapPrice) => {
    const charged = Math.min(1, (first + second) / steel);
    const at = { ...prices, scrapPrice };
    const blowing = account('bof-1', steel, steelCost, { charge: { ...NO_CHARGE, hot_metal: charged } });
    const settled = settleNetwork(
      [account('bf-1', first, firstCost), account('bf-2', second, secondCost, { fixed })],
      [blowing],
      at,
      book,
    );
    const pig = (first + second - steel * charged) * scrapPrice;
    const margin = steel * 600 + pig - steelCost - firstCost - secondCost - fixed;
    const of = profits(settled);
    const [ironSide, steelSide] = [(of['bf-1'] ?? 0) + (of['bf-2'] ?? 0), of['bof-1'] ?? 0];
    expect(ironSide + steelSide).toBeCloseTo(margin, 5);
    // Capex 300 × 200 t/yr of iron beside 100 × 100 t/yr of steel: 6/7.
    expect(ironSide).toBeCloseTo((margin * 6) / 7, 5);
    expect(steelSide).toBeCloseTo(margin / 7, 5);
  },
);
