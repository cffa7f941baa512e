import type { FurnaceGroupId } from '../names.js';
import { dispatchLoad } from './clearing-price.js';
import type { SteelUnit } from './units.js';
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

/** t of steel below which a group does not run: what rounding leaves of metal that has run out. */
const NEGLIGIBLE = 1e-6;

/** t of hot metal that all networks with converters or pig iron for sale can pour at a load. */
const hotMetalOf = (market: YearMarket, load: number): number => {
  let sum = 0;
  for (const { pool } of market.allUnits()) if (pool !== null) sum += load * pool.width;
  return sum;
};

/**
 * t of hot metal that a tonne of steel keeps from being sold: what the converter may charge of its own, and the pig iron
 * that it must have from others. A converter that stands idle keeps nothing: its network's metal is pig iron for others.
 */
const hotMetalPerTonne = ({ metallics, ownMost, pigShare }: SteelUnit): number => metallics * (ownMost + pigShare);

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
  let hotMetal = hotMetalOf(market, load);
  let marginal: FurnaceGroupId | null = null;
  let total = 0;
  for (const step of market.steel.steps()) {
    if (open <= 0) break;
    const { unit } = step;
    const hotPerTonne = hotMetalPerTonne(unit);
    const most = Math.min(
      load * step.width,
      unit.metallics > 0 ? metal / unit.metallics : Infinity,
      hotPerTonne > 0 ? hotMetal / hotPerTonne : Infinity,
    );
    const made = Math.max(0, Math.min(most, open));
    if (made < NEGLIGIBLE) continue;
    tonnes.set(unit.group.id, (tonnes.get(unit.group.id) ?? 0) + made);
    marginal = unit.group.id;
    open -= made;
    metal -= made * (unit.metallics > 0 ? unit.metallics : market.meltValue.chargePerTonne);
    hotMetal -= made * hotPerTonne;
    total += made;
  }
  return { load, tonnes, marginal, total, metal: market.metal(load) - withheld - metal };
};
