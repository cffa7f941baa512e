import type { CountryRow, ProductionRow, SeriesRow } from '../dataset.js';
import type { Scenario } from '../scenario.js';
import type { CarbonPolicy } from './carbon.js';
import { addresses, lookUp } from './geography.js';
import { interpolate, knotsByRegion, knotsOf, type Knots } from './series.js';

/**
 * φ of model §4: what steel from abroad costs more than steel from home, USD/t. Freight + tariff + border adjustment
 * on the average import + home preference; zero under `merit-order`. `carbonYear` is the year whose carbon prices are
 * expected for `year`.
 */
export type Protection = (country: CountryRow, year: number, carbonYear: number) => number;

/** What tells how much a country's producers are protected. */
interface Grounds {
  readonly scenario: Pick<Scenario, 'policies' | 'allocation'>;
  readonly tariffs: readonly SeriesRow[];
  readonly production: readonly ProductionRow[];
  readonly countries: readonly CountryRow[];
  readonly carbon: CarbonPolicy;
}

/** Tariffs of the scenario in place of those of the dataset, where it has any. */
const tariffsOf = ({ scenario, tariffs }: Grounds): ReadonlyMap<string, Knots> => {
  const own = scenario.policies.tariffs;
  return own === null
    ? knotsByRegion(tariffs)
    : new Map(Object.entries(own).map(([place, path]) => [place, knotsOf(path)]));
};

/** USD/tCO2 that is paid abroad on average, by the crude steel that countries outside the place make in the base year. */
const priceAbroad = (
  { countries, production, carbon }: Grounds,
  within: (row: CountryRow) => boolean,
): ((year: number) => number) => {
  const steel = new Map<string, number>();
  for (const row of production) if (row.series === 'crude-steel') steel.set(row.country, row.value);
  const abroad = countries.filter((row) => !within(row));
  const tonnes = abroad.reduce((sum, row) => sum + (steel.get(row.country) ?? 0), 0);
  const known = new Map<number, number>();
  return (year) => {
    let price = known.get(year);
    if (price === undefined) {
      const paid = abroad.reduce((sum, row) => {
        const charged = carbon.price(row, year) * (1 - carbon.freeShare(row, year));
        return sum + charged * (steel.get(row.country) ?? 0);
      }, 0);
      known.set(year, (price = tonnes > 0 ? paid / tonnes : 0));
    }
    return price;
  };
};

/**
 * Border adjustment on the average import, USD/t: its emissions at the carbon price of the place less what was paid
 * abroad, phased in as free allocation is phased out.
 */
const borderAdjustmentOf = (grounds: Grounds): Protection => {
  const { enabled, places, importIntensity } = grounds.scenario.policies.borderAdjustment;
  const within = (row: CountryRow): boolean => addresses(row).some((name) => places.includes(name));
  if (!enabled || places.length === 0) return () => 0;
  const abroad = priceAbroad(grounds, within);
  return (country, _year, carbonYear) => {
    if (!within(country)) return 0;
    const home = grounds.carbon.price(country, carbonYear) * (1 - grounds.carbon.freeShare(country, carbonYear));
    return Math.max(0, home - abroad(carbonYear)) * importIntensity;
  };
};

/** Reads protection from a scenario on a dataset. */
export const protectionOf = (grounds: Grounds): Protection => {
  const { rule, freight, homePreference, tariffReferencePrice } = grounds.scenario.allocation;
  if (rule === 'merit-order') return () => 0;
  const tariffs = tariffsOf(grounds);
  const adjustment = borderAdjustmentOf(grounds);
  return (country, year, carbonYear) => {
    const knots = lookUp(tariffs, country);
    const tariff = knots === undefined ? 0 : interpolate(knots, year) * tariffReferencePrice;
    return freight + homePreference + tariff + adjustment(country, year, carbonYear);
  };
};
