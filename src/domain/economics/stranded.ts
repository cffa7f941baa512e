import { remainingService, type Tranche } from './debt.js';

/** What leaving an asset before the end of its campaign gives up. */
export interface Stranding {
  /** Years left in the campaign, R. */
  readonly yearsLeft: number;
  /** Years until the new furnace starts, T: until then the old one produces. */
  readonly startAfter: number;
  /** The asset's own schedules, the year in which it would be decided, and its flows before that debt. */
  readonly tranches: readonly Tranche[];
  readonly year: number;
  readonly margin: Float64Array;
  readonly tonnes: number;
}

/**
 * Cost of stranded assets, USD: the larger of all unpaid service of the old tranches (undiscounted) and the lost cash
 * flow before that debt, Σ_{t=T+1…R} margin_t·q/(1+k)^t; zero when the campaign is over (model §7).
 */
export const strandedCost = (asset: Stranding, k: number): number => {
  if (asset.yearsLeft <= 0) return 0;
  let lost = 0;
  for (let t = asset.startAfter + 1; t <= asset.yearsLeft; t += 1) {
    lost += ((asset.margin[t] ?? 0) * asset.tonnes) / (1 + k) ** t;
  }
  return Math.max(remainingService(asset.tranches, asset.year), lost);
};
