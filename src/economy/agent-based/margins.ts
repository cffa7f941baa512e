import type { Assumptions } from '../../domain/assumptions/assumptions.js';
import type { CostBook } from '../../domain/economics/cost-book.js';
import { presentValueOf, type PresentValue } from '../../domain/economics/discounting.js';
import { shareOf, type Technology } from '../../domain/economics/technology.js';
import { carbonYear, operatingCostAt } from '../../domain/economics/unit-cost.js';
import { VIEW_YEARS, type PriceView } from '../../domain/market/price-view.js';
import type { CountryCode, TechnologyCode } from '../../domain/names.js';
import type { Scenario } from '../../domain/scenario.js';

/** What every valuation reads. */
export interface Valuation {
  readonly given: Assumptions;
  readonly book: CostBook;
  readonly prices: PriceView;
  readonly ahead: YearsAhead;
}

/** Discount rate of the owners in a country. */
export const ownersRate = (v: Pick<Valuation, 'given'>, { country }: { readonly country: CountryCode }): number =>
  v.given.country(country).costOfEquity * v.given.scenario.agents.costOfEquity.multiplier;

/**
 * USD/t without metallics and debt by year ahead, carbon as foreseen, fixed opex at reference load (model §7, `o_t`). No
 * price moves it. With announced carbon prices every year sees the same path from its own place on; it is computed once, and
 * anew when other assumptions hold.
 */
export class OperatingCosts {
  private readonly paths = new Map<CountryCode, Map<TechnologyCode, Float64Array>>();
  private under: Scenario | null = null;

  of(v: Valuation, technology: TechnologyCode, country: CountryCode): Float64Array {
    const { book, given, prices } = v;
    if (given.scenario.agents.foresight !== 'announced')
      return costPath(v, technology, country, prices.year, VIEW_YEARS);
    if (this.under !== given.scenario) {
      this.under = given.scenario;
      this.paths.clear();
    }
    const first = book.firstYear;
    let page = this.paths.get(country);
    if (page === undefined) this.paths.set(country, (page = new Map<TechnologyCode, Float64Array>()));
    let path = page.get(technology);
    if (path === undefined) {
      const years = given.scenario.years.end - first + VIEW_YEARS;
      page.set(technology, (path = costPath(v, technology, country, first, years)));
    }
    return path.subarray(prices.year - first, prices.year - first + VIEW_YEARS);
  }
}

const costPath = (
  { book, given, prices }: Valuation,
  code: TechnologyCode,
  country: CountryCode,
  from: number,
  years: number,
): Float64Array => {
  const { foresight, referenceLoad } = given.scenario.agents;
  const series = book.of(code, country);
  const path = new Float64Array(years);
  for (let t = 0; t < years; t += 1) {
    const year = from + t;
    path[t] = operatingCostAt(series, book.at(year), book.at(carbonYear(foresight, prices.year, year)), referenceLoad);
  }
  return path;
};

/**
 * The years ahead as they are seen from one year: what paths of costs and prices are worth today. Everything is computed
 * when it is first asked for; a price path is known by its identity.
 */
export class YearsAhead {
  private readonly costs: OperatingCosts;
  private readonly ownCosts = new Map<CountryCode, Map<TechnologyCode, PresentValue>>();
  private readonly values = new Map<number, Map<Float64Array, PresentValue>>();
  private readonly ones = new Map<number, PresentValue>();
  private prices: PriceView | null = null;

  constructor(costs: OperatingCosts = new OperatingCosts()) {
    this.costs = costs;
  }

  /** What a tonne costs to make, discounted at the rate of the country's owners. USD/t. */
  costOf(v: Valuation, technology: TechnologyCode, country: CountryCode): PresentValue {
    let page = this.ownCosts.get(country);
    if (page === undefined) this.ownCosts.set(country, (page = new Map<TechnologyCode, PresentValue>()));
    let value = page.get(technology);
    if (value === undefined) {
      value = presentValueOf(this.costs.of(v, technology, country), ownersRate(v, { country }));
      page.set(technology, value);
    }
    return value;
  }

  /** What a path of prices is worth, discounted at rate k. Forgotten when the prices change. */
  priceOf({ prices }: Valuation, path: Float64Array, k: number): PresentValue {
    if (prices !== this.prices) {
      this.prices = prices;
      this.values.clear();
    }
    let known = this.values.get(k);
    if (known === undefined) this.values.set(k, (known = new Map<Float64Array, PresentValue>()));
    let value = known.get(path);
    if (value === undefined) known.set(path, (value = presentValueOf(path, k)));
    return value;
  }

  /** What one USD a year is worth, discounted at rate k. */
  oneOf(k: number): PresentValue {
    let value = this.ones.get(k);
    if (value === undefined) this.ones.set(k, (value = presentValueOf(new Float64Array(VIEW_YEARS).fill(1), k)));
    return value;
  }
}

/** What a tonne costs to make without metallics and debt, discounted. USD/t. */
export const costValue = (v: Valuation, technology: TechnologyCode, country: CountryCode): PresentValue =>
  v.ahead.costOf(v, technology, country);

/** Steel as it is sold from the country, and scrap as it is delivered there, discounted. USD/t. */
export const steelValue = (v: Valuation, country: CountryCode): PresentValue =>
  v.ahead.priceOf(v, v.prices.steelIn(country), ownersRate(v, { country }));
export const scrapValue = (v: Valuation, country: CountryCode, difference: number): PresentValue => {
  const k = ownersRate(v, { country });
  const world = v.ahead.priceOf(v, v.prices.scrap, k);
  if (difference === 0) return world;
  const one = v.ahead.oneOf(k);
  return (after, until) => world(after, until) + difference * one(after, until);
};

/** Margin of a group that sells on its own, discounted, USD/t: steel from bought metallics or ore, or iron that is sold cold. */
export const marginAlone = (v: Valuation, technology: Technology, country: CountryCode): PresentValue => {
  const cost = costValue(v, technology.technology, country);
  if (technology.product === 'iron') {
    const path = technology.kind === 'hot-metal' ? v.prices.scrap : v.prices.iron;
    const price = v.ahead.priceOf(v, path, ownersRate(v, { country }));
    return (after, until) => price(after, until) - cost(after, until);
  }
  const steel = steelValue(v, country);
  const metallics = shareOf(technology, 'scrap').perT;
  if (metallics === 0) return (after, until) => steel(after, until) - cost(after, until);
  const scrap = scrapValue(v, country, v.given.country(country).scrapPriceDifference);
  return (after, until) => steel(after, until) - cost(after, until) - metallics * scrap(after, until);
};
