import type { Step } from '../../../domain/market/step-curve.js';
import type { Product } from '../../../domain/names.js';
import { PRODUCTS } from '../../../domain/names.js';
import type { Table } from './table.js';
import { column } from './table.js';

interface Row {
  readonly year: number;
  readonly product: Product;
  readonly number: number;
  readonly step: Step;
  readonly cumulative: number;
}

/** `cost_curve.csv` */
export const COST_CURVE: Table<Row> = {
  file: 'cost_curve.csv',
  about:
    'One step of the curve of a product when the market of the year cleared, the cheapest first. Iron: the groups that sell it cold; hot metal stands in the curve of steel, in the cost of the chain that uses it.',
  key: ['year', 'product', 'step'],
  columns: [
    column('year', 'year', 'Calendar year.', ({ year }) => year),
    column('product', '', '`iron` or `steel`.', ({ product }) => product),
    column('step', '', 'Position on the curve, from 1.', ({ number }) => number),
    column('furnace_group_id', '', 'The group whose capacity the step is.', ({ step }) => step.key),
    column(
      'unit_cost_usd_per_t',
      'USD/t',
      'Dispatch cost: fixed cost and debt at the reference load; steel of a chain at the cost of the whole chain.',
      ({ step }) => step.cost,
    ),
    column('capacity_t', 't/yr', 'Available capacity: the width of the step.', ({ step }) => step.width),
    column(
      'cumulative_capacity_t',
      't/yr',
      'Width of the curve up to and including the step.',
      (row) => row.cumulative,
    ),
  ],
  *rows({ years }) {
    for (const { year, curves } of years) {
      for (const product of PRODUCTS) {
        let cumulative = 0;
        for (const [i, step] of curves[product].entries()) {
          cumulative += step.width;
          yield { year, product, number: i + 1, step, cumulative };
        }
      }
    }
  },
};
