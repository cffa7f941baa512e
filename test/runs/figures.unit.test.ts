import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../src/adapters/exports/csv/countries.js';
import { MARKET } from '../../src/adapters/exports/csv/market.js';
import { TECHNOLOGIES } from '../../src/adapters/exports/csv/technologies.js';
import { FURNACE_GROUPS } from '../../src/adapters/exports/csv/furnace-groups.js';
import type { Cell, Table } from '../../src/adapters/exports/csv/table.js';
import { columnsOf } from '../../src/adapters/exports/csv/table.js';
import { evaluateKpi, parseKpi } from '../../src/experiments/index.js';
import { figuresOf } from '../../src/runs/figures.js';
import type { RunResults } from '../../src/runs/results.js';
import { runOf, shippedInputs } from './run-of.js';

const cellsOf = <Row>(table: Table<Row>, run: RunResults): readonly Readonly<Record<string, Cell>>[] =>
  [...table.rows(run)].map((row) =>
    Object.fromEntries(columnsOf(table).map(({ name, value }) => [name, value(row)] as const)),
  );

const assembly = await runOf(shippedInputs('quickstart'));
const run: RunResults = { given: assembly.given, world: assembly.world, years: assembly.records.view() };
const figures = figuresOf(run);

const valueOf = (source: string): number => {
  const parsed = parseKpi(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return evaluateKpi(parsed.expression, figures);
};

/** Sums over the same numbers in another order differ in the last digits. */
const expectSame = (actual: number, cell: Cell | undefined, what: string): void => {
  expect(Math.abs(actual - Number(cell)), what).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(Number(cell))));
};

const COLUMNS = { capacity: 'capacity_t', production: 'production_t', scope1: 'scope1_tco2', scope2: 'scope2_tco2' };

describe('figures of a run', () => {
  it('are what technologies.csv says', () => {
    const rows = cellsOf(TECHNOLOGIES, run);
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      for (const [name, column] of Object.entries(COLUMNS)) {
        const kpi = `${name}(${String(row['year'])}, technology = "${String(row['technology'])}")`;
        expectSame(valueOf(kpi), row[column], kpi);
      }
    }
  });

  it('are what countries.csv says', () => {
    const rows = cellsOf(COUNTRIES, run);
    expect(rows.length).toBe(12);
    for (const row of rows) {
      for (const [name, column] of Object.entries({ ...COLUMNS, demand: 'demand_t', price: 'price_usd_per_t' })) {
        const kpi = `${name}(${String(row['year'])}, country = "${String(row['country_iso3'])}", product = "${String(row['product'])}")`;
        expectSame(valueOf(kpi), row[column], kpi);
      }
    }
  });

  it('are what market.csv says', () => {
    for (const row of cellsOf(MARKET, run)) {
      for (const [name, column] of [
        ['price', 'price_usd_per_t'],
        ['demand', 'demand_t'],
        ['production', 'production_t'],
      ] as const) {
        const kpi = `${name}(${String(row['year'])}, product = "${String(row['product'])}")`;
        expectSame(valueOf(kpi), row[column], kpi);
      }
    }
  });

  it('have the mean of unit costs in furnace_groups.csv, weighted by production', () => {
    const rows = cellsOf(FURNACE_GROUPS, run).filter((row) => row['year'] === 2028 && row['product'] === 'steel');
    const tonnes = rows.reduce((sum, row) => sum + Number(row['production_t']), 0);
    const usd = rows.reduce((sum, row) => sum + Number(row['production_t']) * Number(row['unit_cost_usd_per_t']), 0);
    expect(tonnes).toBeGreaterThan(1e6);
    expectSame(valueOf('cost(2028)'), usd / tonnes, 'cost');
  });

  it('have the routes by which the steel of each year was made, which add up to it', () => {
    for (const { year } of figures.years) {
      const routes = ['BF-BOF', 'DRI-EAF', 'scrap EAF', 'other'].map((route) =>
        valueOf(`production(${year}, route = "${route}")`),
      );
      expect(Math.min(...routes)).toBeGreaterThanOrEqual(0);
      const all = routes.reduce((sum, tonnes) => sum + tonnes, 0);
      expectSame(all, valueOf(`production(${year})`), String(year));
      // An arc furnace makes of scrap what it does not make of DRI: the two routes are what EAF and IF made.
      const melted = ['EAF', 'IF'].map((technology) => valueOf(`production(${year}, technology = "${technology}")`));
      expectSame((routes[1] ?? 0) + (routes[2] ?? 0), (melted[0] ?? 0) + (melted[1] ?? 0), String(year));
    }
  });

  it('survive being written as JSON', () => {
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  });
});
