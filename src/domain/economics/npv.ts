import { trancheService, type Tranche } from './debt.js';

/**
 * An option in numbers (model §7): equity is paid after `delay` years, then `life` years of cash flow follow. `margin`
 * holds USD/t before debt by year ahead (index 1 is next year), `tonnes` is the constant production.
 */
export interface Option {
  readonly equity: number;
  /** Years until equity is due: R for a renovation, 0 for an investment that starts now. */
  readonly equityAfter: number;
  /** First year of cash flow is `startAfter` + 1 years ahead. */
  readonly startAfter: number;
  readonly life: number;
  readonly tonnes: number;
  readonly margin: Float64Array;
  /** New debt only; its payment j falls in year `startAfter` + j. */
  readonly debt: Pick<Tranche, 'principal' | 'term' | 'rate'>;
}

/** The parts of a net present value, USD: they add up to `npv`. */
export interface NpvTerms {
  /** Discounted equity, negative. */
  readonly equity: number;
  /** Discounted margin before debt. */
  readonly margin: number;
  /** Discounted service of the new debt, negative. */
  readonly debt: number;
  /** Cost of stranded assets, negative or zero. */
  readonly cosa: number;
  readonly npv: number;
}

/**
 * Net present value to the owners at cost of equity k, USD: −equity/(1+k)^a + Σ (margin_t·q − service_t)/(1+k)^t − COSA
 * over t = startAfter+1 … startAfter+life (model §7).
 */
export const netPresentValue = (option: Option, k: number, cosa: number): NpvTerms => {
  const tranche: Tranche = { ...option.debt, firstYear: 1 };
  const step = 1 / (1 + k);
  let discount = step ** option.startAfter;
  let margin = 0;
  let debt = 0;
  for (let j = 1; j <= option.life; j += 1) {
    discount *= step;
    margin += (option.margin[option.startAfter + j] ?? 0) * option.tonnes * discount;
    debt += trancheService(tranche, j) * discount;
  }
  const equity = option.equity * step ** option.equityAfter;
  return { equity: -equity, margin, debt: -debt, cosa: -cosa, npv: margin - debt - equity - cosa };
};
