import { aligned } from './aligned.js';
import type { Capacity } from './capacity-summary.js';
import type { DatasetSummary, FleetCounts } from './describe-dataset.js';
import { renderFigures } from './render-figures.js';

const COUNTRIES_SHOWN = 15;

/** A summary as plain text for the terminal: capacities in Mt/yr with one decimal. */
export function renderDatasetSummary(summary: DatasetSummary): string {
  const { capacity, technologies, steelByCountry, figures } = summary;
  const top = steelByCountry.slice(0, COUNTRIES_SHOWN);
  const imputed = Object.entries(summary.imputed).map(([field, count]) => [field, String(count)]);
  return [
    `Dataset ${summary.name}`,
    '',
    ...aligned([
      ['', 'plants', 'plant groups', 'countries', 'furnace groups'],
      ['all', ...counts(summary.all)],
      ['operating', ...counts(summary.running)],
      ['  real', ...counts(summary.runningReal)],
      ['  residual', ...counts(summary.runningResidual)],
    ]),
    '',
    `Operating crude-steel capacity of real plants, pre-retirement included: ${megatonnes(summary.realSteelCapacity)} Mt/yr`,
    '',
    ...aligned([
      ['Capacity, Mt/yr', 'product', 'groups', 'real', 'residual'],
      ...capacity.map((row) => [row.status, row.product, String(row.groups), ...both(row)]),
    ]),
    '',
    ...aligned([
      ['Operating by technology', 'real', 'residual'],
      ...technologies.map((row) => [row.name, ...both(row)]),
    ]),
    '',
    ...aligned([
      [`Operating steel, top ${top.length} of ${steelByCountry.length}`, 'real', 'residual'],
      ...top.map((row) => [row.name, ...both(row)]),
    ]),
    '',
    ...(imputed.length === 0 ? ['Nothing imputed'] : aligned([['Imputed', 'furnace groups'], ...imputed])),
    '',
    ...renderFigures(figures),
    ...Object.entries(summary.regionalYields).map(
      ([park, list]) => `yield of ${park} of the region: ${list.join(' ')}`,
    ),
    '',
    `${summary.sources} sources, ${summary.assumptions} of them assumptions`,
    '',
  ].join('\n');
}

const counts = ({ plants, plantGroups, countries, furnaceGroups }: FleetCounts): readonly string[] =>
  [plants, plantGroups, countries, furnaceGroups].map(String);

const megatonnes = (tonnes: number): string => (tonnes / 1e6).toFixed(1);

const both = ({ real, residual }: Capacity): readonly string[] => [megatonnes(real), megatonnes(residual)];
