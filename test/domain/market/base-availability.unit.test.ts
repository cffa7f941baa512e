import { describe, expect, test } from 'vitest';
import type { ProductionRow } from '../../../src/domain/dataset.js';
import { allocate } from '../../../src/domain/market/allocation.js';
import { countryCode, furnaceGroupId } from '../../../src/domain/names.js';
import { furnaceGroupIn } from '../../../src/domain/world.js';
import { ARC_RECIPE, CONVERTER_RECIPE, iron, oreSteel, smallWorld, type Furnace } from '../small-world.js';
import { MT, opened } from './small-market.js';

const statistic = (series: ProductionRow['series'], megatonnes: number): ProductionRow => ({
  country: countryCode('AAA'),
  year: 2024,
  series,
  value: megatonnes * MT,
});

const technologies = [
  iron('BF', 'hot-metal', 300, { technicalAvailability: 0.95 }),
  oreSteel('BOF', 80, { technicalAvailability: 0.93 }),
  oreSteel('EAF', 150, { technicalAvailability: 0.9 }),
];
const furnaces: readonly Furnace[] = [
  { id: 'bf', technology: 'BF', capacity: 10 * MT, plant: 'works' },
  { id: 'bof', technology: 'BOF', capacity: 12 * MT, plant: 'works' },
  { id: 'eaf', technology: 'EAF', capacity: 4 * MT },
];
const recipes = [...CONVERTER_RECIPE, ...ARC_RECIPE];
const world = (production: readonly ProductionRow[], standing = furnaces) =>
  smallWorld({
    technologies,
    furnaces: standing,
    recipes,
    production,
    demand: { AAA: 13 * MT },
    scrap: { AAA: 20 * MT },
  });

describe('the base year', () => {
  test('makes what the statistics say, by route', () => {
    const { market } = opened(world([statistic('pig-iron', 8), statistic('bof', 10), statistic('eaf', 3)]));
    const { production } = allocate(market);
    // Widths carry 0.02 % of room, so that whole tonnes never leave the year short.
    expect((production.get(furnaceGroupId('bof')) ?? 0) / MT).toBeCloseTo(10, 2);
    expect((production.get(furnaceGroupId('eaf')) ?? 0) / MT).toBeCloseTo(3, 2);
  });

  test('carries no shortage premium: its price is the cost of the last step', () => {
    const { market } = opened(world([statistic('pig-iron', 8), statistic('bof', 10), statistic('eaf', 3)]));
    // EAF: 150 + 1.1 × 170 of scrap at its floor = 337; BOF: 80 + 0.8 × 300 + 0.2 × 170 = 354.
    expect(market.steelPrice()).toBeCloseTo(354, 6);
  });

  test('sets availability to production over clearing share and capacity', () => {
    const { world: made } = opened(world([statistic('pig-iron', 8), statistic('bof', 10), statistic('eaf', 3)]));
    // 8 × 1.0002/0.95/10 and 3 × 1.0002/0.95/4.
    expect(furnaceGroupIn(made, furnaceGroupId('bf')).baseAvailability).toBeCloseTo(0.842274, 5);
    expect(furnaceGroupIn(made, furnaceGroupId('eaf')).baseAvailability).toBeCloseTo(0.789632, 5);
  });

  test('gives a mothballed group the share of those that run on its route', () => {
    const idle = { id: 'idle', technology: 'EAF', capacity: 2 * MT, status: 'mothballed' } as const;
    const { world: made } = opened(
      world([statistic('pig-iron', 8), statistic('bof', 10), statistic('eaf', 3)], [...furnaces, idle]),
    );
    expect(furnaceGroupIn(made, furnaceGroupId('idle')).baseAvailability).toBeCloseTo(0.789632, 5);
  });

  test('lifts no group above its technical maximum', () => {
    const { world: made } = opened(world([statistic('pig-iron', 80), statistic('bof', 100), statistic('eaf', 30)]));
    expect(furnaceGroupIn(made, furnaceGroupId('bf')).baseAvailability).toBe(0.95);
    expect(furnaceGroupIn(made, furnaceGroupId('bof')).baseAvailability).toBe(0.93);
  });

  test('lets converters whose hot metal is short reach their statistics', () => {
    // Hot metal 5 × 1.0002/0.95 = 5.2642 Mt; with at least 0.75 of the charge it carries 7.0189 Mt of steel at most.
    const { world: made, market } = opened(
      world([statistic('pig-iron', 5), statistic('bof', 6.6), statistic('eaf', 3)]),
    );
    expect(furnaceGroupIn(made, furnaceGroupId('bof')).baseAvailability).toBeCloseTo((6.6 * 1.0002) / 0.95 / 12, 4);
    expect(([...market.steel.steps()].find(({ key }) => key === 'bof')?.width ?? 0) / MT).toBeCloseTo(
      (6.6 * 1.0002) / 0.95,
      3,
    );
  });

  test('without statistics on a route assumes three quarters', () => {
    const { world: made } = opened(world([statistic('pig-iron', 8), statistic('bof', 10)]));
    expect(furnaceGroupIn(made, furnaceGroupId('eaf')).baseAvailability).toBe(0.75);
  });
});
