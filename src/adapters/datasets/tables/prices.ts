import type { PriceRow, SeriesRow } from '../../../domain/dataset.js';
import { carrier } from '../../../domain/names.js';
import { name, number, share, text, year } from '../column.js';
import type { Table } from '../table.js';

/** The table repeats the carrier's unit, so that a price per short ton or MMBtu is noticed. */
export interface PriceTableRow extends PriceRow {
  readonly unit: string;
}

export const PRICES: Table<PriceTableRow> = {
  file: 'prices.csv',
  about: 'Price of a carrier in a country, bloc, price region or the world.',
  key: ['carrier', 'region', 'year'],
  columns: {
    region: text('region'),
    carrier: name('carrier', carrier),
    year: year('year'),
    value: number('usd_per_unit'),
    unit: text('unit'),
  },
};

export const CARBON_PRICES: Table<SeriesRow> = {
  file: 'carbon_prices.csv',
  about: 'Carbon price in a country, bloc, price region or the world.',
  key: ['region', 'year'],
  columns: { region: text('region'), year: year('year'), value: number('usd_per_tco2', { from: 0 }) },
  mayBeEmpty: true,
};

export const TARIFFS: Table<SeriesRow> = {
  file: 'tariffs.csv',
  about: 'Tariff on imports of steel as a share of the price: ad valorem, effective over all origins and quotas.',
  key: ['region', 'year'],
  columns: { region: text('region'), year: year('year'), value: number('share', { from: 0 }) },
  mayBeEmpty: true,
};

export const FREE_ALLOCATION: Table<SeriesRow> = {
  file: 'free_allocation.csv',
  about: 'Share of the benchmark that is allocated free of charge.',
  key: ['region', 'year'],
  columns: { region: text('region'), year: year('year'), value: share('share') },
  mayBeEmpty: true,
};
