import { costReaching } from './cost-reaching.js';
import type { HomeTerms } from './home-market.js';
import { termsOf } from './home-terms.js';
import type { SteelUnit } from './units.js';

/** Costs and widths side by side, filled anew for every reading. */
export class Ledger {
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

  /** Cost at which the widths, in order of cost, reach a quantity. Reorders the entries. */
  reaching(quantity: number): number {
    return costReaching(this.costs, this.widths, this.n, quantity);
  }
}

/** The steel groups of one home market, and up to which asking price home demand shields them. */
export interface HomeSide {
  readonly terms: HomeTerms;
  readonly units: readonly SteelUnit[];
  /** What each unit asked at the last reading, USD/t. */
  readonly asks: Float64Array;
  /** Asking price up to which units are shielded, USD/t, and the share of the width at this very price that still is. */
  cover: number;
  shareAtCover: number;
}

/** The sides of all home markets with steel groups, before the first reading. */
export const homeSides = (
  byHome: ReadonlyMap<string, readonly SteelUnit[]>,
  terms: ReadonlyMap<string, HomeTerms>,
): ReadonlyMap<string, HomeSide> =>
  new Map(
    [...byHome].map(([home, units]) => [
      home,
      { terms: termsOf(terms, home), units, asks: new Float64Array(units.length), cover: Infinity, shareAtCover: 0 },
    ]),
  );

/** Share of a unit at an asking price that home demand shields. */
export const shieldedShare = (side: HomeSide, ask: number): number =>
  ask < side.cover ? 1 : ask > side.cover ? 0 : side.shareAtCover;

/**
 * Adds a home market's units to the world's ledger at their keys, and notes on the side where the shield ends: the same
 * order as that of `HomeMarket`, found by selection in place of a sort. `own` is scratch space.
 */
export const addKeys = (side: HomeSide, askOf: (unit: SteelUnit) => number, own: Ledger, world: Ledger): undefined => {
  const { shield, protection } = side.terms;
  own.clear();
  side.units.forEach((unit, i) => {
    const ask = askOf(unit);
    side.asks[i] = ask;
    own.add(ask, unit.width);
  });
  const some = shield > 0 && own.n > 0;
  side.cover = !some ? -Infinity : own.total < shield ? Infinity : own.reaching(shield);
  let below = 0;
  let at = 0;
  for (let i = 0; i < own.n; i += 1) {
    const ask = own.costs[i] ?? 0;
    const width = own.widths[i] ?? 0;
    if (ask < side.cover) {
      below += width;
      world.add(ask - protection, width);
    } else if (ask > side.cover) world.add(ask, width);
    else at += width;
  }
  if (at === 0) return;
  const home = Math.max(0, Math.min(at, shield - below));
  side.shareAtCover = home / at;
  world.add(side.cover - protection, home);
  world.add(side.cover, at - home);
};
