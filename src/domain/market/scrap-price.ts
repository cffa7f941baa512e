import { dispatchLoad, shortagePremium } from './clearing-price.js';
import { costReaching } from './cost-reaching.js';
import { boughtPerTonne, poolOffers, scrapStep, driStep, wide, type MeltValue } from './metallics.js';
import type { Outlook } from './outlook.js';
import { steelCost, type NetworkUnits, type SteelUnit } from './units.js';

/** Passes that bring the scrap price and dispatch together, and the step in USD/t that ends them early. */
const MOST_PASSES = 5;
const SETTLED = 0.05;

/** Where metallics and dispatch have met. */
export interface ScrapSolution {
  /** USD/t of scrap. */
  readonly price: number;
  /** t of scrap equivalents that steel groups buy when their own hot metal is at its least. */
  readonly demand: number;
  /** Cost of the last steel group that runs, USD/t. */
  readonly lastRunningCost: number;
  /** USD/t of scrap on the supply curve at the end of the last pass: equal to `price` once both have met. */
  readonly supplyPrice: number;
  /** USD/t that the price of steel moves when scrap moves by one. */
  readonly steelPerScrap: number;
}

/** One pass at an assumed scrap price, and the price that the supply curve answers. */
type Pass = Pick<ScrapSolution, 'price' | 'demand' | 'lastRunningCost'>;

/** Costs and widths side by side, filled anew in each pass. */
class Ledger {
  readonly costs: Float64Array;
  readonly widths: Float64Array;
  n = 0;
  total = 0;

  constructor(size: number) {
    this.costs = new Float64Array(size);
    this.widths = new Float64Array(size);
  }

  clear(): undefined {
    this.n = 0;
    this.total = 0;
  }

  add(cost: number, width: number): undefined {
    if (width <= 0) return;
    this.costs[this.n] = cost;
    this.widths[this.n] = width;
    this.n += 1;
    this.total += width;
  }

  reaching(quantity: number): number {
    return costReaching(this.costs, this.widths, this.n, quantity);
  }
}

/** Cost of the last steel group that runs: each one up to the load, in order of cost, until demand is met. */
const lastRunningCost = (
  ledger: Ledger,
  outlook: Outlook,
  networks: readonly NetworkUnits[],
  price: number,
): number => {
  const demand = outlook.given.worldDemand(outlook.year);
  ledger.clear();
  for (const { steel } of networks) for (const unit of steel) ledger.add(steelCost(unit, price), unit.width);
  return ledger.reaching(demand / dispatchLoad(demand, ledger.total, outlook.given.scenario.markets));
};

/**
 * Finds the scrap price at which the metal that dispatched steel buys is supplied, in at most five damped passes
 * (model §4). `guess` is where it starts, USD/t.
 */
export const solveScrapPrice = (
  outlook: Outlook,
  networks: readonly NetworkUnits[],
  value: MeltValue,
  powerPrice: number,
  guess: number,
): ScrapSolution => {
  const { given, year } = outlook;
  const { markets } = given.scenario;
  const s = markets.clearingShare;
  const size = networks.reduce((sum, units) => sum + units.steel.length + units.tradable.length + 2, 1);
  const ledger = new Ledger(size);
  const scrap = scrapStep(given, year);
  const pass = (price: number): Pass => {
    const limit = lastRunningCost(ledger, outlook, networks, price);
    const runs = (unit: SteelUnit): number => (steelCost(unit, price) <= limit ? s * unit.width : 0);
    let demand = 0;
    ledger.clear();
    ledger.add(scrap.cost, scrap.width);
    for (const { steel, pool, tradable } of networks) {
      for (const unit of steel) demand += runs(unit) * boughtPerTonne(unit);
      for (const unit of tradable) {
        const step = driStep(unit, value, powerPrice);
        ledger.add(step.cost, step.width);
      }
      if (pool === null) continue;
      const { flexible, spare } = poolOffers(pool, s, runs);
      ledger.add(pool.variable, wide(flexible, s));
      ledger.add(pool.cost, wide(spare, s));
    }
    const step = ledger.reaching(Math.min(demand / s, ledger.total));
    return { price: step + shortagePremium(demand, ledger.total, markets), demand, lastRunningCost: limit };
  };
  let price = guess;
  let solved = pass(price);
  for (let count = 1; count < MOST_PASSES && Math.abs(solved.price - price) > SETTLED; count += 1) {
    price = count === 1 ? solved.price : (price + solved.price) / 2;
    solved = pass(price);
  }
  const steelPerScrap = sensitivity(networks, price, solved.lastRunningCost);
  return { ...solved, price, supplyPrice: solved.price, steelPerScrap };
};

/** Steel groups within this distance of the margin, USD/t, tell how the price of steel follows that of scrap. */
const NEAR = 20;

/** Mean of what groups near the margin buy per tonne, weighted by width: the first-order move of a price set by all of them. */
const sensitivity = (networks: readonly NetworkUnits[], price: number, margin: number): number => {
  let width = 0;
  let bought = 0;
  for (const { steel } of networks) {
    for (const unit of steel) {
      if (Math.abs(steelCost(unit, price) - margin) > NEAR) continue;
      width += unit.width;
      bought += unit.width * unit.metallics * (1 - unit.ownMost);
    }
  }
  return width > 0 ? bought / width : 0;
};
