import { DomainError } from '../errors.js';
import type { StepCurve } from './step-curve.js';

/** How a market clears: the share s of capacity without premium, and the premium b at full shortage, USD/t. */
export interface ClearingRule {
  readonly clearingShare: number;
  readonly shortageBuffer: number;
}

/** Premium of scarcity in USD/t: b · min(1, (d − sW)/((1 − s)W)) above sW, zero below; with s = 1 in full above W. */
export const shortagePremium = (demand: number, width: number, rule: ClearingRule): number => {
  const { clearingShare: s, shortageBuffer: b } = rule;
  const comfortable = s * width;
  if (demand <= comfortable) return 0;
  return s === 1 ? b : b * Math.min(1, (demand - comfortable) / ((1 - s) * width));
};

/**
 * Price of a curve at a demand, USD/t (model §3). Up to sW the cost of the step that covers the demand; beyond it the
 * step that covers sW and the shortage premium. It never falls when demand rises. `attainable` is a width beyond which
 * something else than capacity is short, such as metal to charge.
 * @throws DomainError `empty-curve`
 */
export const clearingPrice = (
  curve: StepCurve,
  demand: number,
  rule: ClearingRule,
  name: string,
  year: number,
  attainable = curve.totalWidth,
): number => {
  const width = Math.min(attainable, curve.totalWidth);
  const step = curve.stepAt(Math.min(demand, rule.clearingShare * width));
  if (step === undefined) throw new DomainError('empty-curve', { product: name, year });
  return step.cost + shortagePremium(demand, width, rule);
};

/** Load up to which groups may be dispatched: s, and more in shortage, never above 1 (model §3). */
export const dispatchLoad = (demand: number, width: number, rule: ClearingRule): number =>
  Math.max(rule.clearingShare, Math.min(1, width > 0 ? demand / width : 1));

/**
 * Price at which the last supplier that runs is paid its cost, USD/t: the step at which the dispatchable tonnes (s × width)
 * reach the demand, and the shortage premium beyond. The metallics market is read like this: whoever is above it stands idle.
 */
export const marginalPrice = (
  curve: StepCurve,
  demand: number,
  rule: ClearingRule,
  name: string,
  year: number,
): number => {
  const step = curve.stepAt(Math.min(demand / rule.clearingShare, curve.totalWidth));
  if (step === undefined) throw new DomainError('empty-curve', { product: name, year });
  return step.cost + shortagePremium(demand, curve.totalWidth, rule);
};
