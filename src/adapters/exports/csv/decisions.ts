import type { YearRecord } from '../../../projections/yearly-records.js';
import type { Cell, Table } from './table.js';
import { column } from './table.js';

interface Row {
  readonly record: YearRecord;
  readonly i: number;
}

const of =
  (field: keyof YearRecord['decisions']) =>
  ({ record, i }: Row): Cell =>
    record.decisions[field][i] ?? null;

/** `decisions.csv` */
export const DECISIONS: Table<Row> = {
  file: 'decisions.csv',
  about:
    'One decision of one year: of every furnace group that came to weigh its options or acted, was mothballed or restarted, and of every furnace group that an expansion or a project of the pipeline begins. Prices are those of the current year on the cost curve as the plant found it.',
  key: ['year', 'order'],
  columns: [
    column('year', 'year', 'Calendar year.', ({ record }) => record.year),
    column('order', '', 'Position within the year: the order in which the decisions were taken.', of('order')),
    column('plant_id', '', 'The plant that decided.', of('plantId')),
    column(
      'furnace_group_id',
      '',
      'The furnace group; for an expansion or a project the new one.',
      of('furnaceGroupId'),
    ),
    column(
      'action',
      '',
      'One of `keep`, `renovate`, `switch`, `close`, `expand`, `build`, `mothball`, `restart`.',
      of('action'),
    ),
    column('from_technology', '', 'The technology before; empty for an expansion or a project.', of('fromTechnology')),
    column('to_technology', '', 'The technology that was chosen, where one was.', of('toTechnology')),
    column(
      'npv_usd',
      'USD',
      'Net present value of the case, of the whole package for an expansion or a project; empty where no option was valued.',
      of('npv'),
    ),
    column(
      'cosa_usd',
      'USD',
      'Cost of stranded assets within that value; empty for an expansion, a project and where no option was valued.',
      of('cosa'),
    ),
    column('steel_price_usd_per_t', 'USD/t', 'Steel price that the plant saw.', of('steelPrice')),
    column('iron_price_usd_per_t', 'USD/t', 'Price of tradable iron that the plant saw.', of('ironPrice')),
    column('world_steel_price_usd_per_t', 'USD/t', 'World market price of steel then.', of('worldSteelPrice')),
    column('reason', '', 'Why; the codes are explained below.', of('reason')),
  ],
  *rows({ years }) {
    for (const record of years) for (let i = 0; i < record.decisions.order.length; i += 1) yield { record, i };
  },
};
