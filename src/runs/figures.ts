import type { Product } from '../domain/names.js';
import { countryCode } from '../domain/names.js';
import type { YearRecord } from '../projections/yearly-records.js';
import { countryBalance } from './country-balance.js';
import type { FleetFigures } from './fleet-figures.js';
import { fleetFigures } from './fleet-figures.js';
import type { RunResults } from './results.js';
import type { RouteTonnes } from './routes.js';
import { productionByRoute } from './routes.js';

/** What the world and each country took of a product and at what price: t, USD/t, one place for each country. */
export interface MarketFigures {
  readonly price: number;
  readonly demand: number;
  readonly countryPrice: readonly number[];
  readonly countryDemand: readonly number[];
}

export interface YearFigures {
  readonly year: number;
  /** Only what stands: what has neither capacity nor figures has no place. In the order of technology and country. */
  readonly fleet: FleetFigures;
  readonly markets: Readonly<Record<Product, MarketFigures>>;
  /** Crude steel of the world by route, t; absent in stores of sweeps that were begun before it was kept. */
  readonly routes?: RouteTonnes;
}

/**
 * The yearly figures of a run that a sweep keeps: plain data, small against the run's files, with the same sums as its
 * tables. Codes stand in code-unit order.
 */
export interface RunFigures {
  readonly technologies: readonly { readonly technology: string; readonly product: Product }[];
  readonly countries: readonly string[];
  readonly years: readonly YearFigures[];
}

const marketFigures = (record: YearRecord, countries: readonly string[]): YearFigures['markets'] => {
  const balance = countryBalance(record);
  const of = (product: Product): MarketFigures => ({
    price: record.markets[product].price,
    demand: record.markets[product].demand,
    countryPrice: countries.map((country) => balance.price(countryCode(country), product)),
    countryDemand: countries.map((country) => balance.demand(countryCode(country), product)),
  });
  return { iron: of('iron'), steel: of('steel') };
};

/** The yearly figures of a run whose last year has closed. */
export const figuresOf = ({ given, world, years }: RunResults): RunFigures => {
  const technologies = given.technologies
    .map(({ technology, product }) => ({ technology, product }))
    .sort((a, b) => (a.technology < b.technology ? -1 : 1));
  const countries = given.countries.map(({ country }): string => country).sort();
  const codes = technologies.map(({ technology }) => technology);
  return {
    technologies,
    countries,
    years: years.map((record) => ({
      year: record.year,
      fleet: fleetFigures(record, codes, countries),
      markets: marketFigures(record, countries),
      routes: productionByRoute(record, world, given),
    })),
  };
};
