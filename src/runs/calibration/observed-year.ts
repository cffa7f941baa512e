import type { Assumptions } from '../../domain/assumptions/assumptions.js';
import type { ProductionRow } from '../../domain/dataset.js';
import { routeOf } from '../../domain/market/base-availability.js';
import type { CountryCode } from '../../domain/names.js';
import type { YearRecord } from '../../projections/yearly-records.js';
import { booked } from '../../projections/yearly-records.js';
import { countryDemand } from '../country-balance.js';

export type Series = ProductionRow['series'];

/** A simulated year in the terms of the statistics: t of production, t of net export, tCO2. */
export interface ObservedYear {
  /** t of a series in a country, or in the world. */
  tonnes(series: Series, country?: CountryCode): number;
  /** Crude steel made less demand that was met, t; imports are negative. */
  netExport(country: CountryCode): number;
  readonly scope1: number;
  readonly scope2: number;
  /** Countries in order of their crude steel, the largest first; ties by code. */
  readonly producers: readonly CountryCode[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Adds up production by country and series of the statistics; crude steel is the sum of the steel routes. */
const productionOf = (record: YearRecord, given: Assumptions): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  const add = (key: string, tonnes: number): undefined => {
    sums.set(key, (sums.get(key) ?? 0) + tonnes);
  };
  for (const [row, { country, product }] of record.fleet.groups.entries()) {
    const made = booked(record, row, record.accounts.production);
    const technology = record.fleet.technology[row];
    if (made === 0 || technology === undefined) continue;
    const series = [routeOf(given.technology(technology)), ...(product === 'steel' ? ['crude-steel'] : [])];
    for (const name of series) for (const place of [country, 'world']) add(`${place}/${name}`, made);
  }
  return sums;
};

/** Reads a year's record in the terms of the statistics: by furnace type, as worldsteel counts routes. */
export const observe = (record: YearRecord, given: Assumptions): ObservedYear => {
  const sums = productionOf(record, given);
  const demand = countryDemand(given, record);
  const tonnes = (series: Series, country?: CountryCode): number => sums.get(`${country ?? 'world'}/${series}`) ?? 0;
  const codes = given.countries.map(({ country }) => country).filter((code) => tonnes('crude-steel', code) > 0);
  return {
    tonnes,
    netExport: (country) => tonnes('crude-steel', country) - demand.met(country, 'steel'),
    scope1: total(record.accounts.scope1),
    scope2: total(record.accounts.scope2),
    producers: codes.sort((a, b) => tonnes('crude-steel', b) - tonnes('crude-steel', a) || (a < b ? -1 : 1)),
  };
};
