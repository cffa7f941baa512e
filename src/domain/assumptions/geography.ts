import type { CountryRow } from '../dataset.js';

/** The names under which a series may address a country, the most specific first: ISO3, blocs, price region, `world`. */
export const addresses = (country: CountryRow): readonly string[] => {
  let names = known.get(country);
  if (names === undefined) {
    names = [country.country, ...country.blocs, country.region, 'world'];
    known.set(country, names);
  }
  return names;
};

/** Prices are looked up some hundred thousand times in a run: a country's names are put together once. */
const known = new WeakMap<CountryRow, readonly string[]>();

/** The common market that a country belongs to, or its own code. */
export const homeMarketOf = (country: CountryRow, commonMarkets: readonly string[]): string =>
  commonMarkets.find((bloc) => country.blocs.includes(bloc)) ?? country.country;

/** Whether a policy for `places`, codes, blocs or regions, reaches a country. */
export const liesIn = (country: CountryRow, places: 'world' | readonly string[]): boolean =>
  places === 'world' || addresses(country).some((name) => places.includes(name));

/** The first entry that addresses the country, or undefined. */
export const lookUp = <T>(byRegion: ReadonlyMap<string, T>, country: CountryRow): T | undefined => {
  for (const name of addresses(country)) {
    const found = byRegion.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
};
