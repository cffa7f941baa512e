import type { Entry, Place } from '../tree.js';
import { treeOf } from '../tree.js';
import type { RegionPrices } from './price-rows.js';

const byCountry = (regions: readonly RegionPrices[]): ReadonlyMap<string, RegionPrices> =>
  new Map(
    regions.flatMap((each) => (each.places === 'world' ? [] : each.places.map((place) => [place, each] as const))),
  );

/**
 * Paths of carbon prices by `world` and ISO3 code, those of a country's own row before those of its R5 region. Each
 * remembers the row it comes from.
 */
export const pricesByPlace = (
  regions: readonly RegionPrices[],
  countries: readonly string[],
  source: string,
): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>();
  const note = (place: string, { row, path }: RegionPrices): undefined => {
    const key: Place = { source, line: row };
    entries.set(place, { key, tree: treeOf(path, key) });
  };
  const world = regions.find(({ places }) => places === 'world');
  if (world !== undefined) note('world', world);
  const own = byCountry(regions.filter(({ isCountry }) => isCountry));
  const wider = byCountry(regions.filter(({ isCountry }) => !isCountry));
  for (const country of countries) {
    const prices = own.get(country) ?? wider.get(country);
    if (prices !== undefined) note(country, prices);
  }
  return entries;
};
