import type { PriceView } from '../../domain/market/price-view.js';
import { VIEW_YEARS } from '../../domain/market/price-view.js';
import type { NetworkUnits } from '../../domain/market/units.js';
import { carbonYear, operatingCostAt } from '../../domain/economics/unit-cost.js';
import { shareOf, type Technology } from '../../domain/economics/technology.js';
import type { CountryCode } from '../../domain/names.js';
import type { Assumptions } from '../../domain/assumptions/assumptions.js';
import type { CostBook } from '../../domain/economics/cost-book.js';

/** What every valuation reads. */
export interface Valuation {
  readonly given: Assumptions;
  readonly book: CostBook;
  readonly prices: PriceView;
  /** Paths of operating cost that were asked for before: they depend on the year alone, not on prices. */
  readonly costPaths: CostPaths;
}

/** Operating cost by technology and country as it is seen from one year. */
export type CostPaths = Map<string, PathByYear>;

/** A margin or cost path: USD/t by year ahead, index 0 is the current year. */
export type PathByYear = Float64Array;

const pathOf = (valueAt: (t: number) => number): PathByYear => {
  const path = new Float64Array(VIEW_YEARS);
  for (let t = 0; t < VIEW_YEARS; t += 1) path[t] = valueAt(t);
  return path;
};

/** USD/t without metallics and debt, carbon as foreseen, fixed opex at reference load (model §7, `o_t`). */
export const operatingCost = (v: Valuation, technology: Technology, country: CountryCode): PathByYear => {
  const key = `${technology.technology}/${country}`;
  const known = v.costPaths.get(key);
  if (known !== undefined) return known;
  const { book, given, prices } = v;
  const { foresight, referenceLoad } = given.scenario.agents;
  const series = book.of(technology.technology, country);
  const path = pathOf((t) => {
    const year = prices.year + t;
    return operatingCostAt(series, book.at(year), book.at(carbonYear(foresight, prices.year, year)), referenceLoad);
  });
  v.costPaths.set(key, path);
  return path;
};

/** Margin of a group that sells on its own: steel from bought metallics or ore, or tradable iron. */
export const marginAlone = (v: Valuation, technology: Technology, country: CountryCode): PathByYear => {
  const cost = operatingCost(v, technology, country);
  const { prices } = v;
  if (technology.product === 'iron') {
    const price = technology.kind === 'hot-metal' ? prices.scrap : prices.iron;
    return pathOf((t) => (price[t] ?? 0) - (cost[t] ?? 0));
  }
  const metallics = shareOf(technology, 'scrap').perT;
  const difference = metallics > 0 ? v.given.country(country).scrapPriceDifference : 0;
  const steel = prices.steelIn(country);
  return pathOf((t) => (steel[t] ?? 0) - (cost[t] ?? 0) - metallics * ((prices.scrap[t] ?? 0) + difference));
};

/** A chain seen from a tonne of its hot metal and from a tonne of its steel. */
export interface ChainValue {
  /** USD that a tonne of hot metal brings: in steel as far as the network's converters take it, else as pig iron. */
  readonly perHotMetal: PathByYear;
  /** USD that a tonne of steel leaves after its iron is made, without any debt. */
  readonly perSteel: PathByYear;
}

const mean = <T>(items: readonly T[], weight: (item: T) => number, value: (item: T) => number): number => {
  let total = 0;
  let sum = 0;
  for (const item of items) {
    total += weight(item);
    sum += weight(item) * value(item);
  }
  return total > 0 ? sum / total : 0;
};

const meanPath = <T>(items: readonly T[], weight: (item: T) => number, path: (item: T) => PathByYear): PathByYear => {
  const paths = items.map(path);
  return pathOf((t) =>
    mean(
      items.map((item, i) => ({ item, i })),
      ({ item }) => weight(item),
      ({ i }) => paths[i]?.[t] ?? 0,
    ),
  );
};

/** Values a network's chain on the prices ahead; null when it has no converter or no hot metal. */
export const chainValue = (v: Valuation, units: NetworkUnits): ChainValue | null => {
  const { pool } = units;
  if (pool === null) return null;
  const [first] = pool.converters;
  if (first === undefined) return null;
  const width = (unit: { readonly width: number }): number => unit.width;
  const conversion = meanPath(pool.converters, width, (unit) => operatingCost(v, unit.technology, unit.group.country));
  const iron = meanPath(pool.iron, width, (unit) => operatingCost(v, unit.technology, unit.group.country));
  const metallics = mean(pool.converters, width, (unit) => unit.metallics);
  const own = mean(pool.converters, width, (unit) => unit.ownMost);
  const difference = mean(pool.converters, width, (unit) => unit.scrapDifference);
  const { scrap } = v.prices;
  const steel = v.prices.steelIn(first.group.country);
  const steelWidth = pool.converters.reduce((sum, unit) => sum + unit.width, 0);
  const inside = Math.min(1, (metallics * own * steelWidth) / Math.max(1, pool.width));
  const bought = pathOf((t) => metallics * (1 - own) * ((scrap[t] ?? 0) + difference));
  return {
    perHotMetal: pathOf((t) => {
      const inSteel = ((steel[t] ?? 0) - (conversion[t] ?? 0) - (bought[t] ?? 0)) / (metallics * own);
      return inside * inSteel + (1 - inside) * (scrap[t] ?? 0);
    }),
    perSteel: pathOf(
      (t) => (steel[t] ?? 0) - (conversion[t] ?? 0) - (bought[t] ?? 0) - metallics * own * (iron[t] ?? 0),
    ),
  };
};
