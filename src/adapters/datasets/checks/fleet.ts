import { nearest } from '../../faults.js';
import type { ReadTable } from '../read-table.js';
import { report } from '../read-table.js';
import type { ReadTables } from '../read-tables.js';
import { readable } from '../read-tables.js';

/** Furnace groups and transitions must agree with the technologies that they name. */
export function checkFleet({ furnaceGroups, technologies, transitions, countries }: ReadTables): void {
  const products = new Map(readable(technologies).map(({ technology, product }) => [technology, product]));
  const fields = Object.values(furnaceGroups.table.columns).map(({ column }) => column);

  eachRow(furnaceGroups, (row, record) => {
    const product = products.get(row.technology);
    if (product !== undefined && product !== row.product) {
      report(furnaceGroups, record, 'product', `${product}, which ${row.technology} makes`);
    }
    if (row.retirementYear !== null && row.commissionedYear !== null && row.retirementYear < row.commissionedYear) {
      report(furnaceGroups, record, 'retirementYear', `a year from ${row.commissionedYear} (commissioned_year) on`);
    }
    const unknown = row.imputedFields.find((field) => !fields.includes(field));
    if (unknown !== undefined) {
      report(furnaceGroups, record, 'imputedFields', 'names of columns of this table', nearest(unknown, fields));
    }
  });

  eachRow(transitions, ({ from, to }, record) => {
    const [before, after] = [products.get(from), products.get(to)];
    if (before !== undefined && after !== undefined && before !== after) {
      report(transitions, record, 'to', `a technology that makes ${before}, as ${from} does`);
    }
  });

  eachRow(technologies, ({ product, output }, record) => {
    if ((product === 'steel') !== (output === 'crude-steel')) {
      report(technologies, record, 'output', product === 'steel' ? 'crude-steel' : 'hot-metal or tradable-iron');
    }
  });

  eachRow(countries, ({ region, blocs }, record) => {
    if (region === 'world') report(countries, record, 'region', 'another name: world stands for all countries');
    if (blocs.includes('world')) report(countries, record, 'blocs', 'other names: world stands for all countries');
  });
}

/** The rows that could be read, with their records. */
export function eachRow<Row>({ rows }: ReadTable<Row>, visit: (row: Row, record: number) => void): void {
  rows.forEach((row, record) => {
    if (row !== undefined) visit(row, record);
  });
}
