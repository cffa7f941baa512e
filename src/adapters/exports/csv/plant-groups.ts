import { plantGroupId } from '../../../domain/names.js';
import { aggregated } from '../../../runs/aggregates.js';
import type { AggregateRow } from './aggregate-columns.js';
import { productColumn, sumColumns, yearColumn } from './aggregate-columns.js';
import type { Table } from './table.js';
import { column } from './table.js';

/** `plant_groups.csv` */
export const PLANT_GROUPS: Table<AggregateRow> = {
  file: 'plant_groups.csv',
  about:
    'One owning company and product in one year, as long as a furnace group of it has a row in `furnace_groups.csv`.',
  key: ['year', 'plant_group_id', 'product'],
  columns: [
    yearColumn,
    column('plant_group_id', '', 'The company.', ({ sum }) => sum.key),
    productColumn,
    ...sumColumns,
    column(
      'treasury_usd',
      'USD',
      'Cash of the company at the close: the same in its iron and its steel row, so take one of them.',
      ({ record, sum }) => record.treasuries.get(plantGroupId(sum.key)) ?? 0,
    ),
  ],
  *rows({ years }) {
    for (const record of years) {
      const { groups } = record.fleet;
      for (const sum of aggregated(record, (row) => groups[row]?.plantGroupId ?? '')) yield { record, sum };
    }
  },
};
