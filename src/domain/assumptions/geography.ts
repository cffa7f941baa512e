import type { CountryRow } from '../dataset.js';

/** The names under which a series may address a country, the most specific first: ISO3, blocs, price region, `world`. */
export const addresses = (country: CountryRow): readonly string[] => [
  country.country,
  ...country.blocs,
  country.region,
  'world',
];

/** The first entry that addresses the country, or undefined. */
export const lookUp = <T>(byRegion: ReadonlyMap<string, T>, country: CountryRow): T | undefined => {
  for (const name of addresses(country)) {
    const found = byRegion.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
};
