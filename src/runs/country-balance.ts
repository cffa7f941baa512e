import type { CountryCode, Product } from '../domain/names.js';
import type { YearRecord } from '../projections/yearly-records.js';
import { booked } from '../projections/yearly-records.js';

/** What a country takes of a product in a year and at what price: t and USD/t. */
export interface CountryBalance {
  demand(country: CountryCode, product: Product): number;
  /** Exports less imports; over all countries it adds up to zero. */
  netExport(country: CountryCode, product: Product, production: number): number;
  /** Steel: the local price. Iron: the world's, for there is one market of it. */
  price(country: CountryCode, product: Product): number;
  /** Steel: quality premium of the country's producers. */
  premium(country: CountryCode, product: Product): number;
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

/** A year by country: steel as the market cleared it, iron as the country's steel groups charged it. */
export const countryBalance = (record: YearRecord): CountryBalance => {
  const iron = ironCharged(record);
  const { sales, markets } = record;
  const rows = new Map(sales.country.map((country, row) => [country, row]));
  const of = (country: CountryCode, column: readonly number[]): number | undefined => {
    const row = rows.get(country);
    return row === undefined ? undefined : column[row];
  };
  const demand = (country: CountryCode, product: Product): number =>
    (product === 'steel' ? of(country, sales.demand) : iron.get(country)) ?? 0;
  return {
    demand,
    netExport: (country, product, production) =>
      product === 'steel'
        ? (of(country, sales.exports) ?? 0) - (of(country, sales.imports) ?? 0)
        : production - demand(country, product),
    price: (country, product) => (product === 'steel' ? of(country, sales.price) : undefined) ?? markets[product].price,
    premium: (country, product) => (product === 'steel' ? (of(country, sales.premium) ?? 0) : 0),
  };
};
