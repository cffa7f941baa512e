import type { Assumptions } from '../assumptions/assumptions.js';
import type { CountryRow } from '../dataset.js';
import type { Carrier } from '../names.js';

/** What a country's furnaces share whatever their technology, one value a year from the first simulated one. */
export interface CountryPaths {
  /** USD per unit of a carrier, before subsidies that name technologies. */
  price(name: Carrier): Float64Array;
  /** Share of the benchmark that is allocated free of charge. */
  readonly freeShare: Float64Array;
  /** USD per tCO2 */
  readonly carbonPrice: Float64Array;
  /** tCO2 per MWh */
  readonly gridIntensity: Float64Array;
}

/** Reads a country's paths once, however many technologies ask for them. */
export const countryPaths = (
  given: Pick<Assumptions, 'price' | 'carbon' | 'gridIntensity'>,
  country: CountryRow,
  years: readonly number[],
): CountryPaths => {
  const path = (valueIn: (year: number) => number): Float64Array => Float64Array.from(years, valueIn);
  const prices = new Map<Carrier, Float64Array>();
  return {
    price: (name) => {
      let known = prices.get(name);
      if (known === undefined) prices.set(name, (known = path((year) => given.price(name, country, year))));
      return known;
    },
    freeShare: path((year) => given.carbon.freeShare(country, year)),
    carbonPrice: path((year) => given.carbon.price(country, year)),
    gridIntensity: path((year) => given.gridIntensity(country, year)),
  };
};
