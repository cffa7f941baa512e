import type { ParameterValue } from '../distributions.js';
import type { Convergence } from '../sensitivity/convergence.js';
import type { Interval } from '../sensitivity/bootstrap.js';
import type { FoundBoxes } from './discovered.js';

/** What is told of each factor of a sweep; `indices.csv` has a row for each. */
export const MEASURES = [
  'S1',
  'ST',
  'S2',
  'mu',
  'mu_star',
  'sigma',
  'rank_correlation',
  'explained_alone',
  'tree_importance',
] as const;
export type MeasureName = (typeof MEASURES)[number];

/** One figure about one factor, or about a pair. */
export interface Index {
  readonly measure: MeasureName;
  readonly factor: string;
  /** The second of a pair. */
  readonly with: string | undefined;
  readonly value: number;
  /** Undefined where the design gives none. */
  readonly interval: Interval | undefined;
}

/** How an index settled while the design grew. */
export interface IndexConvergence extends Convergence {
  readonly measure: MeasureName;
  readonly factor: string;
}

/** What is told about one KPI of a sweep. */
export interface KpiAnalysis {
  readonly kpi: string;
  readonly expression: string;
  /** Undefined where the terms of the expression have no unit in common. */
  readonly unit: string | undefined;
  /** Of the means over replicates, point by point. */
  readonly spread: { readonly min: number; readonly mean: number; readonly max: number };
  /** Empty where the KPI does not vary. */
  readonly indices: readonly Index[];
  /** The measure that ranks the factors. */
  readonly rankedBy: MeasureName;
  /** Factors, the one that matters most first. */
  readonly ranking: readonly string[];
  /** 1 where more of the factor comes with more of the KPI, −1 for less, 0 where neither can be said. */
  readonly direction: Readonly<Record<string, -1 | 0 | 1>>;
  readonly convergence: readonly IndexConvergence[];
  /** The value at every point, where the design is a grid of two factors. */
  readonly grid: GridOfTwo | undefined;
}

/** The KPI over a grid of two factors: `values[row][column]`. */
export interface GridOfTwo {
  readonly row: { readonly factor: string; readonly labels: readonly string[] };
  readonly column: { readonly factor: string; readonly labels: readonly string[] };
  readonly values: readonly (readonly number[])[];
}

/** What an analysis of a sweep found. */
export interface SweepAnalysis {
  readonly sweep: string;
  readonly description: string;
  readonly design: string;
  readonly factors: readonly string[];
  readonly runs: number;
  readonly points: number;
  readonly replicates: number;
  /** Of the intervals, such as 0.95. */
  readonly level: number;
  readonly kpis: readonly KpiAnalysis[];
  /** KPIs that have no value in some runs, with the number of points; nothing is told of them. */
  readonly withoutValue: Readonly<Record<string, number>>;
  readonly discovery: FoundBoxes | undefined;
  /** Every point with its values and KPIs, where there are few enough to be read; otherwise none. */
  readonly shown: readonly ShownPoint[];
}

/** One point of a sweep: its values by parameter and its KPIs by name. */
export interface ShownPoint {
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly kpis: Readonly<Record<string, number>>;
}
