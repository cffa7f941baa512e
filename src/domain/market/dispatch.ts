import type { FurnaceGroupId } from '../names.js';
import { dispatchLoad } from './clearing-price.js';
import type { YearMarket } from './year-market.js';

/** Steel of a year: tonnes by group, the load up to which groups ran, and the costliest group that ran. */
export interface SteelDispatch {
  readonly load: number;
  readonly tonnes: ReadonlyMap<FurnaceGroupId, number>;
  readonly marginal: FurnaceGroupId | null;
  readonly total: number;
  /** t of scrap equivalents that the steel is made of. */
  readonly metal: number;
}

/** t of pig iron that converters short of hot metal can count on: what networks keep when all their converters run. */
const pigBudget = (market: YearMarket, load: number): number => {
  let sum = 0;
  for (const { pool } of market.allUnits()) {
    if (pool === null) continue;
    const used = pool.converters.reduce((total, unit) => total + load * unit.width * unit.metallics * unit.ownMost, 0);
    sum += Math.max(0, load * pool.width - used);
  }
  return sum;
};

/**
 * Meets the world's demand in order of dispatch cost, each group up to load × width, as long as there is metal to
 * charge: scrap used can never exceed scrap supplied (model §3, §4, §11). `withheld` is metal, in t of scrap
 * equivalents, that turned out to be of no use to anyone who could charge it.
 */
export const dispatchSteel = (market: YearMarket, withheld = 0): SteelDispatch => {
  const { given, year } = market.outlook;
  const load = dispatchLoad(given.worldDemand(year), market.steel.totalWidth, given.scenario.markets);
  const tonnes = new Map<FurnaceGroupId, number>();
  let open = given.worldDemand(year);
  let metal = market.metal(load) - withheld;
  let pig = pigBudget(market, load);
  let marginal: FurnaceGroupId | null = null;
  let total = 0;
  for (const step of market.steel.steps()) {
    if (open <= 0) break;
    const { unit } = step;
    const pigPerTonne = unit.metallics * unit.pigShare;
    const most = Math.min(
      load * step.width,
      unit.metallics > 0 ? metal / unit.metallics : Infinity,
      pigPerTonne > 0 ? pig / pigPerTonne : Infinity,
    );
    const made = Math.max(0, Math.min(most, open));
    if (made === 0) continue;
    tonnes.set(unit.group.id, (tonnes.get(unit.group.id) ?? 0) + made);
    marginal = unit.group.id;
    open -= made;
    metal -= made * (unit.metallics > 0 ? unit.metallics : market.meltValue.chargePerTonne);
    pig -= made * pigPerTonne;
    total += made;
  }
  return { load, tonnes, marginal, total, metal: market.metal(load) - withheld - metal };
};
