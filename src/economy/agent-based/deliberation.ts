import type { Action, Reason } from '../../domain/decisions.js';
import type { FurnaceGroup } from '../../domain/furnace-group.js';
import type { TechnologyCode } from '../../domain/names.js';
import type { ExcludedPlan } from './candidates.js';
import type { ValuedOption } from './options.js';

/** Figures that a gate compared, by name. */
export type Facts = Readonly<Record<string, number | string | null>>;

/** One condition of the rules of model §7, and whether the group met it. */
export interface Gate {
  /** Rule of model §7: 1 to 6, or E. */
  readonly rule: string;
  readonly gate: string;
  readonly passed: boolean;
  readonly facts: Facts;
}

/** What a group decided: the act, why, and the option that it rests on. */
export interface Outcome {
  readonly action: Extract<Action, 'keep' | 'renovate' | 'switch' | 'close'>;
  readonly reason: Reason;
  readonly to: TechnologyCode;
  readonly option: ValuedOption | null;
}

/** A random number that was drawn, and what it was held against. */
export interface Drawn {
  readonly purpose: 'technology' | 'acceptance';
  readonly value: number;
  /** Accepted below the threshold; for the choice the running sums of the weights' shares, in order. */
  readonly thresholds: readonly number[];
}

/** How a group came to its decision: gates in the order in which it met them, every option, the weights and the draws. */
export interface Deliberation {
  readonly gates: readonly Gate[];
  /** The present furnace first; empty where a gate stopped the group before any option was valued. */
  readonly options: readonly ValuedOption[];
  readonly excluded: readonly ExcludedPlan[];
  /** Options better than the present furnace, the best first, with the worth that weighs them. */
  readonly weighed: readonly ValuedOption[];
  readonly drawn: readonly Drawn[];
  readonly outcome: Outcome;
}

/** Is told how every furnace group came to do what it did in a year, also those that a gate stopped. */
export type DeliberationListener = (group: FurnaceGroup, year: number, deliberation: Deliberation) => undefined;

/** The notes of one deliberation while it goes on. */
export class Minutes {
  readonly gates: Gate[] = [];
  readonly options: ValuedOption[] = [];
  readonly excluded: ExcludedPlan[] = [];
  readonly drawn: Drawn[] = [];
  weighed: readonly ValuedOption[] = [];

  /** Notes a gate and answers whether it was passed. */
  gate(rule: string, gate: string, passed: boolean, facts: Facts = {}): boolean {
    this.gates.push({ rule, gate, passed, facts });
    return passed;
  }

  close(outcome: Outcome): Deliberation {
    const { gates, options, excluded, weighed, drawn } = this;
    return { gates, options, excluded, weighed, drawn, outcome };
  }
}
