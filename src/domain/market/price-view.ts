import type { CountryCode } from '../names.js';

/** Prices of the years from now on as a decision sees them, USD/t; index 0 is the current year. */
export interface PriceView {
  readonly year: number;
  /** Steel on the world market. */
  readonly steel: Float64Array;
  /** Steel as producers of a country sell it on the margin of one more tonne. */
  readonly steelIn: (country: CountryCode) => Float64Array;
  readonly iron: Float64Array;
  readonly scrap: Float64Array;
  /** Price of steel of the current year on the world market. */
  readonly worldSteelPrice: number;
}

/** Years between the knots at which horizon prices are solved, and how far they reach (model §3). */
export const KNOT_SPACING = 5;
export const KNOTS = 7;
/** Years that a price view covers; the longest option ends before. */
export const VIEW_YEARS = 48;

/** Straight lines between the knots, the last value held. */
export const spread = (knots: readonly number[]): Float64Array => {
  const path = new Float64Array(VIEW_YEARS);
  for (let t = 0; t < VIEW_YEARS; t += 1) {
    const k = Math.min(Math.floor(t / KNOT_SPACING), knots.length - 1);
    const from = knots[k] ?? 0;
    const to = knots[k + 1] ?? from;
    path[t] = from + ((to - from) * (t - k * KNOT_SPACING)) / KNOT_SPACING;
  }
  for (let t = (knots.length - 1) * KNOT_SPACING; t < VIEW_YEARS; t += 1) path[t] = knots.at(-1) ?? 0;
  return path;
};
