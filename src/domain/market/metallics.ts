import type { Assumptions } from '../assumptions/assumptions.js';
import { carrier } from '../names.js';
import { shareOf, type Technology } from '../economics/technology.js';
import type { Step } from './step-curve.js';
import type { HotMetalPool, IronUnit, NetworkUnits, SteelUnit } from './units.js';

/*
 * Scrap, tradable iron and the flexible part of the converters' charge are one market, counted in tonnes of scrap
 * equivalents (model §4). All supplies are dispatchable tonnes; a step is as much wider as the clearing share asks.
 */

/** What a tonne of DRI is worth in an arc furnace beside scrap. */
export interface MeltValue {
  /** t of DRI that replace one t of scrap: 1.13/1.1. */
  readonly driPerScrap: number;
  /** MWh more to melt the DRI that replaces one t of scrap. */
  readonly extraPower: number;
  /** t of scrap equivalents in a tonne of steel: 1.1. */
  readonly chargePerTonne: number;
}

/** Read from the melter that takes DRI with the lowest melting power: the best buyer sets the value. */
export const meltValueOf = (technologies: readonly Technology[]): MeltValue => {
  let best: MeltValue = { driPerScrap: 1, extraPower: 0, chargePerTonne: 1 };
  let least = Infinity;
  for (const technology of technologies) {
    const dri = shareOf(technology, 'dri');
    const scrap = shareOf(technology, 'scrap');
    if (technology.kind !== 'melter' || dri.perT === 0 || scrap.perT === 0 || dri.extraElectricity >= least) continue;
    least = dri.extraElectricity;
    best = {
      driPerScrap: dri.perT / scrap.perT,
      extraPower: dri.extraElectricity / scrap.perT,
      chargePerTonne: scrap.perT,
    };
  }
  return best;
};

const ELECTRICITY = carrier('electricity');

/** Electricity price at which DRI is compared with scrap, USD/MWh: the mean of the countries by their demand. */
export const meltingPowerPrice = (given: Assumptions, year: number): number => {
  let cost = 0;
  let weight = 0;
  for (const country of given.countries) {
    const demand = given.demand(country.country, year);
    cost += demand * given.price(ELECTRICITY, country, year);
    weight += demand;
  }
  return weight > 0 ? cost / weight : 0;
};

/** USD/t of tradable iron at a scrap price: scrap price × 1.1/1.13 less the extra melting power. */
export const ironPriceOf = (scrapPrice: number, value: MeltValue, powerPrice: number): number =>
  (scrapPrice - value.extraPower * powerPrice) / value.driPerScrap;

/** USD per t of scrap equivalent at which a DRI group offers. */
export const driOffer = (unit: IronUnit, value: MeltValue, powerPrice: number): number =>
  unit.cost * value.driPerScrap + value.extraPower * powerPrice;

/** Tonnes that converters of a pool may charge beyond their least hot metal, and tonnes left to sell, at given production. */
export const poolOffers = (
  pool: HotMetalPool,
  load: number,
  production: (unit: SteelUnit) => number,
): { readonly flexible: number; readonly spare: number } => {
  let flexible = 0;
  let most = 0;
  for (const unit of pool.converters) {
    const tonnes = production(unit) * unit.metallics;
    flexible += tonnes * (unit.ownMost - unit.ownLeast);
    most += tonnes * unit.ownMost;
  }
  return { flexible, spare: Math.max(0, load * pool.width - most) };
};

/** t of scrap equivalents that a steel group buys per t when its own hot metal is at the least. */
export const boughtPerTonne = (unit: SteelUnit): number => unit.metallics * (1 - unit.ownLeast);

/** Whole tonnes of scrap equivalents that the iron groups of a network can make; steel from ore counts at its charge. */
export const ironWidth = (units: NetworkUnits, value: MeltValue): number => {
  let sum = units.pool?.width ?? 0;
  for (const unit of units.tradable) sum += Math.floor(unit.width / value.driPerScrap);
  for (const unit of units.steel)
    if (unit.technology.kind === 'ore-steel') sum += Math.round(unit.width * value.chargePerTonne);
  return sum;
};

/** Names of the steps of a network. */
export const flexibleKey = (pool: HotMetalPool): string => `flexible/${pool.network}`;
export const pigKey = (pool: HotMetalPool): string => `pig-iron/${pool.network}`;
export const SCRAP_KEY = 'scrap';

/** Width of the step of so many dispatchable tonnes. */
export const wide = (tonnes: number, clearingShare: number): number => Math.round(tonnes / clearingShare);

/**
 * Steps of a network on the supply curve of metallics: what converters may charge instead of scrap saves its variable
 * cost; pig iron for sale has to earn its full cost, or nobody would keep a furnace for it.
 */
export const poolSteps = (
  pool: HotMetalPool,
  clearingShare: number,
  production: (unit: SteelUnit) => number,
): readonly Step[] => {
  const { flexible, spare } = poolOffers(pool, clearingShare, production);
  return [
    { key: flexibleKey(pool), cost: pool.variable, width: wide(flexible, clearingShare) },
    { key: pigKey(pool), cost: pool.cost, width: wide(spare, clearingShare) },
  ];
};

/** The step of a DRI group: its available tonnes in scrap equivalents. */
export const driStep = (unit: IronUnit, value: MeltValue, powerPrice: number): Step => ({
  key: unit.group.id,
  cost: driOffer(unit, value, powerPrice),
  width: Math.round(unit.width / value.driPerScrap),
});

/** The step of the year's scrap at its floor price. */
export const scrapStep = (given: Assumptions, year: number): Step => ({
  key: SCRAP_KEY,
  cost: given.scenario.markets.scrap.floorPrice,
  width: wide(given.scrapSupply(year), given.scenario.markets.clearingShare),
});
