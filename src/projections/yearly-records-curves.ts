import type { Product } from '../domain/names.js';
import type { Step } from '../domain/market/step-curve.js';
import { steelCost } from '../domain/market/units.js';
import type { YearMarket } from '../domain/market/year-market.js';

const byCost = (a: Step, b: Step): number => (a.cost === b.cost ? (a.key < b.key ? -1 : 1) : a.cost - b.cost);

/** The steps of a market as they stand: steel at chain cost, iron as far as it is sold cold, each at its dispatch cost. */
export const stepsOf = (market: YearMarket): Readonly<Record<Product, readonly Step[]>> => {
  const iron: Step[] = [];
  const steel: Step[] = [];
  for (const units of market.allUnits()) {
    for (const { group, cost, width } of units.tradable) if (width > 0) iron.push({ key: group.id, cost, width });
    for (const unit of units.steel)
      if (unit.width > 0)
        steel.push({ key: unit.group.id, cost: steelCost(unit, market.scrapPrice), width: unit.width });
  }
  return { steel: steel.sort(byCost), iron: iron.sort(byCost) };
};
