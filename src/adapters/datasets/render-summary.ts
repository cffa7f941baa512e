import type { Capacity } from './capacity-summary.js';
import type { DatasetSummary, FleetCounts, PriceOrigin } from './describe-dataset.js';

const COUNTRIES_SHOWN = 15;
const CODES_SHOWN = 10;

/** A summary as plain text for the terminal: capacities in Mt/yr with one decimal. */
export function renderDatasetSummary(summary: DatasetSummary): string {
  const { capacity, technologies, steelByCountry, prices } = summary;
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
    ...aligned([
      ['Price from', 'own', 'region', 'world', 'none'],
      ...prices.map((row) => [
        row.carrier,
        ...[row.own, row.region, row.world, row.none].map(({ length }) => String(length)),
      ]),
    ]),
    ...prices.flatMap(elsewhere),
    ...Object.entries(summary.regionalYields).map(([park, list]) => `yield of ${park} of the region: ${codes(list)}`),
    '',
    `${summary.sources} sources, ${summary.assumptions} of them assumptions`,
    '',
  ].join('\n');
}

const counts = ({ plants, plantGroups, countries, furnaceGroups }: FleetCounts): readonly string[] =>
  [plants, plantGroups, countries, furnaceGroups].map(String);

const megatonnes = (tonnes: number): string => (tonnes / 1e6).toFixed(1);

const both = ({ real, residual }: Capacity): readonly string[] => [megatonnes(real), megatonnes(residual)];

/** The countries that make do with a price that is not their own, where some others have one. */
function elsewhere({ carrier, own, region, world, none }: PriceOrigin): readonly string[] {
  const hasSome = own.length + region.length > 0;
  return [
    ...(own.length > 0 && region.length > 0 ? [`${carrier} of the region: ${codes(region)}`] : []),
    ...(hasSome && world.length > 0 ? [`${carrier} of the world: ${codes(world)}`] : []),
    ...(none.length > 0 ? [`${carrier} without a price: ${codes(none)}`] : []),
  ];
}

function codes(list: readonly string[]): string {
  const more = list.length - CODES_SHOWN;
  return list.slice(0, CODES_SHOWN).join(' ') + (more > 0 ? ` and ${more} more` : '');
}

/** Columns of text, the first to the left and the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((text, i) => (widths[i] = Math.max(widths[i] ?? 0, text.length)));
  return rows.map((row) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  '),
  );
}
