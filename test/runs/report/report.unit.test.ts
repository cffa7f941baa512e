import { describe, expect, test } from 'vitest';
import type { Headline } from '../../../src/runs/headline.js';
import { closedIn, moneyOf, openedIn, transitionsIn } from '../../../src/runs/report/changes-of-capacity.js';
import { checksOf } from '../../../src/runs/report/checks.js';
import { cornersOf } from '../../../src/runs/report/curves.js';
import { moversOf } from '../../../src/runs/report/movers.js';
import { reportedPlants } from '../../../src/runs/report/plants.js';
import type { ReportedPlant } from '../../../src/runs/report/report-data.js';
import type { FurnaceEvent, GroupYear } from '../../../src/runs/report/run-tables.js';

const YEARS = [2025, 2026, 2027];

const event = (type: string, year: number, more: Partial<FurnaceEvent> = {}): FurnaceEvent => ({
  type: `furnace-group.${type}`,
  year,
  product: 'iron',
  capacity: 1_000_000,
  from: null,
  to: null,
  cost: 0,
  ...more,
});

const row = (year: number, more: Partial<GroupYear> = {}): GroupYear => ({
  year,
  group: 'p-BF',
  plant: 'p',
  technology: 'BF',
  product: 'iron',
  status: 'operating',
  capacity: 2_000_000,
  production: 1_500_000,
  carbonCost: 10,
  scope1: 3_000_000,
  scope2: 100_000,
  ...more,
});

const place = (id: string) => ({ id, name: id, owner: 'o', country: 'XXX', latitude: 1, longitude: 2 });

describe('capacity and money by year', () => {
  const events = [
    event('commissioned', 2026, { to: 'DRI-H2' }),
    event('tech-changed', 2026, { from: 'BF', to: 'DRI-gas', capacity: 2_000_000 }),
    event('tech-changed', 2027, { from: 'BF', to: 'DRI-gas' }),
    event('closed', 2027, { from: 'BF', product: 'steel' }),
    event('added', 2025, { to: 'DRI-H2', cost: 2.5e9 }),
    event('tech-change-scheduled', 2025, { from: 'BF', to: 'DRI-gas', cost: 1e9 }),
    event('renovated', 2027, { to: 'BF', cost: 5e8 }),
  ];

  test('counts new furnaces as opened and closures as closed, and switches as neither', () => {
    expect(openedIn(YEARS, events)).toEqual({ iron: [0, 1, 0], steel: [0, 0, 0] });
    expect(closedIn(YEARS, events)).toEqual({ iron: [0, 0, 0], steel: [0, 0, 1] });
  });

  test('adds the flows of all years up, the largest first', () => {
    expect(transitionsIn(events)).toEqual([
      { product: 'iron', from: 'BF', to: 'DRI-gas', capacity: 3 },
      { product: 'iron', from: null, to: 'DRI-H2', capacity: 1 },
      { product: 'steel', from: 'BF', to: null, capacity: 1 },
    ]);
  });

  test('tells capex in the year of its decision, and carbon by what was made', () => {
    // 1.5 Mt at 10 USD/t are 0.015 billion, which two decimals show as 0.02; an idle group has no cost per tonne.
    const groups = [row(2025), row(2026, { carbonCost: NaN, production: 0 }), row(2027, { carbonCost: 1000 })];
    expect(moneyOf(YEARS, events, groups)).toEqual({
      built: [2.5, 0, 0],
      switched: [1, 0, 0],
      renovated: [0, 0, 0.5],
      carbon: [0.02, 0, 1.5],
    });
  });
});

test('a curve has one step for neighbours of the same whole cost', () => {
  const steps = [100.2, 99.8, 120].map((cost) => ({ cost, capacity: 1_000_000 }));
  expect(cornersOf(steps)).toEqual([0, 100, 2, 100, 2, 120, 3, 120]);
});

describe('a plant', () => {
  const rows = [
    row(2025),
    row(2025, { group: 'p-BOF', technology: 'BOF', product: 'steel', scope1: 500_000, capacity: 1_000_000 }),
    row(2026, { status: 'closed' }),
    row(2026, { group: 'p-BOF', technology: 'BOF', product: 'steel', scope1: 500_000, capacity: 1_000_000 }),
    row(2027, { group: 'p-BOF', technology: 'EAF', product: 'steel', scope1: 0, capacity: 1_000_000 }),
  ];
  const [plant, ...others] = reportedPlants(YEARS, rows, [place('p'), place('unused')], ['BF', 'BOF', 'EAF']);

  test('has a state for each change, in which closed furnaces stay', () => {
    expect(others).toEqual([]);
    expect(plant?.states).toEqual([
      [0, 0, 0, 2000, 1, 0, 1000],
      [1, 0, 3, 2000, 1, 0, 1000],
      [2, 0, 3, 2000, 2, 0, 1000],
    ]);
  });

  test('has what it made and emitted in kt', () => {
    expect([plant?.iron, plant?.steel, plant?.scope1]).toEqual([
      [1500, 1500, 0],
      [1500, 1500, 1500],
      [3500, 3500, 0],
    ]);
  });
});

test('movers are plants by the size of their change, up or down; gaps in statistics are no plants', () => {
  const emitting = (id: string, first: number, last: number): ReportedPlant => ({
    ...place(id),
    states: [],
    steel: [],
    iron: [],
    scope1: [first, 0, last],
  });
  const plants = [emitting('a', 5, 9), emitting('b', 9, 1), emitting('residual-XXX', 99, 0), emitting('c', 3, 3)];
  expect(moversOf(plants)).toEqual([
    { plant: 1, change: -8 },
    { plant: 0, change: 4 },
  ]);
});

describe('what has to add up', () => {
  const headline: Headline = {
    year: 2025,
    crudeSteel: 10,
    byRoute: { 'BF-BOF': 4, 'DRI-EAF': 3, 'scrap EAF': 2, other: 1 },
    scope1: 3_000_000,
    scope2: 0,
    steelPrice: 500,
    hydrogenIronCapacity: 0,
  };
  const tables = (made: number) => ({
    groups: [row(2025, { product: 'steel', production: 10 })],
    technologies: [
      { year: 2025, technology: 'BOF', product: 'steel', production: 10, scope1: 3_000_000, scope2: 100_000 },
    ],
    markets: [{ year: 2025, product: 'steel', price: 500, demand: 10, production: made }],
    countries: [{ year: 2025, product: 'steel', production: made, netExport: 0 }],
  });
  const broken = (made: number): readonly string[] =>
    checksOf([2025], [headline], tables(made))
      .filter(({ holds }) => !holds)
      .map(({ name }) => name);

  test('holds where it does, and is told where it does not', () => {
    expect(broken(10)).toEqual([]);
    expect(broken(11)).toEqual(['Steel', 'Routes']);
    expect(broken(NaN)).toEqual(['Steel', 'Routes', 'Countries', 'Trade']);
  });
});
