import { dispatchLoad, shortagePremium } from './clearing-price.js';
import type { HomeTerms } from './home-market.js';
import { boughtPerTonne, poolOffers, scrapStep, driStep, wide, type MeltValue } from './metallics.js';
import type { Outlook } from './outlook.js';
import { addKeys, homeSides, Ledger, shieldedShare, type HomeSide } from './shielded-order.js';
import { askingPrice, type NetworkUnits, type SteelUnit } from './units.js';

/** Passes that bring the scrap price and dispatch together, and the step, as a share of the price, that ends them early. */
const MOST_PASSES = 5;
const SETTLED = 2e-4;

/** Where metallics and dispatch have met. */
export interface ScrapSolution {
  /** USD/t of scrap. */
  readonly price: number;
  /** t of scrap equivalents that steel groups buy when their own hot metal is at its least. */
  readonly demand: number;
  /** t of steel that a group makes at the clearing share, had it been there: what its key and the last running one say. */
  readonly runs: (unit: SteelUnit) => number;
  /** USD/t of scrap on the supply curve at the end of the last pass: equal to `price` once both have met. */
  readonly supplyPrice: number;
  /** USD/t that the price of steel moves when scrap moves by one. */
  readonly steelPerScrap: number;
}

/** One pass at an assumed scrap price, and the price that the supply curve answers. */
type Pass = Pick<ScrapSolution, 'price' | 'demand' | 'runs'> & { readonly limit: number };

/** The part of a group that runs when keys up to `limit` do: all, its shielded part, or none. */
const runningShare = (side: HomeSide, ask: number, limit: number): number => {
  if (ask <= limit) return 1;
  return ask - side.terms.protection <= limit ? shieldedShare(side, ask) : 0;
};

/** What answers `runs` once sides, price and limit stand; sides are copied, as later passes move them. */
const runsAt = (
  sides: ReadonlyMap<string, HomeSide>,
  price: number,
  limit: number,
  s: number,
): ScrapSolution['runs'] => {
  const settled = new Map([...sides].map(([home, side]) => [home, { ...side }]));
  return (unit) => {
    const side = settled.get(unit.home);
    const share = side === undefined ? 0 : runningShare(side, askingPrice(unit, price), limit);
    return s * unit.width * share;
  };
};

/** What a market is solved from: what networks offer, and on which terms home markets stand. */
export interface Supply {
  readonly networks: readonly NetworkUnits[];
  readonly byHome: ReadonlyMap<string, readonly SteelUnit[]>;
  readonly terms: ReadonlyMap<string, HomeTerms>;
  readonly value: MeltValue;
  /** USD/MWh at which DRI is compared with scrap. */
  readonly power: number;
}

/**
 * Finds the scrap price at which the metal that dispatched steel buys is supplied, in at most five damped passes
 * (model §4). `guess` is where it starts, USD/t.
 */
export const solveScrapPrice = (
  outlook: Outlook,
  { networks, byHome, terms, value, power }: Supply,
  guess: number,
): ScrapSolution => {
  const { given, year } = outlook;
  const { markets } = given.scenario;
  const s = markets.clearingShare;
  const size = networks.reduce((sum, units) => sum + units.steel.length + units.tradable.length + 2, 1);
  const [ledger, own] = [new Ledger(2 * size), new Ledger(size)];
  const sides = homeSides(byHome, terms);
  const scrap = scrapStep(given, year);
  const lastRunning = (price: number): number => {
    const demand = given.worldDemand(year);
    ledger.clear();
    for (const side of sides.values()) addKeys(side, (unit) => askingPrice(unit, price), own, ledger);
    return ledger.reaching(demand / dispatchLoad(demand, ledger.total, markets));
  };
  const pass = (price: number): Pass => {
    const limit = lastRunning(price);
    const runs = runsAt(sides, price, limit, s);
    let demand = 0;
    for (const side of sides.values()) {
      side.units.forEach((unit, i) => {
        const share = runningShare(side, side.asks[i] ?? 0, limit);
        if (share > 0) demand += s * unit.width * share * boughtPerTonne(unit);
      });
    }
    ledger.clear();
    ledger.add(scrap.cost, scrap.width);
    for (const { pool, tradable } of networks) {
      for (const unit of tradable) {
        const step = driStep(unit, value, power);
        ledger.add(step.cost, step.width);
      }
      if (pool === null) continue;
      const { flexible, spare } = poolOffers(pool, s, runs);
      ledger.add(pool.variable, wide(flexible, s));
      ledger.add(pool.cost, wide(spare, s));
    }
    const step = ledger.reaching(Math.min(demand / s, ledger.total));
    return { price: step + shortagePremium(demand, ledger.total, markets), demand, runs, limit };
  };
  let price = guess;
  let solved = pass(price);
  for (let count = 1; count < MOST_PASSES && Math.abs(solved.price - price) > SETTLED * price; count += 1) {
    price = count === 1 ? solved.price : (price + solved.price) / 2;
    solved = pass(price);
  }
  const { demand, runs, limit } = solved;
  const steelPerScrap = sensitivity(sides, price, limit);
  return { price, demand, runs, supplyPrice: solved.price, steelPerScrap };
};

/** Steel groups whose key is within this share of the margin tell how the price of steel follows that of scrap. */
const NEAR = 0.04;

/** Mean of what groups near the margin buy per tonne, weighted by width: the first-order move of a price set by all of them. */
const sensitivity = (sides: ReadonlyMap<string, HomeSide>, price: number, margin: number): number => {
  const near = NEAR * Math.abs(margin);
  let width = 0;
  let bought = 0;
  for (const side of sides.values()) {
    for (const unit of side.units) {
      const ask = askingPrice(unit, price);
      const home = shieldedShare(side, ask);
      let share = 0;
      if (Math.abs(ask - side.terms.protection - margin) <= near) share += home;
      if (Math.abs(ask - margin) <= near) share += 1 - home;
      width += share * unit.width;
      bought += share * unit.width * unit.metallics * (1 - unit.ownMost);
    }
  }
  return width > 0 ? bought / width : 0;
};
