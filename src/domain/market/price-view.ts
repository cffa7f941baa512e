import type { CountryCode } from '../names.js';

/** Prices of the years from now on as a decision sees them, USD/t; index 0 is the current year. */
export interface PriceView {
  readonly year: number;
  /** Steel on the world market. */
  readonly steel: Float64Array;
  /** What producers of a country earn for steel there, premium included. Read when first asked for: ask before the curve moves on. */
  readonly steelIn: (country: CountryCode) => Float64Array;
  readonly iron: Float64Array;
  readonly scrap: Float64Array;
  /** Price of steel of the current year on the world market. */
  readonly worldSteelPrice: number;
}

/**
 * Horizon prices are solved for the current year and for the calendar years that this divides, so many of them (model §3).
 * They reach 21 to 25 years ahead, where most options end; beyond, the last price holds.
 */
export const KNOT_SPACING = 5;
export const KNOTS_AHEAD = 5;
/** Years that a price view covers; the longest option ends before. */
export const VIEW_YEARS = 48;

/** Calendar years for which prices are solved as they are seen from `now`, the current one first. */
export const knotYears = (now: number): readonly number[] => {
  const first = (Math.floor(now / KNOT_SPACING) + 1) * KNOT_SPACING;
  return [now, ...Array.from({ length: KNOTS_AHEAD }, (_, k) => first + k * KNOT_SPACING)];
};

/** A yearly path from the first of the years on: straight lines between the values at these, the last value held. */
export const spread = (years: readonly number[], values: readonly number[]): Float64Array => {
  const now = years[0] ?? 0;
  const path = new Float64Array(VIEW_YEARS).fill(values.at(-1) ?? 0);
  for (let k = 1; k < values.length; k += 1) {
    const [from, to] = [(years[k - 1] ?? now) - now, (years[k] ?? now) - now];
    const [before, after] = [values[k - 1] ?? 0, values[k] ?? 0];
    for (let t = from; t < to; t += 1) path[t] = before + ((after - before) * (t - from)) / (to - from);
  }
  return path;
};
