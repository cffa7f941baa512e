import type { CountryRow, Dataset } from '../dataset.js';
import { bothParks, GRID_HOURS, hydrogenCost, parkSupply } from '../economics/hydrogen.js';
import type { Electrolyser, Park, PowerSupply } from '../economics/hydrogen.js';
import { ensure, found } from '../errors.js';
import { carrier } from '../names.js';
import type { Scenario } from '../scenario.js';
import type { PriceOf } from './prices.js';
import { interpolate, type Knots } from './series.js';

export const HYDROGEN = carrier('hydrogen');
const ELECTRICITY = carrier('electricity');

/** Share of equity in what parks and electrolysers cost: half as much again as in steel, as their revenue is less sure. */
const EQUITY_SHARE = 0.3;

type Tables = Pick<Dataset, 'electrolysers' | 'renewableParks' | 'capacityFactors'>;

interface Surroundings {
  readonly tables: Tables;
  readonly markets: Scenario['markets'];
  readonly price: PriceOf;
  readonly gridIntensity: (country: CountryRow, year: number) => number;
}

/** Knots of one column of a table with a row a year; none when the table is empty. */
const column = <Row extends { readonly year: number }>(rows: readonly Row[], value: (row: Row) => number): Knots =>
  rows.map((row) => [row.year, value(row)] as const).sort((a, b) => a[0] - b[0]);

const parkIn = (rows: readonly (Park & { readonly year: number })[]): ((year: number) => Park) => {
  const capex = column(rows, (row) => row.capex);
  const opexShare = column(rows, (row) => row.opexShare);
  const lifetime = column(rows, (row) => row.lifetime);
  return (year) => ({
    capex: interpolate(capex, year),
    opexShare: interpolate(opexShare, year),
    lifetime: interpolate(lifetime, year),
  });
};

/** What is built in a year where the capex multiplier is one. */
interface Offers {
  readonly electrolyser: Electrolyser;
  readonly storage: number;
  readonly solar: Park;
  readonly wind: Park;
}

const offersIn = (tables: Tables): ((year: number) => Offers) => {
  const electrolyser = parkIn(tables.electrolysers);
  const kwhPerKg = column(tables.electrolysers, (row) => row.kwhPerKg);
  const storage = column(tables.electrolysers, (row) => row.storage);
  const solar = parkIn(tables.renewableParks.filter((row) => row.park === 'solar'));
  const wind = parkIn(tables.renewableParks.filter((row) => row.park === 'onshore-wind'));
  return remembered((year) => ({
    electrolyser: { ...electrolyser(year), kwhPerKg: interpolate(kwhPerKg, year) },
    storage: interpolate(storage, year),
    solar: solar(year),
    wind: wind(year),
  }));
};

const at = <T extends Park>(park: T, multiplier: number): T => ({ ...park, capex: park.capex * multiplier });

const remembered = <K, V>(compute: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
};

/**
 * USD per kg of hydrogen from electrolysis in a country and year, `markets.hydrogen.multiplier` not yet applied: the
 * cheapest of a solar park, a wind park, both together, and the grid as far as its power is clean enough. What is built
 * costs the country's capex multiplier and its mix of cost of debt and equity. `markets.electricity.multiplier` moves
 * power from parks as it moves the grid's.
 * @throws DomainError `missing-hydrogen-cost` when the dataset has no figures for the country
 */
export const electrolysisCost = ({ tables, markets, price, gridIntensity }: Surroundings) => {
  const offers = offersIn(tables);
  const factors = new Map(tables.capacityFactors.map((row) => [row.country, row]));
  const power = markets.electricity.multiplier;

  const costIn = (country: CountryRow, year: number): number => {
    const missing = { country: country.country, year };
    const factor = found(factors.get(country.country), 'missing-hydrogen-cost', missing);
    ensure(tables.electrolysers.length > 0 && tables.renewableParks.length > 0, 'missing-hydrogen-cost', missing);
    const wacc = EQUITY_SHARE * country.costOfEquity + (1 - EQUITY_SHARE) * country.costOfDebt;
    const { electrolyser, storage, solar, wind } = offers(year);
    const built = at(electrolyser, country.capexMultiplier);
    const sun = parkSupply(at(solar, country.capexMultiplier), factor.solar, wacc);
    const air = parkSupply(at(wind, country.capexMultiplier), factor.onshoreWind, wacc);
    const costWith = (supply: PowerSupply): number =>
      hydrogenCost(built, { price: supply.price * power, hours: supply.hours }, wacc);
    const stored = Math.min(costWith(sun), costWith(air), costWith(bothParks(sun, air))) + storage;
    if (gridIntensity(country, year) > markets.hydrogen.gridIntensityLimit) return stored;
    const grid = { price: price(ELECTRICITY, country, year), hours: GRID_HOURS };
    return Math.min(stored, hydrogenCost(built, grid, wacc));
  };

  // Every technology that takes hydrogen asks for the same.
  const byCountry = remembered((country: CountryRow) => remembered((year: number) => costIn(country, year)));
  return (country: CountryRow, year: number): number => byCountry(country)(year);
};
