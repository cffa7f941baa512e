import { describe, expect, test } from 'vitest';
import type { Dataset, TechnologyRow } from '../../src/domain/dataset.js';
import { furnaceGroupId } from '../../src/domain/names.js';
import { furnaceGroupIn } from '../../src/domain/world.js';
import { simulateYear } from '../../src/economy/simulation.js';
import { year } from '../../src/kernel/index.js';
import { baseline } from '../domain/given-worlds.js';
import { CONVERTER_RECIPE, iron, oreSteel, smallWorld, type Furnace } from '../domain/small-world.js';
import { assembled, type Assembled } from '../handlers/assembled.js';

/*
 * Nobody builds: what stands is what there is. `cheap` makes steel from ore at 400 USD/t, `dear` at 500; s = 0.95, b = 200.
 * Capacity costs something and fixed cost nothing, so that no balance falls below a new furnace.
 */
const fields = { capex: 100, lifetime: 40 };
const technologies = [
  oreSteel('cheap', 400, fields),
  oreSteel('dear', 500, fields),
  iron('BF', 'hot-metal', 200, fields),
  oreSteel('BOF', 80, fields),
];
const still = baseline(
  'allocation.rule=merit-order',
  'allocation.qualityPremiumCap=0',
  'agents.greenfield.enabled=false',
  'agents.choice=deterministic',
  'constraints.buildOut.multiplier=0',
);

const demandOf = (byYear: Readonly<Record<number, number>>): Dataset['demand'] =>
  Object.entries(byYear).map(([at, value]) => ({ region: 'AAA', year: Number(at), value }));

const world = (
  rows: readonly TechnologyRow[],
  furnaces: readonly Furnace[],
  demand: Readonly<Record<number, number>>,
): Assembled => {
  const dataset = smallWorld({
    technologies: rows,
    recipes: CONVERTER_RECIPE,
    furnaces,
    scrap: { AAA: 1000 },
    more: { demand: demandOf(demand) },
  });
  return assembled({}, dataset, still);
};

const live = async (run: Assembled, until: number): Promise<undefined> => {
  for (let each = run.world.year + 1; each <= until; each += 1) {
    run.kernel.beginYear(year(each));
    simulateYear(run.kernel.send, run.model, each);
    await run.kernel.endYear();
  }
};

const acts = (run: Assembled): readonly string[] =>
  [...run.kernel.log.read({ type: 'decisions.recorded' })].flatMap(({ event: { columns, year: at } }) =>
    columns.action.map((action, i) => `${at} ${action} ${columns.furnaceGroupId[i] ?? ''}: ${columns.reason[i] ?? ''}`),
  );
const statusOf = (run: Assembled, id: string): string => furnaceGroupIn(run.world, furnaceGroupId(id)).status;

const pair: readonly Furnace[] = [
  { id: 'a', technology: 'cheap', capacity: 100 },
  { id: 'b', technology: 'dear', capacity: 100 },
];

describe('a group that nobody needs', () => {
  test('is mothballed after two idle years and comes back when the price exceeds its cost', async () => {
    // `a` makes 95 in comfort. In 2028 98 are asked for: 400 + 200 × (98 − 95)/(0.05 × 100) = 520 USD/t, more than 500.
    const run = world(technologies, pair, { 2025: 90, 2027: 90, 2028: 98, 2030: 98 });
    await live(run, 2029);
    expect(acts(run)).toEqual(['2026 mothball b: idle-too-long', '2028 restart b: price-covers-cost']);
    expect(statusOf(run, 'b')).toBe('operating');
    const cleared = [...run.kernel.log.read({ type: 'market.cleared' })].map(({ event }) => event.steel);
    // With both on the curve again, `a` alone covers the 98.
    expect(cleared.map(({ price }) => Math.round(price))).toEqual([400, 400, 400, 520, 400]);
    // `b` is in the first of its three years of start-up, at a quarter.
    expect(cleared.map(({ capacity }) => capacity)).toEqual([200, 200, 100, 100, 125]);
  });

  test('stays mothballed while the price does not cover its cost, and closes after six years', async () => {
    const run = world(technologies, pair, { 2025: 90 });
    await live(run, 2032);
    expect(acts(run)).toEqual(['2026 mothball b: idle-too-long', '2032 close b: mothballed-too-long']);
    expect(statusOf(run, 'b')).toBe('closed');
  });

  test('that is mothballed in the data closes six years after the start', async () => {
    const run = world(
      technologies,
      [
        { id: 'a', technology: 'cheap', capacity: 100 },
        { id: 'b', technology: 'dear', capacity: 100, status: 'mothballed' },
      ],
      { 2025: 90 },
    );
    await live(run, 2030);
    expect(acts(run)).toEqual(['2030 close b: mothballed-too-long']);
  });

  test('that runs a little is not idle for as long as it runs more than a twentieth of the year', async () => {
    // 95 + 6 of 100 t: a load of 6 %; 95 + 4: one of 4 %.
    const some = world(technologies, pair, { 2025: 101 });
    await live(some, 2028);
    expect(acts(some)).toEqual([]);
    const hardly = world(technologies, pair, { 2025: 99 });
    await live(hardly, 2026);
    expect(acts(hardly)).toEqual(['2026 mothball b: idle-too-long']);
  });
});

describe('a chain', () => {
  const chain: readonly Furnace[] = [
    { id: 'a', technology: 'cheap', capacity: 100, plant: 'ore' },
    { id: 'bf', technology: 'BF', capacity: 100, plant: 'works' },
    { id: 'bof', technology: 'BOF', capacity: 100, plant: 'works' },
  ];

  test('stands on the market at the cost of its hot metal: what is dearer goes and comes back', async () => {
    // With a fifth of scrap at 170 its steel costs 80 + 0.8 × 200 + 0.2 × 170 = 274 USD/t: it runs before `a`, which idles
    // until 99 are asked for at 274 + 200 × 4/5 = 434.
    const run = world(technologies, chain, { 2025: 90, 2027: 90, 2028: 99, 2030: 99 });
    await live(run, 2029);
    expect(acts(run)).toEqual(['2026 mothball a: idle-too-long', '2028 restart a: price-covers-cost']);
  });

  test('whose steel costs more than the price is mothballed, iron and steel, and restarted together', async () => {
    // 150 USD/t more in the converter: 424, more than ore steel at 400 and less than 400 + 200 × 3/5 = 520 with 98 asked for.
    const costly = technologies.map((row) => (row.technology === 'BOF' ? oreSteel('BOF', 230, fields) : row));
    const run = world(costly, chain, { 2025: 90, 2027: 90, 2028: 98, 2030: 98 });
    await live(run, 2029);
    expect(acts(run)).toEqual([
      '2026 mothball bf: idle-too-long',
      '2026 mothball bof: idle-too-long',
      '2028 restart bf: price-covers-cost',
      '2028 restart bof: price-covers-cost',
    ]);
  });
});
