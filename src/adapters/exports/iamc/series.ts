import type { IamcCountry } from '../../iamc/shipped-names.js';
import { OTHER_R5, WORLD } from '../../iamc/shipped-names.js';

/** Yearly values of one variable in one region. */
interface Sum {
  readonly total: Float64Array;
  /** A price of nothing says something; a quantity of nothing does not. */
  readonly isPrice: boolean;
  /** Of a mean: the sum of its weights; of a sum: nothing. */
  readonly weight: Float64Array | null;
}

/** Yearly values of a country, and how much each counts in a mean of regions, if it is one. */
interface Own {
  readonly value: Float64Array;
  readonly weight: Float64Array | null;
}

type Variables<T> = Map<string, T>;

/** One line of a time series in IAMC form. */
export interface IamcRow {
  readonly region: string;
  readonly variable: string;
  /** By year; null where there is no value. */
  readonly values: readonly (number | null)[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Adds a country's values up into those of a region. */
const addTo = (variables: Variables<Sum>, variable: string, { value, weight }: Own): undefined => {
  let sum = variables.get(variable);
  if (sum === undefined) {
    const weights = weight === null ? null : new Float64Array(value.length);
    variables.set(
      variable,
      (sum = { total: new Float64Array(value.length), isPrice: weight !== null, weight: weights }),
    );
  }
  for (let year = 0; year < value.length; year += 1) {
    const counted = (value[year] ?? 0) * (weight?.[year] ?? 1);
    sum.total[year] = (sum.total[year] ?? 0) + counted;
    if (sum.weight !== null) sum.weight[year] = (sum.weight[year] ?? 0) + (weight?.[year] ?? 0);
  }
};

const entryOf = <T>(map: Map<string, T>, key: string, made: () => T): T => {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = made()));
  return found;
};

/** Gathers yearly values of countries; R5 regions and the world are their sums, or their means, when all are known. */
export class IamcSeries {
  private readonly countries = new Map<string, Variables<Own>>();
  private readonly years: number;
  private readonly places: ReadonlyMap<string, IamcCountry>;

  constructor(years: number, places: ReadonlyMap<string, IamcCountry>) {
    this.years = years;
    this.places = places;
  }

  /** Adds to a country, and so to its R5 region and the world. */
  add(country: string, variable: string, year: number, value: number): undefined {
    const own = this.own(country, variable, false);
    own.value[year] = (own.value[year] ?? 0) + value;
  }

  /** Notes a country's value, which counts by its weight in the means of its R5 region and the world. */
  average(country: string, variable: string, year: number, mean: { value: number; weight: number }): undefined {
    const own = this.own(country, variable, true);
    own.value[year] = mean.value;
    if (own.weight !== null) own.weight[year] = mean.weight;
  }

  /**
   * The world, R5 regions and countries by name, variables by name. A quantity that is nothing in every year is left out,
   * but for the world.
   */
  rows(): readonly IamcRow[] {
    const [wider, named] = [new Map<string, Variables<Sum>>(), new Map<string, Variables<Sum>>()];
    for (const [country, variables] of this.countries) {
      const { name, r5 } = this.places.get(country) ?? { name: country, r5: OTHER_R5 };
      const own = entryOf(named, name, () => new Map<string, Sum>());
      for (const [variable, value] of variables) {
        own.set(variable, { total: value.value, isPrice: value.weight !== null, weight: null });
        for (const region of [r5, WORLD])
          addTo(
            entryOf(wider, region, () => new Map<string, Sum>()),
            variable,
            value,
          );
      }
    }
    const rank = (region: string): number => (region === WORLD ? 0 : 1);
    const above = [...wider].sort(([a], [b]) => rank(a) - rank(b) || compare(a, b));
    return [...above, ...[...named].sort(([a], [b]) => compare(a, b))].flatMap(([region, variables]) =>
      [...variables]
        .sort(([a], [b]) => compare(a, b))
        .map(([variable, sum]) => ({
          region,
          variable,
          values: valuesOf(sum),
          isKept: sum.isPrice || region === WORLD,
        }))
        .filter(({ values, isKept }) => values.some((value) => value !== null && (value !== 0 || isKept))),
    );
  }

  private own(country: string, variable: string, isMean: boolean): Own {
    const variables = entryOf(this.countries, country, () => new Map<string, Own>());
    return entryOf(variables, variable, () => ({
      value: new Float64Array(this.years),
      weight: isMean ? new Float64Array(this.years) : null,
    }));
  }
}

const valuesOf = ({ total, weight }: Sum): readonly (number | null)[] =>
  Array.from(total, (value, year) => {
    if (weight === null) return value;
    const sum = weight[year] ?? 0;
    return sum > 0 ? value / sum : null;
  });
