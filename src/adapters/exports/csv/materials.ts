import { materialsOf } from '../../../runs/materials/materials-of.js';
import type { MaterialUse } from '../../../runs/materials/material-uses.js';
import type { Table } from './table.js';
import { column } from './table.js';

interface Row {
  readonly year: number;
  readonly use: MaterialUse;
  readonly unit: string | null;
}

/** `materials.csv` */
export const MATERIALS: Table<Row> = {
  file: 'materials.csv',
  about:
    'What the furnaces of a country took of one energy carrier or material in one year, iron and steel together. No row for what nobody used.',
  key: ['year', 'country_iso3', 'carrier'],
  columns: [
    column('year', 'year', 'Calendar year.', ({ year }) => year),
    column('country_iso3', '', 'ISO 3166-1 alpha-3.', ({ use }) => use.country),
    column(
      'carrier',
      '',
      'A carrier of the dataset, or `other_opex`: variable cost of what no recipe lists, transport and storage of CO2 among it, less subsidies on opex.',
      ({ use }) => use.material,
    ),
    column(
      'quantity',
      'as in `unit`',
      'Used in the year; negative for a by-product, empty for `other_opex`.',
      ({ use }) => use.quantity,
    ),
    column('unit', '', 'Unit of the quantity.', ({ unit }) => unit),
    column(
      'cost_usd',
      'USD',
      'What was paid, subsidies on the carrier included; negative for a by-product. Empty for hot metal, which is made on site of what other rows hold. Adds up to the variable cost of the country without the hot metal from own networks.',
      ({ use }) => use.cost,
    ),
  ],
  *rows({ given, years }) {
    const units = new Map<string, string>(given.dataset.carriers.map((row) => [row.carrier, row.unit]));
    for (const record of years) {
      for (const use of materialsOf(given, record))
        yield { year: record.year, use, unit: units.get(use.material) ?? null };
    }
  },
};
