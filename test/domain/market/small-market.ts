import { keyedDraws } from '../../../src/adapters/random/keyed-draws.js';
import type { Dataset } from '../../../src/domain/dataset.js';
import { YearMarket } from '../../../src/domain/market/year-market.js';
import { baseline, founded, type Founded } from '../given-worlds.js';
import { oreSteel, smallWorld, type Furnace } from '../small-world.js';

export const MT = 1e6;

/** One world market in order of cost, as most examples of the model have it. */
export const MERIT_ORDER = ['allocation.rule=merit-order', 'allocation.qualityPremiumCap=0'];

/** A founded world with the market of 2025 open; `merit-order` unless set otherwise. */
export const opened = (dataset: Dataset, ...set: readonly string[]): Founded & { readonly market: YearMarket } => {
  const world = founded(dataset, baseline(...MERIT_ORDER, ...set), keyedDraws(1));
  return { ...world, market: YearMarket.open({ ...world, year: 2025, carbonYear: 2025 }, 170) };
};

/** Steel of the worked example of model §3: A 50 Mt at 400, B 40 at 500, C 30 at 600, all made from ore. */
export const STEPS: readonly Furnace[] = [
  { id: 'A', technology: 'at-400', capacity: 50 * MT },
  { id: 'B', technology: 'at-500', capacity: 40 * MT },
  { id: 'C', technology: 'at-600', capacity: 30 * MT },
];
export const STEEL = [oreSteel('at-400', 400), oreSteel('at-500', 500), oreSteel('at-600', 600)];

export const worked = (demand: number): Dataset =>
  // Nobody buys the scrap; a market of metallics without any supply would be empty.
  smallWorld({ technologies: STEEL, furnaces: STEPS, demand: { AAA: demand * MT }, scrap: { AAA: MT } });
