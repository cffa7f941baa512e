import type { ChargeMix } from '../economics/charge.js';
import { ensure } from '../errors.js';
import type { FurnaceGroupId } from '../names.js';
import { chargeMixes } from './charge-mix.js';
import { supplyMetallics, type MetallicsSupply } from './charging.js';
import { dispatchSteel, type SteelDispatch } from './dispatch.js';
import { ironPriceOf, poolOffers } from './metallics.js';
import type { YearMarket } from './year-market.js';
import type { HotMetalPool } from './units.js';

/** What the markets of a year settled on. Prices USD/t, quantities t. */
export interface Allocation {
  readonly steelPrice: number;
  readonly scrapPrice: number;
  readonly ironPrice: number;
  readonly load: number;
  readonly steelMade: number;
  readonly marginalSteel: FurnaceGroupId | null;
  readonly marginalIron: FurnaceGroupId | null;
  readonly supply: MetallicsSupply;
  /** Tonnes by group, iron and steel; groups that stood idle are absent. */
  readonly production: ReadonlyMap<FurnaceGroupId, number>;
  /** Charge of steel groups that ran, t per t of product. */
  readonly charges: ReadonlyMap<FurnaceGroupId, ChargeMix>;
}

/** Hot metal that a pool poured: what its converters charged and the pig iron it sold, t. */
const poured = (
  pool: HotMetalPool,
  steel: ReadonlyMap<FurnaceGroupId, number>,
  supply: MetallicsSupply,
  load: number,
): number => {
  const made = (unit: HotMetalPool['converters'][number]): number => steel.get(unit.group.id) ?? 0;
  const least = pool.converters.reduce((sum, unit) => sum + made(unit) * unit.metallics * unit.ownLeast, 0);
  const { flexible } = poolOffers(pool, load, made);
  return least + Math.min(flexible, supply.flexible.get(pool.network) ?? 0) + (supply.pig.get(pool.network) ?? 0);
};

/** Rounds in which steel is taken back when some metal proves useless, such as pig iron that melters cannot charge. */
const MOST_ROUNDS = 20;
/** t of metal that may stay open: far below what any balance can see. */
const NEGLIGIBLE = 1e-3;

/** Steel that there is metal for, and who supplies it. */
const dispatchWithMetal = (market: YearMarket): { steel: SteelDispatch; supply: MetallicsSupply } => {
  let steel = dispatchSteel(market);
  let supply = supplyMetallics(market, steel);
  for (let round = 1; supply.short > NEGLIGIBLE && round < MOST_ROUNDS; round += 1) {
    steel = dispatchSteel(market, market.metal(steel.load) - steel.metal + supply.short);
    supply = supplyMetallics(market, steel);
  }
  ensure(supply.short <= NEGLIGIBLE, 'metal-short', { year: market.outlook.year, tonnes: supply.short });
  return { steel, supply };
};

/** Dispatches the year: steel in order of cost, then the metal it is made of, then the iron groups that pour it. */
export const allocate = (market: YearMarket): Allocation => {
  const { steel, supply } = dispatchWithMetal(market);
  const production = new Map<FurnaceGroupId, number>(steel.tonnes);
  for (const [id, tonnes] of supply.dri) if (tonnes > 0) production.set(id, tonnes);
  for (const { pool } of market.allUnits()) {
    if (pool === null) continue;
    let open = poured(pool, steel.tonnes, supply, steel.load);
    for (const unit of pool.iron) {
      const made = Math.min(open, steel.load * unit.width);
      if (made > 0) production.set(unit.group.id, made);
      open -= made;
    }
  }
  return {
    steelPrice: market.steelPrice(),
    scrapPrice: market.scrapPrice,
    ironPrice: ironPriceOf(market.scrapPrice, market.meltValue, market.powerPrice),
    load: steel.load,
    steelMade: steel.total,
    marginalSteel: steel.marginal,
    marginalIron: supply.marginal,
    supply,
    production,
    charges: chargeMixes(market, steel, supply),
  };
};
