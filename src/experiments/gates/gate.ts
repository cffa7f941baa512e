import { changeBetween } from '../../runs/comparison/change.js';
import type { Change } from '../../runs/comparison/change.js';
import type { GateBound, GateResult } from '../../runs/comparison/gate-result.js';
import type { Figure } from '../../runs/comparison/headline-differences.js';
import type { RunFigures } from '../../runs/figures.js';
import type { Headline } from '../../runs/headline.js';
import { evaluateKpi } from '../kpis/evaluate.js';
import type { KpiExpression } from '../kpis/expression.js';
import { unitOf } from '../kpis/unit.js';

/** A figure of the headline of a year, or an expression over the figures of a run. */
export type Measured =
  | { readonly kind: 'headline'; readonly figure: Figure; readonly year: number }
  | { readonly kind: 'kpi'; readonly expression: KpiExpression };

/** How large a difference between two runs may be: `emissions.2050 > +2%` trips when B has over 2 % more than A. */
export interface Gate extends GateBound {
  readonly text: string;
  readonly measured: Measured;
}

/** A run as a gate sees it. */
export interface GatedRun {
  readonly headline: readonly Headline[];
  /** Only gates with an expression ask for them. */
  readonly figures: RunFigures | undefined;
}

const valueIn = ({ headline, figures }: GatedRun, measured: Measured): number => {
  if (measured.kind === 'kpi') return figures === undefined ? NaN : evaluateKpi(measured.expression, figures);
  const ofYear = headline.find(({ year }) => year === measured.year);
  return ofYear === undefined ? NaN : measured.figure.valueIn(ofYear);
};

const unitOfMeasured = (measured: Measured): string =>
  measured.kind === 'headline' ? measured.figure.unit : (unitOf(measured.expression) ?? '');

/** Something that comes from nothing is an increase (or decrease) by more than any per cent. */
const seenBy = ({ relative }: Gate, { difference, percent }: Change): number =>
  relative ? (percent ?? Math.sign(difference) * Infinity) : difference;

/** Holds a gate against two runs that both have its years. A side without a value, such as the cost of nothing, is NaN. */
export const judge = (gate: Gate, a: GatedRun, b: GatedRun): GateResult => {
  const { text, measured, operator, limit, relative } = gate;
  const change = changeBetween(valueIn(a, measured), valueIn(b, measured));
  const seen = seenBy(gate, change);
  const tripped = operator === '>' ? seen > limit : seen < limit;
  return { gate: text, unit: unitOfMeasured(measured), ...change, operator, limit, relative, tripped };
};
