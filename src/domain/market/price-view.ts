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
 * Horizon prices are solved for the current year, for the next calendar year that five divides and for the next two after
 * it that ten divides (model §3). They reach 20 to 29 years ahead, where most options end; beyond, the last price holds.
 */
const KNOT_SPACINGS = [5, 10, 10] as const;
export const KNOTS_AHEAD = KNOT_SPACINGS.length;
/** Years that a price view covers; the longest option ends before. */
export const VIEW_YEARS = 48;

/** Calendar years for which prices are solved as they are seen from `now`, the current one first. */
export const knotYears = (now: number): readonly number[] => {
  const next = (after: number, spacing: number): number => (Math.floor(after / spacing) + 1) * spacing;
  const years = [now];
  for (const spacing of KNOT_SPACINGS) years.push(next(years.at(-1) ?? now, spacing));
  return years;
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
