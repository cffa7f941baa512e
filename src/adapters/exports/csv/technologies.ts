import { aggregated, onGrid } from '../../../runs/aggregates.js';
import { technologyCode } from '../../../domain/names.js';
import type { AggregateRow } from './aggregate-columns.js';
import { productColumn, sumColumns, yearColumn } from './aggregate-columns.js';
import type { Table } from './table.js';
import { column } from './table.js';

/** `technologies.csv` */
export const TECHNOLOGIES: Table<AggregateRow> = {
  file: 'technologies.csv',
  about: 'One technology in one year: every technology of the dataset in every year.',
  key: ['year', 'technology'],
  columns: [
    yearColumn,
    column('technology', '', 'The technology.', ({ sum }) => sum.key),
    productColumn,
    ...sumColumns,
    column(
      'capex_usd_per_t',
      'USD/t',
      'Capex of a new furnace per tonne of yearly capacity after learning, before regional multiplier and subsidies.',
      ({ record, sum }) => record.capex.get(technologyCode(sum.key)) ?? null,
    ),
  ],
  *rows({ given, years }) {
    const grid = given.technologies
      .map(({ technology, product }) => [technology, product] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (const record of years) {
      const { technology } = record.fleet;
      const sums = aggregated(record, (row) => technology[row] ?? '');
      for (const sum of onGrid(sums, grid)) yield { record, sum };
    }
  },
};
