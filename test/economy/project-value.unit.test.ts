import { expect, test } from 'vitest';
import type { TechnologyRow } from '../../src/domain/dataset.js';
import { VIEW_YEARS } from '../../src/domain/market/price-view.js';
import { countryCode, plantGroupId, plantId, projectId, technologyCode } from '../../src/domain/names.js';
import type { Project } from '../../src/domain/project.js';
import type { DecisionContext } from '../../src/economy/agent-based/furnace-group-decision.js';
import { YearsAhead } from '../../src/economy/agent-based/margins.js';
import { OpenWays } from '../../src/economy/agent-based/open-ways.js';
import { projectValue } from '../../src/economy/agent-based/project-value.js';
import { CommitmentCounter } from '../../src/projections/commitments.js';
import { baseline, founded } from '../domain/given-worlds.js';
import { ARC_RECIPE, CONVERTER_RECIPE, iron, oreSteel, smallWorld, type Furnace } from '../domain/small-world.js';

/*
 * Steel at 600 USD/t, iron at 300 and scrap at 200 for ever. Capex 400 USD/t, a year of construction, ten of life; owners
 * want 10 %, banks 5 %, a fifth is equity; a new furnace is loaded at 0.88. No fixed opex, electricity counts for nothing.
 */
const fields: Partial<TechnologyRow> = { capex: 400, lifetime: 10, constructionYears: 1 };
const technologies = [
  oreSteel('ore', 300, fields),
  iron('BF', 'hot-metal', 220, fields),
  oreSteel('BOF', 80, fields),
  iron('DRI', 'tradable-iron', 250, fields),
  oreSteel('EAF', 150, fields),
];

const context = (furnaces: readonly Furnace[]): DecisionContext => {
  const dataset = smallWorld({ technologies, recipes: [...CONVERTER_RECIPE, ...ARC_RECIPE], furnaces });
  const { given, book, world } = founded(dataset, baseline());
  world.year = 2030;
  const flat = (value: number): Float64Array => new Float64Array(VIEW_YEARS).fill(value);
  return {
    given,
    book,
    world,
    commitments: new CommitmentCounter(world, book),
    ahead: new YearsAhead(),
    ways: new OpenWays(),
    draws: { uniform: () => 0 },
    prices: {
      year: 2030,
      steel: flat(600),
      steelIn: () => flat(600),
      iron: flat(300),
      scrap: flat(200),
      worldSteelPrice: 600,
    },
  };
};

const project = (site: string, units: readonly (readonly [technology: string, capacity: number])[]): Project => ({
  id: projectId('p'),
  plantId: plantId(site),
  plantGroupId: plantGroupId('owner'),
  country: countryCode('AAA'),
  units: units.map(([technology, capacity]) => ({
    technology: technologyCode(technology),
    product: technology === 'BF' || technology === 'DRI' ? 'iron' : 'steel',
    capacity,
    furnaceGroupId: null,
  })),
  plannedYear: 0,
  stage: 'announced',
  since: 2029,
  losingYears: 0,
});

/** NPV of a margin of so many USD a year and capex of 400,000 USD for each 1,000 t: Σ 1/1.1^t over ten years is 6.1445671. */
const byHand = (margin: number, capacity: number): number => {
  const principal = 320 * capacity;
  let debt = 0;
  for (let j = 1; j <= 10; j += 1) debt += (principal / 10 + 0.05 * principal * (1 - (j - 0.5) / 10)) / 1.1 ** j;
  return (margin * 6.1445671 - debt) / 1.1 - 80 * capacity;
};
const elsewhere: readonly Furnace[] = [{ id: 'ore', technology: 'ore', capacity: 1000 }];

test('a steel shop on its own is worth its flow less equity and debt', () => {
  const value = projectValue(context(elsewhere), project('new', [['ore', 1000]]));
  // 0.88 × 1,000 t at 600 − 300.
  expect(value.npv).toBeCloseTo(byHand(264_000, 1000), -1);
  expect(value.equity).toBeCloseTo(80_000, 6);
});

test('DRI with an arc furnace is worth what both are worth alone', () => {
  const at = context(elsewhere);
  const [shaft, shop, both] = [
    [['DRI', 1130]],
    [['EAF', 1000]],
    [
      ['DRI', 1130],
      ['EAF', 1000],
    ],
  ].map((units) => projectValue(at, project('new', units as [string, number][])).npv) as [number, number, number];
  // The shaft sells at 300 − 250; the arc furnace buys 1.1 t of scrap: 600 − 150 − 220 = 230.
  expect(shaft).toBeCloseTo(byHand(0.88 * 1130 * 50, 1130), -1);
  expect(shop).toBeCloseTo(byHand(0.88 * 1000 * 230, 1000), -1);
  expect(both).toBeCloseTo(shaft + shop, 3);
});

test('a blast furnace with its converter is worth what the chain leaves', () => {
  const value = projectValue(
    context(elsewhere),
    project('new', [
      ['BF', 1000],
      ['BOF', 1000],
    ]),
  );
  // A tonne of steel takes a tonne of hot metal: 600 − 80 − 220 = 300.
  expect(value.npv).toBeCloseTo(byHand(0.88 * 300_000, 2000), -1);
});

test('a converter beside a blast furnace that stands is worth what its steel brings above pig iron', () => {
  const value = projectValue(
    context([{ id: 'bf', technology: 'BF', capacity: 1000, plant: 'works' }]),
    project('works', [['BOF', 1000]]),
  );
  // The hot metal stands there anyway and would be sold at 200: 600 − 80 − 200 = 320.
  expect(value.npv).toBeCloseTo(byHand(0.88 * 320_000, 1000), -1);
});

test('a converter without hot metal earns nothing', () => {
  const value = projectValue(context(elsewhere), project('new', [['BOF', 1000]]));
  expect(value.npv).toBeCloseTo(byHand(0, 1000), -1);
});

test('a project waits for its slowest unit', () => {
  const at = context(elsewhere);
  const slow = { ...project('new', [['ore', 1000]]) };
  // Nothing but `ore` has a year of construction here; with a longer one the same flow comes later and is worth less.
  const later = {
    ...at,
    given: {
      ...at.given,
      technology: (code: Parameters<typeof at.given.technology>[0]) => ({
        ...at.given.technology(code),
        constructionYears: 3,
      }),
    },
  };
  const debt = byHand(264_000, 1000) + 80_000;
  expect(projectValue(later, slow).npv).toBeCloseTo(debt / 1.1 ** 2 - 80_000, -1);
});
