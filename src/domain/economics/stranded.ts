import { remainingService, type Tranche } from './debt.js';
import type { PresentValue } from './discounting.js';

/** A furnace, or the share of one, that is left before the end of its campaign. */
export interface LeftFurnace {
  /** Years left in its campaign, R. */
  readonly yearsLeft: number;
  readonly tranches: readonly Tranche[];
  /** Share of the furnace that is left: 1 for all of it. */
  readonly share: number;
}

/** What leaving furnaces gives up. The first one's campaign says how long they would have gone on together. */
export interface Stranding {
  readonly furnaces: readonly [LeftFurnace, ...LeftFurnace[]];
  /** Years until the new furnace starts, T: until then the old ones produce. */
  readonly startAfter: number;
  /** The year of the decision. */
  readonly year: number;
  /** Their flow before debt, USD/t, and the tonnes that earn it. */
  readonly margin: PresentValue;
  readonly tonnes: number;
}

/**
 * Cost of stranded assets, USD: the larger of all unpaid service of the old tranches (undiscounted) and the lost cash
 * flow before that debt, Σ_{t=T+1…R} margin_t·q/(1+k)^t (model §7). A furnace whose campaign is over strands nothing.
 * Both sides of a chain earn one cash flow: their debts are added up before they are held against it.
 */
export const strandedCost = ({ furnaces, startAfter, year, margin, tonnes }: Stranding): number => {
  let unpaid = 0;
  for (const { yearsLeft, tranches, share } of furnaces)
    if (yearsLeft > 0) unpaid += share * remainingService(tranches, year);
  return Math.max(unpaid, tonnes * margin(startAfter, furnaces[0].yearsLeft));
};
