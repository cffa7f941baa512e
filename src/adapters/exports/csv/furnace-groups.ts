import type { AccountColumns } from '../../../domain/events.js';
import type { YearRecord } from '../../../projections/yearly-records.js';
import { booked } from '../../../projections/yearly-records.js';
import type { FurnaceGroupIdentity } from '../../../projections/yearly-records-fleet.js';
import type { Cell, Table } from './table.js';
import { column } from './table.js';

interface Row {
  readonly record: YearRecord;
  readonly group: FurnaceGroupIdentity;
  /** Position in the fleet of the year. */
  readonly row: number;
}

type Costs = 'variableCost' | 'hotMetalCost' | 'fixedCost' | 'carbonCost' | 'debtService';
const ALL_COSTS: readonly Costs[] = ['variableCost', 'hotMetalCost', 'carbonCost', 'fixedCost', 'debtService'];

const figure = ({ record, row }: Row, values: (accounts: AccountColumns) => readonly number[]): number =>
  booked(record, row, values(record.accounts));

const production = (row: Row): number => figure(row, (accounts) => accounts.production);

/** USD per t, empty for a group that stood idle: its costs have no tonnes to stand on. */
const perTonne =
  (costs: readonly Costs[]) =>
  (row: Row): Cell => {
    const tonnes = production(row);
    if (tonnes === 0) return null;
    let usd = 0;
    for (const cost of costs) usd += figure(row, (accounts) => accounts[cost]);
    return usd / tonnes;
  };

const charged = (metallic: keyof AccountColumns['charge']) => (row: Row) =>
  production(row) * figure(row, (accounts) => accounts.charge[metallic]);

/** `furnace_groups.csv` */
export const FURNACE_GROUPS: Table<Row> = {
  file: 'furnace_groups.csv',
  about:
    'One furnace group at the close of one year: all that operate, are mothballed or under construction, and those that closed in that very year. Announced groups that nobody has started and groups that closed earlier have no row.',
  key: ['year', 'furnace_group_id'],
  columns: [
    column('year', 'year', 'Calendar year.', ({ record }) => record.year),
    {
      thing: ({ group }) => group,
      columns: [
        column('furnace_group_id', '', 'The furnace group.', ({ group }) => group.id),
        column('plant_id', '', 'The plant it stands at.', ({ group }) => group.plantId),
        column('plant_group_id', '', 'The company that owns it.', ({ group }) => group.plantGroupId),
        column('country_iso3', '', 'ISO 3166-1 alpha-3.', ({ group }) => group.country),
      ],
    },
    column(
      'technology',
      '',
      'Technology of the year; a change of technology takes effect on 1 January.',
      (r) => r.record.fleet.technology[r.row] ?? '',
    ),
    column('product', '', '`iron` or `steel`.', ({ group }) => group.product),
    column(
      'status',
      '',
      'Status at the close; a group that closed in the year may have produced in it.',
      (r) => r.record.fleet.status[r.row] ?? '',
    ),
    column('capacity_t', 't/yr', 'Nominal capacity.', ({ group }) => group.capacity),
    column('production_t', 't', 'Crude steel, or iron: hot metal, pig iron or DRI.', production),
    column('utilisation', 'share', 'Production over capacity.', (row) =>
      row.group.capacity > 0 ? production(row) / row.group.capacity : 0,
    ),
    column(
      'unit_cost_usd_per_t',
      'USD/t',
      'All costs of the year over its production: the next four columns together. Empty when the group stood idle, as they are.',
      perTonne(ALL_COSTS),
    ),
    column(
      'variable_cost_usd_per_t',
      'USD/t',
      'Materials, energy and other variable cost; hot metal from the own network at what it cost to make.',
      perTonne(['variableCost', 'hotMetalCost']),
    ),
    column('fixed_cost_usd_per_t', 'USD/t', 'Fixed operating cost at the actual load.', perTonne(['fixedCost'])),
    column('carbon_cost_usd_per_t', 'USD/t', 'Carbon price on scope 1 less free allocation.', perTonne(['carbonCost'])),
    column('debt_service_usd_per_t', 'USD/t', 'Principal and interest paid.', perTonne(['debtService'])),
    column('scope1_tco2', 'tCO2', 'Direct emissions after capture.', (row) => figure(row, (a) => a.scope1)),
    column('scope2_tco2', 'tCO2', 'Emissions of the electricity used.', (row) => figure(row, (a) => a.scope2)),
    column('captured_tco2', 'tCO2', 'CO2 captured and stored.', (row) => figure(row, (a) => a.captured)),
    column(
      'profit_usd',
      'USD',
      'Revenue less all costs. An integrated site shares the margin of its chain over iron and steel, so the groups of a site add up to the site.',
      (row) => figure(row, (a) => a.profit),
    ),
    column(
      'historic_balance_usd',
      'USD',
      'Sum of the profits since the first simulated year.',
      (r) => r.record.fleet.historicBalance[r.row] ?? 0,
    ),
    column(
      'debt_usd',
      'USD',
      'Principal still owed at the close, loans for furnaces that are not ready yet included.',
      (r) => r.record.fleet.debt[r.row] ?? 0,
    ),
    column('hot_metal_t', 't', 'Hot metal charged to make steel.', charged('hot_metal')),
    column('pig_iron_t', 't', 'Pig iron charged to make steel.', charged('pig_iron')),
    column('dri_t', 't', 'DRI charged to make steel.', charged('dri')),
    column('scrap_t', 't', 'Scrap charged to make steel.', charged('scrap')),
  ],
  *rows({ years }) {
    for (const record of years) {
      for (const [row, group] of record.fleet.groups.entries()) yield { record, group, row };
    }
  },
};
