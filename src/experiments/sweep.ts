import type { Distribution, ParameterValue } from './distributions.js';
import type { Point } from './designs/point.js';

/** The path with which a parameter means the whole scenario: its values are names or paths of scenarios. */
export const WHOLE_SCENARIO = 'scenario';

/** A value of the scenario that a sweep varies. */
export interface SweepParameter {
  /** Dotted path in the scenario, or `scenario`; names its column of `runs.csv`. */
  readonly path: string;
  /** None where a list says the values. */
  readonly distribution: Distribution | undefined;
}

/** One dimension of a design: a parameter, or a group of them that move together, each over its own distribution. */
export interface Factor {
  /** Name of the group, or path of its only parameter. */
  readonly name: string;
  readonly parameters: readonly SweepParameter[];
}

/** How the points are chosen. Seeds are those of the design's own random numbers, not of the runs. */
export type DesignRequest =
  /** `levels` of each factor, in the order of the factors. */
  | { readonly kind: 'grid'; readonly levels: readonly number[] }
  /** Values of the parameters, row by row, in the order of the parameters. */
  | { readonly kind: 'list'; readonly rows: readonly (readonly ParameterValue[])[] }
  | { readonly kind: 'lhs'; readonly samples: number; readonly seed: number }
  /** Scrambled where there is a seed, otherwise the published sequence. */
  | { readonly kind: 'sobol'; readonly samples: number; readonly seed: number | undefined }
  | { readonly kind: 'halton'; readonly samples: number }
  | { readonly kind: 'morris'; readonly trajectories: number; readonly levels: number; readonly seed: number }
  | {
      readonly kind: 'saltelli';
      readonly samples: number;
      readonly seed: number | undefined;
      readonly secondOrder: boolean;
    };

export interface Replicates {
  readonly count: number;
  /** `common`: replicate r has the same seed at every point. */
  readonly seeds: 'common' | 'independent';
}

/** A sweep as its file says it, resolved. */
export interface SweepSpecification {
  readonly name: string;
  readonly description: string;
  /** What holds where no parameter says otherwise: a shipped name, or a path. */
  readonly scenario: string;
  /** Values of the scenario that hold at every point, as `path=value`. */
  readonly set: readonly string[];
  readonly factors: readonly Factor[];
  readonly design: DesignRequest;
  readonly replicates: Replicates;
  /** Expressions by the name of their column, in the order of the file. */
  readonly kpis: Readonly<Record<string, string>>;
}

/** The parameters of all factors, in the order of the columns of `runs.csv`. */
export const parametersOf = (factors: readonly Factor[]): readonly SweepParameter[] =>
  factors.flatMap(({ parameters }) => parameters);

/** One point of a design. */
export interface SweepPoint {
  readonly index: number;
  /** By factor; empty in a list. */
  readonly coordinates: Point;
  /** By parameter, in the order of `parametersOf`. */
  readonly values: readonly ParameterValue[];
}

/** One run of a sweep before anything is known of its inputs but what the design says. */
export interface PlannedRun {
  readonly point: SweepPoint;
  /** From 0. */
  readonly replicate: number;
  /** Of the run's draws. */
  readonly seed: number;
}
