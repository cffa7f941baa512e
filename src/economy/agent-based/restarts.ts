import type { FurnaceGroup } from '../../domain/furnace-group.js';
import { producesIn, type Outlook } from '../../domain/market/outlook.js';
import type { YearMarket } from '../../domain/market/year-market.js';
import { networkUnits } from '../../domain/market/network-units.js';
import { steelCost, type IronUnit, type NetworkUnits, type SteelUnit } from '../../domain/market/units.js';
import type { FurnaceGroupId, PlantId } from '../../domain/names.js';
import { plantIn, type World } from '../../domain/world.js';
import type { DecisionContext } from './furnace-group-decision.js';

/** What a network would offer if all that is mothballed there ran: a group off the curve has no step to read its cost from. */
const asIfRunning = (outlook: Outlook, network: PlantId): NetworkUnits =>
  networkUnits(outlook, network, (group) => group.status === 'mothballed' || producesIn(group, outlook));

/** Prices that a restart is held against, USD/t. */
interface Prices {
  readonly steel: number;
  readonly iron: number;
  readonly scrap: number;
}

/** Years after which the price still has to cover the cost: nobody calls a crew back for one good year. */
const YEARS_AHEAD = 5;

const coming = (path: Float64Array): number => path[YEARS_AHEAD] ?? 0;

const isMothballed = ({ group }: { readonly group: FurnaceGroup }, world: World): boolean =>
  world.furnaceGroups.get(group.id)?.status === 'mothballed';

/** USD/t of the steel of a converter whose own hot metal comes from one iron group. */
const chainCost = (shop: SteelUnit, iron: IronUnit, scrap: number): number =>
  steelCost({ ...shop, ownCost: iron.cost, ownVariable: iron.variable }, scrap);

/**
 * Hot metal comes back, the cheapest first, as long as converters that would run are short of it and the price covers the
 * steel that is made of it; a mothballed converter comes back with hot metal for it, running or restarted.
 */
const chainRestarts = (units: NetworkUnits, world: World, prices: Prices): readonly FurnaceGroupId[] => {
  const { pool } = units;
  if (pool === null) return [];
  const shops = pool.converters.filter(
    (shop) => shop.width > 0 && (!isMothballed(shop, world) || steelCost(shop, prices.scrap) < prices.steel),
  );
  const wanted = shops.reduce((sum, shop) => sum + shop.width * shop.metallics * shop.ownMost, 0);
  const [first] = shops;
  if (first === undefined) return [];
  const restarted: FurnaceGroupId[] = [];
  let poured = 0;
  for (const iron of pool.iron) if (!isMothballed(iron, world)) poured += iron.width;
  for (const iron of pool.iron) {
    if (!isMothballed(iron, world) || poured >= wanted) continue;
    if (chainCost(first, iron, prices.scrap) >= prices.steel) break;
    restarted.push(iron.group.id);
    poured += iron.width;
  }
  if (poured === 0) return [];
  return [...shops.filter((shop) => isMothballed(shop, world)).map((shop) => shop.group.id), ...restarted];
};

/** Groups that these prices pay for. */
const paidBy = (units: NetworkUnits, world: World, prices: Prices): readonly FurnaceGroupId[] => {
  const alone = [
    ...units.steel.filter(
      (unit) => unit.technology.kind !== 'converter' && steelCost(unit, prices.scrap) < prices.steel,
    ),
    ...units.tradable.filter((unit) => unit.cost < prices.iron),
  ].filter((unit) => unit.width > 0 && isMothballed(unit, world));
  return [...alone.map((unit) => unit.group.id), ...chainRestarts(units, world, prices)];
};

/**
 * Mothballed groups of a network whose dispatch cost the local price exceeds, today and in
 * five years (model §7): arc furnaces and steel from ore at the local price of steel, tradable iron at the iron price, chains at the
 * cost of the chain. By id.
 */
export const restartsOf = (
  context: DecisionContext,
  market: YearMarket,
  network: PlantId,
): readonly FurnaceGroupId[] => {
  const { world, prices: view } = context;
  const { country } = plantIn(world, network);
  // Steps of steel stand at the scrap price of the opening, the price of steel follows scrap since: cost is read at the dearer.
  const scrap = Math.max(market.scrapPrice, view.scrap[0] ?? 0);
  const steel = view.steelIn(country);
  const now = { steel: steel[0] ?? 0, iron: view.iron[0] ?? 0, scrap };
  const later = { steel: coming(steel), iron: coming(view.iron), scrap: coming(view.scrap) };
  const units = asIfRunning(market.outlook, network);
  const lasting = new Set(paidBy(units, world, later));
  return paidBy(units, world, now)
    .filter((id) => lasting.has(id))
    .sort();
};
