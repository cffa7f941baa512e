import type { Status } from '../../domain/dataset.js';
import { isOperating } from '../../domain/furnace-group.js';
import type { Product } from '../../domain/names.js';
import type { MarketFigures, RunFigures, YearFigures } from '../../runs/figures.js';
import type { FleetFigures } from '../../runs/fleet-figures.js';
import type { Manifest } from '../../runs/manifest.js';
import { readRows } from './table-columns.js';

/** The codes that the figures of a run stand under, sorted. */
export type FigureNames = Pick<RunFigures, 'technologies' | 'countries'>;

type Row = Readonly<Record<keyof FleetFigures, number>> & { readonly year: number };

const FLEET_COLUMNS = [
  ...['year', 'technology', 'country_iso3', 'status', 'capacity_t', 'production_t'],
  ...['unit_cost_usd_per_t', 'scope1_tco2', 'scope2_tco2', 'captured_tco2'],
] as const;

const fleetRows = (folder: string, { technologies, countries }: FigureNames): readonly Row[] => {
  const technologyPlaces = new Map(technologies.map(({ technology }, place) => [technology, place]));
  const countryPlaces = new Map(countries.map((country, place) => [country, place]));
  return readRows(folder, 'furnace_groups.csv', FLEET_COLUMNS, ({ text, number }, row) => {
    const production = number('production_t', row);
    return {
      year: number('year', row),
      technology: technologyPlaces.get(text('technology', row)) ?? -1,
      country: countryPlaces.get(text('country_iso3', row)) ?? -1,
      capacity: isOperating({ status: text('status', row) as Status }) ? number('capacity_t', row) : 0,
      production,
      scope1: number('scope1_tco2', row),
      scope2: number('scope2_tco2', row),
      captured: number('captured_tco2', row),
      cost: production === 0 ? 0 : number('unit_cost_usd_per_t', row) * production,
    };
  });
};

const fleetOf = (rows: readonly Row[]): FleetFigures => {
  const column = (name: keyof FleetFigures): readonly number[] => rows.map((row) => row[name]);
  return {
    technology: column('technology'),
    country: column('country'),
    capacity: column('capacity'),
    production: column('production'),
    scope1: column('scope1'),
    scope2: column('scope2'),
    captured: column('captured'),
    cost: column('cost'),
  };
};

interface Market {
  readonly price: number;
  readonly demand: number;
}

const NO_MARKET: Market = { price: NaN, demand: 0 };

/** The markets of the world and of countries by year, product and, where there is one, country. */
const marketRows = (folder: string): ReadonlyMap<string, Market> => {
  const columns = ['year', 'product', 'price_usd_per_t', 'demand_t'] as const;
  const world = readRows(folder, 'market.csv', columns, ({ text, number }, row) => ({
    place: `${number('year', row)}/${text('product', row)}/`,
    market: { price: number('price_usd_per_t', row), demand: number('demand_t', row) },
  }));
  const countries = readRows(
    folder,
    'countries.csv',
    [...columns, 'country_iso3'] as const,
    ({ text, number }, row) => ({
      place: `${number('year', row)}/${text('product', row)}/${text('country_iso3', row)}`,
      market: { price: number('price_usd_per_t', row), demand: number('demand_t', row) },
    }),
  );
  return new Map([...world, ...countries].map(({ place, market }) => [place, market]));
};

/**
 * The yearly figures of a complete run from its tables; the same sums as those that a sweep keeps, with the routes of the
 * manifest. Throws `BadInputError` for tables that no run wrote.
 */
export const recordedFigures = (folder: string, { headline }: Manifest, names: FigureNames): RunFigures => {
  const fleet = fleetRows(folder, names);
  const markets = marketRows(folder);
  const marketOf = (year: number, product: Product): MarketFigures => {
    const at = (country: string): Market => markets.get(`${year}/${product}/${country}`) ?? NO_MARKET;
    return {
      ...at(''),
      countryPrice: names.countries.map((country) => at(country).price),
      countryDemand: names.countries.map((country) => at(country).demand),
    };
  };
  const years = headline.map(({ year, byRoute }): YearFigures => ({
    year,
    fleet: fleetOf(fleet.filter((row) => row.year === year)),
    markets: { iron: marketOf(year, 'iron'), steel: marketOf(year, 'steel') },
    routes: byRoute,
  }));
  return { ...names, years };
};
