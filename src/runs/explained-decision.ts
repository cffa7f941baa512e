import type { FlowTerms, NpvTerms } from '../domain/economics/npv.js';
import type { FurnaceGroupId } from '../domain/names.js';
import type { ExcludedPlan } from '../economy/agent-based/candidates.js';
import type { Deliberation, Drawn, Gate } from '../economy/agent-based/deliberation.js';
import type { ValuedOption, ValuedSide } from '../economy/agent-based/options.js';

/** One group under an option: USD, t/yr of capacity and t a year. */
export interface ExplainedSide {
  readonly furnaceGroupId: FurnaceGroupId;
  readonly capacity: number;
  /** Null where it closes. */
  readonly technology: string | null;
  readonly tonnes: number;
  /** Of equity that is paid, undiscounted. */
  readonly equity: number;
  readonly terms: FlowTerms;
}

/** An option as plain data. The terms add up to `terms.npv`; the sides' terms to those of the option. */
export interface ExplainedOption {
  readonly label: string;
  readonly incumbent: boolean;
  readonly chosen: boolean;
  readonly equity: number;
  readonly terms: NpvTerms;
  readonly worth: number;
  /** Share of the draw; null when it was not weighed. */
  readonly weight: number | null;
  /** Years ahead of the first and the last year of its flow. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly sides: readonly ExplainedSide[];
}

/** How a group came to what it did in a year. */
export interface ExplainedDecision {
  readonly year: number;
  /** Whose decision it was: the group's own, or that of the iron that feeds it. */
  readonly decider: FurnaceGroupId;
  readonly action: string;
  readonly reason: string;
  readonly technology: string;
  readonly npv: number | null;
  readonly gates: readonly Gate[];
  readonly options: readonly ExplainedOption[];
  readonly excluded: readonly ExcludedPlan[];
  readonly draws: readonly Drawn[];
}

const sideOf = ({ group, capacity, to, tonnes, financing, terms }: ValuedSide): ExplainedSide => ({
  furnaceGroupId: group.id,
  capacity,
  technology: to?.technology ?? null,
  tonnes,
  equity: financing?.equity ?? 0,
  terms,
});

/** Writes a deliberation down as plain data. */
export const explainedDecision = (
  year: number,
  decider: FurnaceGroupId,
  { gates, options, excluded, weighed, drawn, outcome }: Deliberation,
): ExplainedDecision => {
  const total = weighed.reduce((sum, { worth }) => sum + worth, 0);
  const optionOf = (option: ValuedOption): ExplainedOption => ({
    label: option.label,
    incumbent: option.incumbent,
    chosen: option === outcome.option,
    equity: option.equity,
    terms: option.terms,
    worth: option.worth,
    weight: weighed.includes(option) ? option.worth / total : null,
    firstYear: option.startAfter + 1,
    lastYear: option.lastYear,
    sides: option.sides.map(sideOf),
  });
  return {
    year,
    decider,
    action: outcome.action,
    reason: outcome.reason,
    technology: outcome.to,
    npv: outcome.option?.terms.npv ?? null,
    gates,
    options: options.map(optionOf),
    excluded,
    draws: drawn,
  };
};
