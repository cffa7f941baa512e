import type { Product } from '../../../domain/names.js';
import { PRODUCTS } from '../../../domain/names.js';
import type { YearRecord } from '../../../projections/yearly-records.js';
import type { Table } from './table.js';
import { column } from './table.js';

interface Row {
  readonly record: YearRecord;
  readonly product: Product;
}

/** `market.csv` */
export const MARKET: Table<Row> = {
  file: 'market.csv',
  about: 'The world market of one product in one year. Iron includes the hot metal that is used on site.',
  key: ['year', 'product'],
  columns: [
    column('year', 'year', 'Calendar year.', ({ record }) => record.year),
    column('product', '', '`iron` or `steel`.', ({ product }) => product),
    column(
      'price_usd_per_t',
      'USD/t',
      'Market price; that of iron is the price of tradable iron.',
      (row) => row.record.markets[row.product].price,
    ),
    column(
      'demand_t',
      't',
      'Steel: demand in crude steel equivalent. Iron: the iron used.',
      (row) => row.record.markets[row.product].demand,
    ),
    column(
      'capacity_t',
      't/yr',
      'Capacity that was available at clearing: the width of the cost curve.',
      (row) => row.record.markets[row.product].capacity,
    ),
    column('production_t', 't', 'Production of the year.', (row) => row.record.markets[row.product].production),
    column(
      'marginal_furnace_group_id',
      '',
      'The costliest group that was needed; empty for iron when scrap was the marginal metallic.',
      (row) => row.record.markets[row.product].marginal,
    ),
  ],
  *rows({ years }) {
    for (const record of years) for (const product of PRODUCTS) yield { record, product };
  },
};
