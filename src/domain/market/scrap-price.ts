import { dispatchLoad, shortagePremium } from './clearing-price.js';
import type { HomeTerms } from './home-market.js';
import { meetingPrice, type Answer } from './meeting-price.js';
import { boughtPerTonne, poolOffers, scrapStep, driStep, wide, type MeltValue } from './metallics.js';
import type { Outlook } from './outlook.js';
import { addKeys, homeSides, Ledger, shieldedShare, type HomeSide } from './shielded-order.js';
import { askingPrice, type NetworkUnits, type SteelUnit } from './units.js';

/** Where metallics and dispatch have met. */
export interface ScrapSolution {
  /** USD/t of scrap. */
  readonly price: number;
  /**
   * t of scrap equivalents that steel groups buy when their own hot metal is at its least, were scrap a little dearer and a
   * little cheaper: two quantities where the price stands at a jump of demand.
   */
  readonly demand: { readonly dearer: number; readonly cheaper: number };
  /** t of steel that a group makes at the clearing share, had it been there: what its key and the last running one say. */
  readonly runs: (unit: SteelUnit) => number;
  /** USD/t that the price of steel moves when scrap moves by one. */
  readonly steelPerScrap: number;
}

/** What an assumed scrap price leads to, and the price that the supply curve answers. */
interface Pass extends Answer, Pick<ScrapSolution, 'runs'> {
  readonly demand: number;
  /** Key of the last steel that runs, USD/t. */
  readonly limit: number;
}

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
 * Finds the scrap price at which the metal that dispatched steel buys is supplied (model §4): where scrap is dearer, steel
 * that buys less of it runs. `guess` is where the search starts, USD/t.
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
  const { price, last, cheaper, dearer } = meetingPrice(pass, guess);
  return {
    price,
    demand: { dearer: dearer.demand, cheaper: cheaper.demand },
    runs: last.runs,
    steelPerScrap: sensitivity(sides, price, last.limit),
  };
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
