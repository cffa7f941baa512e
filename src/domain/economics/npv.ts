import { discountedService, type Tranche } from './debt.js';
import type { PresentValue } from './discounting.js';

/**
 * One investment in numbers (model §7): equity is paid after `equityAfter` years, `life` years of cash flow follow those
 * of construction. `margin` is worth USD/t before debt, `tonnes` is the constant production.
 */
export interface Flow {
  readonly equity: number;
  /** Years until equity is due: R for a renovation, 0 for an investment that starts now. */
  readonly equityAfter: number;
  /** First year of cash flow is `startAfter` + 1 years ahead. */
  readonly startAfter: number;
  readonly life: number;
  readonly tonnes: number;
  readonly margin: PresentValue;
  /** New debt only; its payment j falls in year `startAfter` + j. */
  readonly debt: Pick<Tranche, 'principal' | 'term' | 'rate'>;
}

/** What an investment is worth today, in parts, USD. */
export interface FlowTerms {
  /** Discounted equity, negative. */
  readonly equity: number;
  /** Discounted margin before debt. */
  readonly margin: number;
  /** Discounted service of the new debt, negative. */
  readonly debt: number;
}

/** The parts of a net present value, USD: they add up to `npv`. */
export interface NpvTerms extends FlowTerms {
  /** Cost of stranded assets, negative or zero. */
  readonly cosa: number;
  readonly npv: number;
}

/** A side that closes neither costs nor earns. */
export const NO_FLOW: FlowTerms = { equity: 0, margin: 0, debt: 0 };

/** What no price moves: equity/(1+k)^a and the service of the new debt, discounted to the owners' cost of equity k. */
export const discountedPayments = (flow: Omit<Flow, 'margin' | 'tonnes'>, k: number): Omit<FlowTerms, 'margin'> => {
  const { startAfter, life, debt } = flow;
  const step = 1 / (1 + k);
  return {
    equity: -flow.equity * step ** flow.equityAfter,
    debt: -(step ** startAfter) * discountedService(debt, Math.min(life, debt.term), step),
  };
};

/** Discounts one investment to the owners' cost of equity k: equity/(1+k)^a and Σ over t = startAfter+1 … startAfter+life. */
export const discountedFlow = (flow: Flow, k: number): FlowTerms => {
  const { equity, debt } = discountedPayments(flow, k);
  const margin = flow.tonnes * flow.margin(flow.startAfter, flow.startAfter + flow.life);
  return { equity, margin, debt };
};

/** Net present value of investments that are decided together, less the cost of what they strand, USD (model §7). */
export const netPresentValue = (flows: readonly FlowTerms[], cosa: number): NpvTerms => {
  let equity = 0;
  let margin = 0;
  let debt = 0;
  for (const flow of flows) {
    equity += flow.equity;
    margin += flow.margin;
    debt += flow.debt;
  }
  return { equity, margin, debt, cosa: -cosa, npv: margin + debt + equity - cosa };
};
