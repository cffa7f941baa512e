import type { ChargeMix } from '../economics/charge.js';
import { ensure } from '../errors.js';
import type { CountryCode, FurnaceGroupId } from '../names.js';
import { chargeMixes } from './charge-mix.js';
import { supplyMetallics, type MetallicsSupply } from './charging.js';
import { dispatchSteel, type SteelDispatch } from './dispatch.js';
import { ironPriceOf, poolOffers } from './metallics.js';
import { salesOf, type CountrySales } from './sales.js';
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
  /** Steel by country: where it was sold and what it earned. */
  readonly sales: ReadonlyMap<CountryCode, CountrySales>;
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

/** Steel of a year and who supplies the metal for it. */
interface Attempt {
  readonly steel: SteelDispatch;
  readonly supply: MetallicsSupply;
}

const attempt = (market: YearMarket, withheld: number): Attempt => {
  const steel = dispatchSteel(market, withheld);
  return { steel, supply: supplyMetallics(market, steel) };
};

const suffices = ({ supply }: Attempt): boolean => supply.short <= NEGLIGIBLE;

/**
 * The most steel, to a tonne of metal, that can be charged when withholding `low` is too little: halves the distance
 * to withholding everything. Taking back what is short would go on for ever where a converter loses nearly all of the
 * metal that it gives up, because its own hot metal is of no use to others.
 */
const leastWithheld = (market: YearMarket, low: number, all: number): Attempt => {
  let high = all;
  let best = attempt(market, high);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = attempt(market, middle);
    if (suffices(tried)) [high, best] = [middle, tried];
    else low = middle;
  }
  return best;
};

/** Steel that there is metal for, and who supplies it. */
const dispatchWithMetal = (market: YearMarket): Attempt => {
  let withheld = 0;
  let tried = attempt(market, withheld);
  for (let round = 1; !suffices(tried) && round < MOST_ROUNDS; round += 1) {
    withheld = market.metal(tried.steel.load) - tried.steel.metal + tried.supply.short;
    tried = attempt(market, withheld);
  }
  if (!suffices(tried)) tried = leastWithheld(market, withheld, market.metal(tried.steel.load));
  ensure(suffices(tried), 'metal-short', { year: market.outlook.year, tonnes: tried.supply.short });
  return tried;
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
    sales: salesOf(market, steel),
    production,
    charges: chargeMixes(market, steel, supply),
  };
};
