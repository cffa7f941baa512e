import type { CountryRow, Dataset } from '../dataset.js';
import { bothParks, GRID_HOURS, hydrogenCost, parkSupply, type Park, type PowerSupply } from '../economics/hydrogen.js';
import { found } from '../errors.js';
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

type ParkIn = (year: number) => Park;

const parkOf = (rows: readonly (Park & { readonly year: number })[]): ParkIn => {
  const capex = column(rows, (row) => row.capex);
  const opexShare = column(rows, (row) => row.opexShare);
  const lifetime = column(rows, (row) => row.lifetime);
  return (year) => ({
    capex: interpolate(capex, year),
    opexShare: interpolate(opexShare, year),
    lifetime: interpolate(lifetime, year),
  });
};

const at = <T extends Park>(park: T, multiplier: number): T => ({ ...park, capex: park.capex * multiplier });

/**
 * USD per kg of hydrogen from electrolysis in a country and year, `markets.hydrogen.multiplier` not yet applied: the
 * cheapest of a solar park, a wind park, both together, and the grid as far as its power is clean enough. What is built
 * costs the country's capex multiplier and its mix of cost of debt and equity. `markets.electricity.multiplier` moves
 * power from parks as it moves the grid's.
 * @throws DomainError `missing-hydrogen-cost` when the dataset has no figures for the country
 */
export const electrolysisCost = ({ tables, markets, price, gridIntensity }: Surroundings) => {
  const electrolyser = parkOf(tables.electrolysers);
  const kwhPerKg = column(tables.electrolysers, (row) => row.kwhPerKg);
  const storage = column(tables.electrolysers, (row) => row.storage);
  const solar = parkOf(tables.renewableParks.filter((row) => row.park === 'solar'));
  const wind = parkOf(tables.renewableParks.filter((row) => row.park === 'onshore-wind'));
  const factors = new Map(tables.capacityFactors.map((row) => [row.country, row]));
  const power = markets.electricity.multiplier;

  const parks = (country: CountryRow, year: number, wacc: number): readonly PowerSupply[] => {
    const factor = found(factors.get(country.country), 'missing-hydrogen-cost', { country: country.country, year });
    const { capexMultiplier } = country;
    const sun = parkSupply(at(solar(year), capexMultiplier), factor.solar, wacc);
    const air = parkSupply(at(wind(year), capexMultiplier), factor.onshoreWind, wacc);
    return [sun, air, bothParks(sun, air)].map(({ price: usd, hours }) => ({ price: usd * power, hours }));
  };

  return (country: CountryRow, year: number): number => {
    const wacc = EQUITY_SHARE * country.costOfEquity + (1 - EQUITY_SHARE) * country.costOfDebt;
    const supplies = parks(country, year, wacc);
    const built = { ...at(electrolyser(year), country.capexMultiplier), kwhPerKg: interpolate(kwhPerKg, year) };
    const stored =
      Math.min(...supplies.map((supply) => hydrogenCost(built, supply, wacc))) + interpolate(storage, year);
    if (gridIntensity(country, year) > markets.hydrogen.gridIntensityLimit) return stored;
    const grid = { price: price(ELECTRICITY, country, year), hours: GRID_HOURS };
    return Math.min(stored, hydrogenCost(built, grid, wacc));
  };
};
