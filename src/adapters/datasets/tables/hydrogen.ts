import type { CapacityFactorRow, ElectrolyserRow, RenewableParkRow } from '../../../domain/dataset.js';
import { countryCode } from '../../../domain/names.js';
import { iso3, number, oneOf, share, words, year } from '../column.js';
import type { Table } from '../table.js';

export const PARKS: readonly RenewableParkRow['park'][] = ['solar', 'onshore-wind'];

export const ELECTROLYSERS: Table<ElectrolyserRow> = {
  file: 'electrolysers.csv',
  about: 'An electrolyser of a year, and what storing its hydrogen costs.',
  key: ['year'],
  columns: {
    year: year('year'),
    kwhPerKg: number('kwh_per_kg', { above: 0 }),
    capex: number('capex_usd_per_kw', { from: 0 }),
    opexShare: share('opex_share'),
    lifetime: number('lifetime_years', { from: 1, to: 100 }),
    storage: number('storage_usd_per_kg', { from: 0 }),
  },
  mayBeEmpty: true,
};

export const RENEWABLE_PARKS: Table<RenewableParkRow> = {
  file: 'renewable_parks.csv',
  about: 'A solar or wind park of a year.',
  key: ['park', 'year'],
  columns: {
    park: oneOf('park', PARKS),
    year: year('year'),
    capex: number('capex_usd_per_kw', { from: 0 }),
    opexShare: share('opex_share'),
    lifetime: number('lifetime_years', { from: 1, to: 100 }),
  },
  mayBeEmpty: true,
};

export const CAPACITY_FACTORS: Table<CapacityFactorRow> = {
  file: 'capacity_factors.csv',
  about: 'What new solar and wind parks yield in a country.',
  key: ['country'],
  columns: {
    country: iso3('country_iso3', countryCode),
    solar: number('solar', { above: 0, to: 1 }),
    onshoreWind: number('onshore_wind', { above: 0, to: 1 }),
    imputedFields: words('imputed_fields'),
  },
  mayBeEmpty: true,
};
