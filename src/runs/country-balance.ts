import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { CountryCode, Product } from '../domain/names.js';
import type { YearRecord } from '../projections/yearly-records.js';
import { booked } from '../projections/yearly-records.js';

/** What a country takes of a product in a year, and how much of it the world could deliver, t. */
export interface CountryDemand {
  demand(country: CountryCode, product: Product): number;
  /** Demand less its share of what the world was short of: unmet demand falls on all countries alike. */
  met(country: CountryCode, product: Product): number;
}

/** t of hot metal, pig iron and DRI that the steel groups of each country charged. */
const ironCharged = (record: YearRecord): ReadonlyMap<CountryCode, number> => {
  const { charge, production } = record.accounts;
  const sums = new Map<CountryCode, number>();
  for (const [row, { country }] of record.fleet.groups.entries()) {
    const made = booked(record, row, production);
    if (made === 0) continue;
    const perTonne =
      booked(record, row, charge.hot_metal) + booked(record, row, charge.pig_iron) + booked(record, row, charge.dri);
    sums.set(country, (sums.get(country) ?? 0) + made * perTonne);
  }
  return sums;
};

/**
 * The demand of a year by country: of steel as the dataset and the scenario have it, of iron what the country's steel
 * groups charged. Production less met demand is the net export; over all countries it adds up to zero.
 */
export const countryDemand = (given: Assumptions, record: YearRecord): CountryDemand => {
  const iron = ironCharged(record);
  const { steel } = record.markets;
  const metShare = steel.demand > 0 ? steel.production / steel.demand : 0;
  const demand = (country: CountryCode, product: Product): number =>
    product === 'steel' ? given.demand(country, record.year) : (iron.get(country) ?? 0);
  return {
    demand,
    met: (country, product) => (product === 'steel' ? metShare : 1) * demand(country, product),
  };
};
