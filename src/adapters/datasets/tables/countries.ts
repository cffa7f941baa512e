import type { CountryRow, ProductionRow, SeriesRow } from '../../../domain/dataset.js';
import { COUNTRY_FIGURES } from '../../../domain/dataset.js';
import { countryCode } from '../../../domain/names.js';
import { iso3, number, oneOf, text, textOrBlank, words, wordsOf, year } from '../column.js';
import type { Table } from '../table.js';

/** The table also says what the plant tracker calls the country, which the simulated world need not know. */
export interface CountryTableRow extends CountryRow {
  readonly trackerName: string;
}

export const COUNTRIES: Table<CountryTableRow> = {
  file: 'countries.csv',
  about: 'A country: its price region, its blocs and its cost levels.',
  key: ['country'],
  columns: {
    country: iso3('country_iso3', countryCode),
    name: text('name'),
    region: text('region'),
    blocs: words('blocs'),
    capexMultiplier: number('capex_multiplier', { above: 0 }),
    fixedOpexMultiplier: number('fixed_opex_multiplier', { above: 0 }),
    costOfDebt: number('cost_of_debt', { from: 0, to: 1 }),
    costOfEquity: number('cost_of_equity', { above: 0, to: 1 }),
    scrapPriceDifference: number('scrap_price_difference_usd_per_t'),
    latitude: number('latitude', { from: -90, to: 90 }),
    longitude: number('longitude', { from: -180, to: 180 }),
    trackerName: textOrBlank('tracker_name'),
    imputedFigures: wordsOf('imputed_figures', COUNTRY_FIGURES),
  },
};

/** A yearly series with one row for a country and year. */
const byCountry = (file: string, about: string, column: string): Table<SeriesRow> => ({
  file,
  about,
  key: ['region', 'year'],
  columns: {
    region: iso3('country_iso3', String),
    year: year('year'),
    value: number(column, { from: 0 }),
  },
});

export const DEMAND = byCountry('demand.csv', 'Crude steel demanded in a country and year.', 'demand_t');
export const SCRAP_SUPPLY = byCountry('scrap_supply.csv', 'Scrap supplied in a country and year.', 'scrap_t');
export const GRID_INTENSITY = byCountry('grid_intensity.csv', 'Emissions of grid electricity.', 'tco2_per_mwh');
export const CO2_STORAGE: Table<SeriesRow> = {
  ...byCountry('co2_storage.csv', 'CO2 that may be injected; no row means none.', 'limit_tco2_per_yr'),
  mayBeEmpty: true,
};

const SERIES: readonly ProductionRow['series'][] = ['crude-steel', 'bof', 'eaf', 'ohf', 'pig-iron', 'dri'];

export const PRODUCTION: Table<ProductionRow> = {
  file: 'production.csv',
  about: 'Production statistics that the base year is calibrated to.',
  key: ['country', 'series', 'year'],
  columns: {
    country: iso3('country_iso3', countryCode),
    year: year('year'),
    series: oneOf('series', SERIES),
    value: number('production_t', { from: 0 }),
  },
  mayBeEmpty: true,
};
