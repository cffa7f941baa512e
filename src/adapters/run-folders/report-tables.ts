import type {
  CountryYear,
  CurveStep,
  Decision,
  GroupYear,
  MarketYear,
  TechnologyYear,
} from '../../runs/report/run-tables.js';
import { readRows } from './table-columns.js';

const GROUP_COLUMNS = [
  'year',
  'furnace_group_id',
  'plant_id',
  'technology',
  'product',
  'status',
  'capacity_t',
  'production_t',
  'carbon_cost_usd_per_t',
  'scope1_tco2',
  'scope2_tco2',
] as const;

/** `furnace_groups.csv`, as far as a report reads it. */
export const groupYears = (folder: string): readonly GroupYear[] =>
  readRows(folder, 'furnace_groups.csv', GROUP_COLUMNS, ({ text, number }, row) => ({
    year: number('year', row),
    group: text('furnace_group_id', row),
    plant: text('plant_id', row),
    technology: text('technology', row),
    product: text('product', row),
    status: text('status', row),
    capacity: number('capacity_t', row),
    production: number('production_t', row),
    carbonCost: number('carbon_cost_usd_per_t', row),
    scope1: number('scope1_tco2', row),
    scope2: number('scope2_tco2', row),
  }));

const TECHNOLOGY_COLUMNS = ['year', 'technology', 'product', 'production_t', 'scope1_tco2', 'scope2_tco2'] as const;

export const technologyYears = (folder: string): readonly TechnologyYear[] =>
  readRows(folder, 'technologies.csv', TECHNOLOGY_COLUMNS, ({ text, number }, row) => ({
    year: number('year', row),
    technology: text('technology', row),
    product: text('product', row),
    production: number('production_t', row),
    scope1: number('scope1_tco2', row),
    scope2: number('scope2_tco2', row),
  }));

const MARKET_COLUMNS = ['year', 'product', 'price_usd_per_t', 'demand_t', 'production_t'] as const;

export const marketYears = (folder: string): readonly MarketYear[] =>
  readRows(folder, 'market.csv', MARKET_COLUMNS, ({ text, number }, row) => ({
    year: number('year', row),
    product: text('product', row),
    price: number('price_usd_per_t', row),
    demand: number('demand_t', row),
    production: number('production_t', row),
  }));

export const countryYears = (folder: string): readonly CountryYear[] =>
  readRows(
    folder,
    'countries.csv',
    ['year', 'product', 'production_t', 'net_export_t'] as const,
    ({ text, number }, row) => ({
      year: number('year', row),
      product: text('product', row),
      production: number('production_t', row),
      netExport: number('net_export_t', row),
    }),
  );

export const curveSteps = (folder: string): readonly CurveStep[] =>
  readRows(
    folder,
    'cost_curve.csv',
    ['year', 'product', 'unit_cost_usd_per_t', 'capacity_t'] as const,
    ({ text, number }, row) => ({
      year: number('year', row),
      product: text('product', row),
      cost: number('unit_cost_usd_per_t', row),
      capacity: number('capacity_t', row),
    }),
  );

const DECISION_COLUMNS = [
  'year',
  'plant_id',
  'furnace_group_id',
  'action',
  'from_technology',
  'to_technology',
  'npv_usd',
  'steel_price_usd_per_t',
  'reason',
] as const;

export const decisionsIn = (folder: string): readonly Decision[] =>
  readRows(folder, 'decisions.csv', DECISION_COLUMNS, ({ text, number }, row) => ({
    year: number('year', row),
    plant: text('plant_id', row),
    group: text('furnace_group_id', row),
    action: text('action', row),
    from: text('from_technology', row),
    to: text('to_technology', row),
    npv: number('npv_usd', row),
    price: number('steel_price_usd_per_t', row),
    reason: text('reason', row),
  }));
