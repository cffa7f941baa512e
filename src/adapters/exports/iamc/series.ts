import type { IamcCountry } from './shipped-names.js';
import { OTHER_R5, WORLD } from './shipped-names.js';

interface Sum {
  readonly total: Float64Array;
  /** Of a mean: the sum of its weights; of a sum: nothing. */
  readonly weight: Float64Array | null;
}

/** One line of a time series in IAMC form. */
export interface IamcRow {
  readonly region: string;
  readonly variable: string;
  /** By year; null where there is no value. */
  readonly values: readonly (number | null)[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gathers yearly values of countries and adds them up, or averages them, over R5 regions and the world. */
export class IamcSeries {
  private readonly regions = new Map<string, Map<string, Sum>>();
  private readonly countries = new Set<string>();
  private readonly years: number;
  private readonly places: ReadonlyMap<string, IamcCountry>;

  constructor(years: number, places: ReadonlyMap<string, IamcCountry>) {
    this.years = years;
    this.places = places;
  }

  /** Adds to a country, its R5 region and the world. */
  add(country: string, variable: string, year: number, value: number): undefined {
    for (const region of this.regionsOf(country)) {
      const { total } = this.sum(region, variable, false);
      total[year] = (total[year] ?? 0) + value;
    }
  }

  /** Notes a country's value, which counts by its weight in the means of its R5 region and the world. */
  average(country: string, variable: string, year: number, mean: { value: number; weight: number }): undefined {
    const [own, ...wider] = this.regionsOf(country);
    this.sum(own, variable, false).total[year] = mean.value;
    for (const region of wider) {
      const { total, weight } = this.sum(region, variable, true);
      total[year] = (total[year] ?? 0) + mean.value * mean.weight;
      if (weight !== null) weight[year] = (weight[year] ?? 0) + mean.weight;
    }
  }

  /**
   * The world, R5 regions and countries by name, variables by name. What is nothing in every year is left out, but for the
   * world.
   */
  rows(): readonly IamcRow[] {
    const rank = (region: string): number => (region === WORLD ? 0 : this.countries.has(region) ? 2 : 1);
    const regions = [...this.regions].sort(([a], [b]) => rank(a) - rank(b) || compare(a, b));
    return regions.flatMap(([region, variables]) =>
      [...variables]
        .sort(([a], [b]) => compare(a, b))
        .map(([variable, sum]) => ({ region, variable, values: valuesOf(sum) }))
        .filter(({ values }) => values.some((value) => value !== null && (value !== 0 || region === WORLD))),
    );
  }

  private regionsOf(country: string): readonly [string, string, string] {
    const { name, r5 } = this.places.get(country) ?? { name: country, r5: OTHER_R5 };
    this.countries.add(name);
    return [name, r5, WORLD];
  }

  private sum(region: string, variable: string, isMean: boolean): Sum {
    let variables = this.regions.get(region);
    if (variables === undefined) this.regions.set(region, (variables = new Map<string, Sum>()));
    let sum = variables.get(variable);
    if (sum === undefined) {
      sum = { total: new Float64Array(this.years), weight: isMean ? new Float64Array(this.years) : null };
      variables.set(variable, sum);
    }
    return sum;
  }
}

const valuesOf = ({ total, weight }: Sum): readonly (number | null)[] =>
  Array.from(total, (value, year) => {
    if (weight === null) return value;
    const sum = weight[year] ?? 0;
    return sum > 0 ? value / sum : null;
  });
