import type { Product } from '../../../domain/names.js';
import { nearest } from '../../faults.js';
import { eachPart, report } from '../read-table.js';
import type { ReadTables } from '../read-tables.js';

/** Furnace groups and transitions must agree with the technologies that they name. */
export function checkFleet(tables: ReadTables): void {
  const { technologies, countries } = tables;
  checkFurnaceGroups(tables);
  checkTransitions(tables);

  eachPart(technologies, ({ product, output }, record) => {
    if (product === undefined || output === undefined) return;
    if ((product === 'steel') !== (output === 'crude-steel')) {
      report(technologies, record, 'output', product === 'steel' ? 'crude-steel' : 'hot-metal or tradable-iron');
    }
  });

  eachPart(countries, ({ region, blocs = [] }, record) => {
    if (region === 'world') report(countries, record, 'region', 'another name: world stands for all countries');
    if (blocs.includes('world')) report(countries, record, 'blocs', 'other names: world stands for all countries');
  });
}

function checkFurnaceGroups({ furnaceGroups, technologies }: ReadTables): void {
  const products = productsOf(technologies);
  const fields = Object.values(furnaceGroups.table.columns).map(({ column }) => column);
  eachPart(furnaceGroups, (group, record) => {
    const { technology = '', product, imputedFields = [] } = group;
    const made = products.get(technology);
    if (made !== undefined && product !== undefined && made !== product) {
      report(furnaceGroups, record, 'product', `${made}, which ${technology} makes`);
    }
    const [commissioned, retirement] = [group.commissionedYear ?? -Infinity, group.retirementYear ?? Infinity];
    if (retirement < commissioned) {
      report(furnaceGroups, record, 'retirementYear', `a year from ${commissioned} (commissioned_year) on`);
    }
    const unknown = imputedFields.find((field) => !fields.includes(field));
    if (unknown !== undefined) {
      report(furnaceGroups, record, 'imputedFields', 'names of columns of this table', nearest(unknown, fields));
    }
  });
}

function checkTransitions({ transitions, technologies }: ReadTables): void {
  const products = productsOf(technologies);
  eachPart(transitions, ({ from = '', to = '' }, record) => {
    const [before, after] = [products.get(from), products.get(to)];
    if (before !== undefined && after !== undefined && before !== after) {
      report(transitions, record, 'to', `a technology that makes ${before}, as ${from} does`);
    }
  });
}

function productsOf({ parts }: ReadTables['technologies']): ReadonlyMap<string, Product> {
  return new Map(
    parts.flatMap(({ technology, product }) =>
      technology === undefined || product === undefined ? [] : [[technology, product] as const],
    ),
  );
}
