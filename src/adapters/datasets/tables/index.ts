import type { Dataset, SourceRow } from '../../../domain/dataset.js';
import { flag, text, textOrBlank } from '../column.js';
import type { Table } from '../table.js';
import type { CountryTableRow } from './countries.js';
import { CO2_STORAGE, COUNTRIES, DEMAND, GRID_INTENSITY, PRODUCTION, SCRAP_SUPPLY } from './countries.js';
import { FURNACE_GROUPS, PLANT_GROUPS, PLANTS } from './fleet.js';
import { CAPACITY_FACTORS, ELECTROLYSERS, RENEWABLE_PARKS } from './hydrogen.js';
import type { PriceTableRow } from './prices.js';
import { CARBON_PRICES, FREE_ALLOCATION, PRICES, TARIFFS } from './prices.js';
import { CARRIERS, RECIPES, TECHNOLOGIES, TRANSITIONS } from './technologies.js';

const SOURCES: Table<SourceRow> = {
  file: 'sources.csv',
  about: 'Where a group of figures comes from.',
  key: ['sourceId'],
  columns: {
    sourceId: text('source_id'),
    table: text('table'),
    figures: text('figures'),
    source: text('source'),
    year: textOrBlank('year'),
    licence: textOrBlank('licence'),
    derivation: textOrBlank('derivation'),
    assumption: flag('assumption'),
    low: textOrBlank('low'),
    high: textOrBlank('high'),
  },
  mayBeEmpty: true,
};

export type TableName = Exclude<keyof Dataset, 'name'>;

/** What a row of each table holds: the dataset's rows, and two tables with a column of their own. */
export type RowOf = { [T in TableName]: Dataset[T][number] } & {
  countries: CountryTableRow;
  prices: PriceTableRow;
};

/** Every table of a dataset. */
export const TABLES: { readonly [T in TableName]: Table<RowOf[T]> } = {
  plants: PLANTS,
  plantGroups: PLANT_GROUPS,
  furnaceGroups: FURNACE_GROUPS,
  technologies: TECHNOLOGIES,
  recipes: RECIPES,
  carriers: CARRIERS,
  transitions: TRANSITIONS,
  countries: COUNTRIES,
  prices: PRICES,
  carbonPrices: CARBON_PRICES,
  freeAllocation: FREE_ALLOCATION,
  tariffs: TARIFFS,
  demand: DEMAND,
  scrapSupply: SCRAP_SUPPLY,
  co2Storage: CO2_STORAGE,
  gridIntensity: GRID_INTENSITY,
  electrolysers: ELECTROLYSERS,
  renewableParks: RENEWABLE_PARKS,
  capacityFactors: CAPACITY_FACTORS,
  production: PRODUCTION,
  sources: SOURCES,
};
