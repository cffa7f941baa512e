import type { Assumptions } from '../../domain/assumptions/assumptions.js';
import type { ProductionRow } from '../../domain/dataset.js';
import { routeOf } from '../../domain/market/base-availability.js';
import type { CountryCode } from '../../domain/names.js';
import type { YearRecord } from '../../projections/yearly-records.js';
import { booked } from '../../projections/yearly-records.js';
import { countryBalance } from '../country-balance.js';

export type Series = ProductionRow['series'];

/** A simulated year in the terms of the statistics: t of production, t of net export, tCO2. */
export interface ObservedYear {
  /** t of a series in a country, or in the world. */
  tonnes(series: Series, country?: CountryCode): number;
  /** Exports less imports of steel, t. */
  netExport(country: CountryCode): number;
  readonly scope1: number;
  readonly scope2: number;
  /** Scope 1 and 2 of the furnaces whose output a series counts, in the world, tCO2. */
  emissions(series: Series): number;
  /** Countries in order of their crude steel, the largest first; ties by code. */
  readonly producers: readonly CountryCode[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Production by place and series of the statistics, and emissions by series; crude steel is the sum of the steel routes. */
interface Sums {
  readonly tonnes: ReadonlyMap<string, number>;
  readonly emissions: ReadonlyMap<Series, number>;
}

const add = <K>(sums: Map<K, number>, key: K, value: number): undefined => {
  sums.set(key, (sums.get(key) ?? 0) + value);
};

const sumsOf = (record: YearRecord, given: Assumptions): Sums => {
  const tonnes = new Map<string, number>();
  const emissions = new Map<Series, number>();
  const { production, scope1, scope2 } = record.accounts;
  for (const [row, { country, product }] of record.fleet.groups.entries()) {
    const made = booked(record, row, production);
    const technology = record.fleet.technology[row];
    if (made === 0 || technology === undefined) continue;
    const route = routeOf(given.technology(technology));
    const series: readonly Series[] = product === 'steel' ? [route, 'crude-steel'] : [route];
    for (const name of series) {
      for (const place of [country, 'world']) add(tonnes, `${place}/${name}`, made);
      add(emissions, name, booked(record, row, scope1) + booked(record, row, scope2));
    }
  }
  return { tonnes, emissions };
};

/** Reads a year's record in the terms of the statistics: by furnace type, as worldsteel counts routes. */
export const observe = (record: YearRecord, given: Assumptions): ObservedYear => {
  const sums = sumsOf(record, given);
  const balance = countryBalance(record);
  const tonnes = (series: Series, country?: CountryCode): number =>
    sums.tonnes.get(`${country ?? 'world'}/${series}`) ?? 0;
  const codes = given.countries.map(({ country }) => country).filter((code) => tonnes('crude-steel', code) > 0);
  return {
    tonnes,
    netExport: (country) => balance.netExport(country, 'steel', tonnes('crude-steel', country)),
    scope1: total(record.accounts.scope1),
    scope2: total(record.accounts.scope2),
    emissions: (series) => sums.emissions.get(series) ?? 0,
    producers: codes.sort((a, b) => tonnes('crude-steel', b) - tonnes('crude-steel', a) || (a < b ? -1 : 1)),
  };
};
