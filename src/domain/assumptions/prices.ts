import type { CountryRow, PriceRow } from '../dataset.js';
import type { Carrier } from '../names.js';
import type { Scenario } from '../scenario.js';
import { found } from '../errors.js';
import { lookUp } from './geography.js';
import { interpolate, knotsByRegion, type Knots } from './series.js';

/** Price of a carrier delivered in a country in a year, USD per unit of the carrier. */
export type PriceOf = (name: Carrier, country: CountryRow, year: number) => number;

/** Which multiplier of the scenario's `markets` moves which carrier. */
const MULTIPLIED_BY: Readonly<Record<string, 'electricity' | 'gas' | 'coal' | 'ironOre' | 'hydrogen'>> = {
  electricity: 'electricity',
  natural_gas: 'gas',
  coking_coal: 'coal',
  pci_coal: 'coal',
  thermal_coal: 'coal',
  iron_ore: 'ironOre',
  dr_pellets: 'ironOre',
  hydrogen: 'hydrogen',
};

/**
 * Prices by carrier, country and year: the country's own row counts before its region's and the world's.
 * The returned function throws `missing-price`: a missing price is an error, never zero.
 */
export const pricesOf = (rows: readonly PriceRow[], markets: Scenario['markets']): PriceOf => {
  const byCarrier = new Map<string, PriceRow[]>();
  for (const row of rows) {
    const list = byCarrier.get(row.carrier) ?? [];
    list.push(row);
    byCarrier.set(row.carrier, list);
  }
  const knots = new Map<string, ReadonlyMap<string, Knots>>();
  for (const [name, list] of byCarrier) knots.set(name, knotsByRegion(list));
  return (name, country, year) => {
    const byRegion = knots.get(name);
    const series = byRegion === undefined ? undefined : lookUp(byRegion, country);
    const price = interpolate(found(series, 'missing-price', { carrier: name, country: country.country, year }), year);
    const key = MULTIPLIED_BY[name];
    return key === undefined ? price : price * markets[key].multiplier;
  };
};
