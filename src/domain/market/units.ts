import type { Technology } from '../economics/technology.js';
import type { FurnaceGroup } from '../furnace-group.js';
import type { PlantId } from '../names.js';

/** An iron group in one year: whole tonnes it can deliver, its dispatch cost and the part that idling saves, USD/t. */
export interface IronUnit {
  readonly group: FurnaceGroup;
  readonly technology: Technology;
  readonly width: number;
  readonly cost: number;
  readonly variable: number;
}

/**
 * A steel group in one year. `conversion` is its dispatch cost without metallics. For a converter `ownLeast` and
 * `ownMost` bound the share of the charge that its network's hot metal covers, at `ownCost` and, when it only takes
 * the place of scrap, at `ownVariable` (USD/t); all four are zero for others.
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
  readonly ownLeast: number;
  readonly ownMost: number;
  readonly ownCost: number;
  readonly ownVariable: number;
  /** Share of the charge that must be pig iron because own hot metal is short. */
  readonly pigShare: number;
  /** The market where it is at home, and the quality premium that buyers pay on top, USD/t. */
  readonly home: string;
  readonly premium: number;
  /** Name of the part of its step that home demand shields; the rest is named as the group. */
  readonly homeKey: string;
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

/** What one network offers in the year of the outlook. */
export interface NetworkUnits {
  readonly pool: HotMetalPool | null;
  readonly steel: readonly SteelUnit[];
  readonly tradable: readonly IronUnit[];
}

/** USD/t of steel at a scrap price: conversion, own hot metal at its cost, bought metallics at the market (chain cost of model §4). */
export const steelCost = (unit: SteelUnit, scrapPrice: number): number => {
  const bought = scrapPrice + unit.scrapDifference;
  const own = unit.ownVariable < bought ? unit.ownMost : unit.ownLeast;
  return unit.conversion + unit.metallics * (own * unit.ownCost + (1 - own) * bought);
};

/** USD/t that a group has to be paid for its steel: its cost less the quality premium that buyers pay on top. */
export const askingPrice = (unit: SteelUnit, scrapPrice: number): number => steelCost(unit, scrapPrice) - unit.premium;
