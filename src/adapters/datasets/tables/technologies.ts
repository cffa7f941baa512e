import type { CarrierRow, Output, RecipeRow, TechnologyRow, TransitionRow } from '../../../domain/dataset.js';
import { carrier, PRODUCTS, technologyCode } from '../../../domain/names.js';
import { integer, name, number, oneOf, orNull, share, text, words, year } from '../column.js';
import type { Table } from '../table.js';

const OUTPUTS: readonly Output[] = ['hot-metal', 'tradable-iron', 'crude-steel'];

export const TECHNOLOGIES: Table<TechnologyRow> = {
  file: 'technologies.csv',
  about: 'A technology: what one tonne of yearly capacity costs, how long it lasts and what it captures.',
  key: ['technology'],
  columns: {
    technology: name('technology', technologyCode),
    name: text('name'),
    product: oneOf('product', PRODUCTS),
    output: oneOf('output', OUTPUTS),
    availableFrom: year('available_from'),
    capex: number('capex_usd_per_t', { from: 0 }),
    renovationShare: share('renovation_share'),
    lifetime: integer('lifetime_years', { from: 1, to: 100 }),
    constructionYears: integer('construction_years', { from: 0, to: 20 }),
    fixedOpex: number('fixed_opex_usd_per_t', { from: 0 }),
    otherVariableOpex: number('other_variable_opex_usd_per_t', { from: 0 }),
    captureRate: share('capture_rate'),
    productCarbon: number('product_carbon_tco2_per_t', { from: 0 }),
    costRatioPerDoubling: number('cost_ratio_per_doubling', { above: 0, to: 1 }),
    freeAllocationBenchmark: number('free_allocation_benchmark_tco2_per_t', { from: 0 }),
    technicalAvailability: number('technical_availability', { above: 0, to: 1 }),
    builtIn: words('built_in'),
  },
};

export const RECIPES: Table<RecipeRow> = {
  file: 'recipes.csv',
  about: 'An input of a technology, per tonne of product.',
  key: ['technology', 'input'],
  columns: {
    technology: name('technology', technologyCode),
    input: name('input', carrier),
    perT: number('per_t'),
    minShare: orNull(share('min_share')),
    maxShare: orNull(share('max_share')),
    extraElectricity: number('extra_electricity_mwh_per_t'),
  },
};

export const CARRIERS: Table<CarrierRow> = {
  file: 'carriers.csv',
  about: 'An energy carrier or material, its unit and the carbon in it.',
  key: ['carrier'],
  columns: {
    carrier: name('carrier', carrier),
    name: text('name'),
    unit: text('unit'),
    carbonContent: number('carbon_content_tco2_per_unit', { from: 0 }),
  },
};

export const TRANSITIONS: Table<TransitionRow> = {
  file: 'transitions.csv',
  about: 'What an existing furnace may become, and the share of the new capex that it costs.',
  key: ['from', 'to'],
  columns: {
    from: name('from_technology', technologyCode),
    to: name('to_technology', technologyCode),
    capexShare: share('capex_share'),
  },
};
