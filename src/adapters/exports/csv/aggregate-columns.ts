import type { Aggregate } from '../../../runs/aggregates.js';
import type { YearRecord } from '../../../projections/yearly-records.js';
import type { Column } from './table.js';
import { column } from './table.js';

/** A row of a table that sums furnace groups. */
export interface AggregateRow {
  readonly record: YearRecord;
  readonly sum: Aggregate;
}

export const yearColumn = column<AggregateRow>('year', 'year', 'Calendar year.', ({ record }) => record.year);

export const productColumn = column<AggregateRow>('product', '', '`iron` or `steel`.', ({ sum }) => sum.product);

/** The sums that every aggregate table has. */
export const sumColumns: readonly Column<AggregateRow>[] = [
  column(
    'capacity_t',
    't/yr',
    'Capacity that is operating or operating pre-retirement at the close.',
    ({ sum }) => sum.capacity,
  ),
  column(
    'production_t',
    't',
    'Production of the year, also of groups that closed at its end.',
    ({ sum }) => sum.production,
  ),
  column('scope1_tco2', 'tCO2', 'Direct emissions after capture.', ({ sum }) => sum.scope1),
  column('scope2_tco2', 'tCO2', 'Emissions of the electricity used.', ({ sum }) => sum.scope2),
];
