import { conversionCost, variableCostAt } from '../economics/unit-cost.js';
import { shareOf, type Technology } from '../economics/technology.js';
import { technologyIn, type FurnaceGroup } from '../furnace-group.js';
import type { PlantId } from '../names.js';
import { groupsOf } from '../world.js';
import { availableTonnes } from './availability.js';
import { producesIn, type Outlook } from './outlook.js';

/** An iron group in one year: whole tonnes it can deliver, its dispatch cost and the part that idling saves, USD/t. */
export interface IronUnit {
  readonly group: FurnaceGroup;
  readonly technology: Technology;
  readonly width: number;
  readonly cost: number;
  readonly variable: number;
}

/**
 * A steel group in one year. `conversion` is its dispatch cost without metallics. For a converter `own` bounds the
 * share of the charge that its network's hot metal covers; a melter's is zero.
 */
export interface SteelUnit {
  readonly group: FurnaceGroup;
  readonly technology: Technology;
  readonly width: number;
  readonly conversion: number;
  /** t of metallics in scrap equivalents per t product; zero for steel made from ore. */
  readonly metallics: number;
  /** Delivered scrap above the world price, USD/t. */
  readonly scrapDifference: number;
  readonly own: { readonly least: number; readonly most: number };
  /** Share of the charge that must be pig iron because own hot metal is short. */
  readonly pigShare: number;
}

/** Hot metal of a network in one year: its iron groups cheapest first, their sum and mean costs, USD/t. */
export interface HotMetalPool {
  readonly network: PlantId;
  readonly iron: readonly IronUnit[];
  readonly converters: readonly SteelUnit[];
  readonly width: number;
  readonly cost: number;
  readonly variable: number;
}

const ironUnit = (outlook: Outlook, group: FurnaceGroup, technology: Technology): IronUnit => {
  const { book, given, year, carbonYear } = outlook;
  const series = book.of(technology.technology, group.country);
  const when = { year, carbonYear, referenceLoad: given.scenario.agents.referenceLoad };
  return {
    group,
    technology,
    width: availableTonnes(given, group, year),
    cost: conversionCost(book, group, technology.technology, when),
    variable: variableCostAt(series, book.at(year), book.at(carbonYear)),
  };
};

/** A steel group; `hotMetalPerTonne` is what the network has for each tonne its converters can make. */
const steelUnit = (
  outlook: Outlook,
  group: FurnaceGroup,
  technology: Technology,
  hotMetalPerTonne: number,
): SteelUnit => {
  const { book, given, year, carbonYear } = outlook;
  const when = { year, carbonYear, referenceLoad: given.scenario.agents.referenceLoad };
  const scrap = shareOf(technology, 'scrap');
  const unit = {
    group,
    technology,
    conversion: conversionCost(book, group, technology.technology, when),
    metallics: scrap.perT,
    scrapDifference: given.country(group.country).scrapPriceDifference,
  };
  const width = availableTonnes(given, group, year);
  if (technology.kind !== 'converter') return { ...unit, width, own: { least: 0, most: 0 }, pigShare: 0 };
  const hotMetal = shareOf(technology, 'hot_metal');
  const covered = hotMetalPerTonne / hotMetal.perT;
  const reachable = Math.max(covered, hotMetal.min);
  const most = Math.min(reachable, hotMetal.max, 1 - scrap.min);
  const least = Math.min(reachable, 1 - scrap.max);
  return {
    ...unit,
    // Without its least hot metal a converter cannot run: it makes the tonnes for which there is enough.
    width: Math.round(width * Math.min(1, covered / hotMetal.min)),
    own: { least, most },
    pigShare: Math.max(0, 1 - scrap.max - reachable),
  };
};

const weighted = (units: readonly IronUnit[], width: number, value: (unit: IronUnit) => number): number => {
  let sum = 0;
  for (const unit of units) sum += value(unit) * unit.width;
  return width > 0 ? sum / width : 0;
};

const cheapestFirst = (a: IronUnit, b: IronUnit): number =>
  a.cost === b.cost ? (a.group.id < b.group.id ? -1 : 1) : a.cost - b.cost;

/** What one network offers in the year of the outlook. */
export interface NetworkUnits {
  readonly pool: HotMetalPool | null;
  readonly steel: readonly SteelUnit[];
  readonly tradable: readonly IronUnit[];
}

/** Reads the units of a network from the state of the world. */
export const networkUnits = (outlook: Outlook, network: PlantId): NetworkUnits => {
  const hot: IronUnit[] = [];
  const tradable: IronUnit[] = [];
  const shops: { group: FurnaceGroup; technology: Technology }[] = [];
  let converterWidth = 0;
  for (const plant of outlook.world.networkPlants.get(network) ?? []) {
    for (const group of groupsOf(outlook.world, plant)) {
      if (!producesIn(group, outlook)) continue;
      const technology = outlook.given.technology(technologyIn(group, outlook.year));
      if (technology.kind === 'hot-metal') hot.push(ironUnit(outlook, group, technology));
      else if (technology.kind === 'tradable-iron') tradable.push(ironUnit(outlook, group, technology));
      else shops.push({ group, technology });
      if (technology.kind === 'converter') converterWidth += availableTonnes(outlook.given, group, outlook.year);
    }
  }
  const width = hot.reduce((sum, unit) => sum + unit.width, 0);
  const perTonne = converterWidth > 0 ? width / converterWidth : 0;
  const steel = shops.map((shop) => steelUnit(outlook, shop.group, shop.technology, perTonne));
  if (hot.length === 0) return { pool: null, steel, tradable };
  hot.sort(cheapestFirst);
  const pool: HotMetalPool = {
    network,
    iron: hot,
    converters: steel.filter((unit) => unit.technology.kind === 'converter'),
    width,
    cost: weighted(hot, width, (unit) => unit.cost),
    variable: weighted(hot, width, (unit) => unit.variable),
  };
  return { pool, steel, tradable };
};

/** USD/t of steel at a scrap price: conversion, own hot metal at its cost, bought metallics at the market (chain cost of model §4). */
export const steelCost = (unit: SteelUnit, pool: HotMetalPool | null, scrapPrice: number): number => {
  const bought = scrapPrice + unit.scrapDifference;
  if (unit.technology.kind !== 'converter' || pool === null) return unit.conversion + unit.metallics * bought;
  const own = pool.variable < bought ? unit.own.most : unit.own.least;
  return unit.conversion + unit.metallics * (own * pool.cost + (1 - own) * bought);
};
