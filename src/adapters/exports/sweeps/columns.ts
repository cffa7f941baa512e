import { PRODUCTS } from '../../../domain/names.js';
import { unitOf } from '../../../experiments/kpis/unit.js';
import type { RUN_COLUMNS, TIMESERIES_COLUMNS } from '../../../experiments/sweep-files.js';
import { ALL_TECHNOLOGIES } from '../../../experiments/sweep-files.js';
import type { Field } from '../datapackage/field.js';
import type { NamedKpi } from './runs-table.js';

type RunColumn = (typeof RUN_COLUMNS)['first' | 'afterParameters'][number];

const STATUS = ['done', 'failed', 'timeout', 'crashed', 'missing'];
const required = { required: true };
const counted = { required: true, minimum: 0 };

const field = (name: string, type: Field['type'], description: string, rest: Partial<Field> = {}): Field => ({
  name,
  type,
  description,
  ...rest,
});

/** Columns of `runs.csv` that every sweep has, by name. */
export const RUN_FIELDS: Readonly<Record<RunColumn, Field>> = {
  run_id: field('run_id', 'string', 'Id of the run, from its inputs. Points with the same values share it.', {
    constraints: { required: true, pattern: '[0-9a-f]{16}' },
  }),
  point: field('point', 'integer', 'Place in the design, from 0.', { constraints: counted }),
  replicate: field('replicate', 'integer', 'Repetition of the point under another seed, from 0.', {
    constraints: counted,
  }),
  seed: field('seed', 'integer', 'Seed of the run.', { constraints: counted }),
  status: field('status', 'string', 'Whether the run is done, or why not.', {
    constraints: { required: true, enum: STATUS },
  }),
};

/** The column of a KPI: empty where the run is not done or the KPI has no value. */
export const kpiField = ({ name, expression }: NamedKpi, source: string): Field => {
  const unit = unitOf(expression);
  return field(name, 'number', `KPI: ${source}`, unit === undefined ? {} : { unit: unit === '' ? '1' : unit });
};

const quantity = (name: string, unit: string, description: string, isNever: boolean): Field =>
  field(name, 'number', description, { unit, ...(isNever && { constraints: { minimum: 0 } }) });

/** Columns of `timeseries.csv` by name. */
export const TIMESERIES_FIELDS: Readonly<Record<(typeof TIMESERIES_COLUMNS)[number], Field>> = {
  run_id: RUN_FIELDS.run_id,
  point: RUN_FIELDS.point,
  replicate: RUN_FIELDS.replicate,
  year: field('year', 'year', 'Calendar year.', { constraints: required }),
  product: field('product', 'string', 'Crude steel, or iron: hot metal, pig iron or DRI.', {
    constraints: { required: true, enum: PRODUCTS },
  }),
  technology: field('technology', 'string', `The technology; ${ALL_TECHNOLOGIES} stands for all of the product.`, {
    constraints: required,
  }),
  capacity_t: quantity('capacity_t', 't/yr', 'Capacity that can run at the close of the year.', true),
  production_t: quantity('production_t', 't', 'Production of the year.', true),
  scope1_tco2: quantity('scope1_tco2', 'tCO2', 'Direct emissions after capture.', false),
  scope2_tco2: quantity('scope2_tco2', 'tCO2', 'Emissions of the electricity used.', false),
  captured_tco2: quantity('captured_tco2', 'tCO2', 'CO2 captured and stored.', true),
  cost_usd: quantity(
    'cost_usd',
    'USD',
    'Variable, hot metal, carbon and fixed cost and debt service of the groups that produced.',
    false,
  ),
  price_usd_per_t: quantity('price_usd_per_t', 'USD/t', 'World market price; in rows of all technologies.', false),
  demand_t: quantity('demand_t', 't', 'Demand of the world; in rows of all technologies.', true),
};
