import { countryCode, PRODUCTS } from '../../../domain/names.js';
import { aggregated, onGrid } from '../../../runs/aggregates.js';
import type { CountryBalance } from '../../../runs/country-balance.js';
import { countryBalance } from '../../../runs/country-balance.js';
import type { AggregateRow } from './aggregate-columns.js';
import { productColumn, sumColumns, yearColumn } from './aggregate-columns.js';
import type { Table } from './table.js';
import { column } from './table.js';

interface Row extends AggregateRow {
  readonly balance: CountryBalance;
}

/** `countries.csv` */
export const COUNTRIES: Table<Row> = {
  file: 'countries.csv',
  about: 'One country and product in one year: every country of the run, both products, every year.',
  key: ['year', 'country_iso3', 'product'],
  columns: [
    yearColumn,
    column('country_iso3', '', 'ISO 3166-1 alpha-3.', ({ sum }) => sum.key),
    productColumn,
    ...sumColumns,
    column(
      'demand_t',
      't',
      'Steel: demand of the country in crude steel equivalent. Iron: hot metal, pig iron and DRI that its steel groups charged.',
      ({ balance, sum }) => balance.demand(countryCode(sum.key), sum.product),
    ),
    column(
      'price_usd_per_t',
      'USD/t',
      'Steel: price in the country, between the world price and that plus its protection. Iron: the world market price.',
      ({ balance, sum }) => balance.price(countryCode(sum.key), sum.product),
    ),
    column(
      'net_export_t',
      't',
      'Steel: exports less imports; what the world is short of falls on importers in proportion to what they lack. Iron: production less what was charged. Adds up to zero over a year and product.',
      ({ balance, sum }) => balance.netExport(countryCode(sum.key), sum.product, sum.production),
    ),
    column(
      'quality_premium_usd_per_t',
      'USD/t',
      "What producers of the country's steel earn per tonne above the price, at home and abroad; zero for iron.",
      ({ balance, sum }) => balance.premium(countryCode(sum.key), sum.product),
    ),
  ],
  *rows({ given, years }) {
    const codes = given.countries.map(({ country }) => country).sort();
    const grid = codes.flatMap((country) => PRODUCTS.map((product) => [country, product] as const));
    for (const record of years) {
      const balance = countryBalance(record);
      const { groups } = record.fleet;
      const sums = aggregated(record, (row) => groups[row]?.country ?? '');
      for (const sum of onGrid(sums, grid)) yield { record, sum, balance };
    }
  },
};
