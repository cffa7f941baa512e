import { aggregated } from '../../../runs/aggregates.js';
import type { AggregateRow } from './aggregate-columns.js';
import { productColumn, sumColumns, yearColumn } from './aggregate-columns.js';
import type { Table } from './table.js';
import { column } from './table.js';

/** `plants.csv` */
export const PLANTS: Table<AggregateRow> = {
  file: 'plants.csv',
  about: 'One plant and product in one year, as long as a furnace group of it has a row in `furnace_groups.csv`.',
  key: ['year', 'plant_id', 'product'],
  columns: [yearColumn, column('plant_id', '', 'The plant.', ({ sum }) => sum.key), productColumn, ...sumColumns],
  *rows({ years }) {
    for (const record of years) {
      const { groups } = record.fleet;
      for (const sum of aggregated(record, (row) => groups[row]?.plantId ?? '')) yield { record, sum };
    }
  },
};
