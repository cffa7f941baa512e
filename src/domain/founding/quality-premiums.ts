import type { Assumptions } from '../assumptions/assumptions.js';
import type { CostBook } from '../economics/cost-book.js';
import { steelCost } from '../market/units.js';
import { YearMarket } from '../market/year-market.js';
import type { CountryCode } from '../names.js';
import type { World } from '../world.js';

/** Share of a country's base-year steel that the premium lets earn its cost. */
const COVERED = 0.9;

interface Cost {
  readonly cost: number;
  readonly width: number;
}

/** Cost at which the cheapest widths make up a share of all, USD/t. */
const quantile = (costs: readonly Cost[], share: number): number => {
  const ordered = costs.toSorted((a, b) => a.cost - b.cost);
  let open = share * ordered.reduce((sum, { width }) => sum + width, 0);
  for (const { cost, width } of ordered) {
    open -= width;
    if (open <= 0) return cost;
  }
  return ordered.at(-1)?.cost ?? 0;
};

/** Home markets that made more in the base year than they took: their costliest tonnes were sold abroad. */
const exportingHomes = (
  given: Assumptions,
  costs: ReadonlyMap<CountryCode, readonly Cost[]>,
  year: number,
): ReadonlySet<string> => {
  const left = new Map<string, number>();
  const add = (country: CountryCode, tonnes: number): undefined => {
    const home = given.homeMarket(country);
    left.set(home, (left.get(home) ?? 0) + tonnes);
  };
  for (const [country, each] of costs)
    for (const { width } of each) add(country, given.scenario.markets.clearingShare * width);
  for (const { country } of given.countries) add(country, -given.demand(country, year));
  return new Set([...left].filter(([, tonnes]) => tonnes > 0).map(([home]) => home));
};

/**
 * What buyers pay more for a country's steel: its costliest tonnes were bought in the base year although steel from
 * elsewhere was cheaper. The gap between the 90th percentile of its costs, weighted by production, and its local price
 * in the base year without premiums, at most `allocation.qualityPremiumCap` (model §4). USD/t; countries without a gap
 * are absent. In the base year every group makes clearing share × width, so widths weigh like production.
 */
export const qualityPremiums = (given: Assumptions, book: CostBook, world: World): ReadonlyMap<CountryCode, number> => {
  const { qualityPremiumCap } = given.scenario.allocation;
  const year = given.scenario.years.start;
  if (qualityPremiumCap === 0 || world.furnaceGroups.size === 0) return new Map();
  const outlook = { given, book, world, year, carbonYear: year };
  const market = YearMarket.open(outlook, given.scenario.markets.scrap.floorPrice);
  if (market.steel.size === 0 || market.metallics.size === 0) return new Map();
  const costs = new Map<CountryCode, Cost[]>();
  for (const { steel } of market.allUnits()) {
    for (const unit of steel) {
      const { country } = unit.group;
      const known = costs.get(country) ?? [];
      costs.set(country, known);
      known.push({ cost: steelCost(unit, market.scrapPrice), width: unit.width });
    }
  }
  const quote = market.quote();
  const exporters = exportingHomes(given, costs, year);
  const premiums = [...costs].map(([country, each]): [CountryCode, number] => {
    const earned = exporters.has(given.homeMarket(country)) ? quote.steel : market.localPrice(country, quote);
    return [country, Math.min(quantile(each, COVERED) - earned, qualityPremiumCap)];
  });
  return new Map(premiums.filter(([, premium]) => premium > 0));
};
