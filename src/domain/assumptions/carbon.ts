import type { CountryRow, SeriesRow } from '../dataset.js';
import type { Scenario } from '../scenario.js';
import { lookUp } from './geography.js';
import { interpolate, knotsByRegion, knotsOf, type Knots } from './series.js';

export interface CarbonPolicy {
  /** USD per tCO2; zero where no price is in force. */
  price(country: CountryRow, year: number): number;
  /** Share of the benchmark that is allocated free of charge. */
  freeShare(country: CountryRow, year: number): number;
}

const pathsOf = (
  rows: readonly SeriesRow[],
  policy: Scenario['policies']['carbonPrice'],
): ReadonlyMap<string, Knots> =>
  policy.paths === null
    ? knotsByRegion(rows)
    : new Map(Object.entries(policy.paths).map(([region, path]) => [region, knotsOf(path)]));

/** Carbon prices and free allocation of a scenario on a dataset. */
export const carbonPolicyOf = (
  data: { readonly carbonPrices: readonly SeriesRow[]; readonly freeAllocation: readonly SeriesRow[] },
  scenario: Pick<Scenario, 'policies' | 'years'>,
): CarbonPolicy => {
  const { carbonPrice, freeAllocation } = scenario.policies;
  const prices = pathsOf(data.carbonPrices, carbonPrice);
  const shares = knotsByRegion(data.freeAllocation);
  const published = (country: CountryRow, year: number): number => {
    const knots = lookUp(shares, country);
    return knots === undefined ? 0 : interpolate(knots, year);
  };
  return {
    price: (country, year) => {
      if (carbonPrice.flat !== null) return carbonPrice.flat * carbonPrice.multiplier;
      const knots = lookUp(prices, country);
      return knots === undefined ? 0 : interpolate(knots, year) * carbonPrice.multiplier;
    },
    freeShare: (country, year) => {
      const end = freeAllocation.endYear;
      if (end === null) return published(country, year);
      const start = scenario.years.start;
      const first = published(country, start);
      return year >= end ? 0 : first * Math.min(1, (end - year) / (end - start));
    },
  };
};
