export type { UniformSource } from './uniform-source.js';
export { ExperimentRefusedError } from './errors.js';
export type { Distribution, ParameterValue } from './distributions.js';
export { quantileOf } from './distributions.js';
export type { Point } from './designs/point.js';
export type { SobolRequest } from './designs/sobol.js';
export { SOBOL_DIMENSIONS, sobolPoints } from './designs/sobol.js';
export { haltonPoints } from './designs/halton.js';
export { latinHypercube } from './designs/latin-hypercube.js';
export { gridPoints } from './designs/grid.js';
export type { MorrisRequest } from './designs/morris-trajectories.js';
export { morrisTrajectories, morrisTrajectory } from './designs/morris-trajectories.js';
export type { SaltelliRequest } from './designs/saltelli.js';
export { crossedRows, saltelliPoints } from './designs/saltelli.js';
export type { SaltelliSample, SobolIndices } from './sensitivity/sobol-indices.js';
export { saltelliSamples, sobolIndices } from './sensitivity/sobol-indices.js';
export type { MorrisEffect } from './sensitivity/morris-effects.js';
export { elementaryEffects, morrisEffect } from './sensitivity/morris-effects.js';
export type { BootstrapRequest, Interval } from './sensitivity/bootstrap.js';
export { bootstrapIntervals } from './sensitivity/bootstrap.js';
export type { Box, Case, DescribedBox, Side } from './discovery/box.js';
export type { Discovery, PrimOptions } from './discovery/prim.js';
export { discover } from './discovery/prim.js';
export type { KpiExpression, KpiFault } from './kpis/expression.js';
export type { ParsedKpi } from './kpis/parse.js';
export { parseKpi } from './kpis/parse.js';
export type { KpiScope } from './kpis/scope.js';
export { scopeFaults } from './kpis/scope.js';
export { evaluateKpi } from './kpis/evaluate.js';
export { unitOf } from './kpis/unit.js';
export { defaultKpis } from './kpis/defaults.js';
export type { Condition, DimensionKind, Split } from './discovery/splits.js';
export { bestSplit } from './discovery/splits.js';
export type { Tree, TreeOptions } from './discovery/tree.js';
export { growTree, importanceOf } from './discovery/tree.js';
export type { Allowed, Leaf } from './discovery/leaves.js';
export { leavesOf } from './discovery/leaves.js';
export type { Convergence, EstimateAt } from './sensitivity/convergence.js';
export { convergenceOf, growingSizes } from './sensitivity/convergence.js';
export type { Grown } from './sensitivity/convergence-text.js';
export { convergenceText } from './sensitivity/convergence-text.js';
export { rankCorrelation } from './sensitivity/rank-correlation.js';
export { explainedAlone } from './sensitivity/explained-alone.js';
export type { DesignRequest, Factor, SweepParameter, SweepPoint, SweepSpecification } from './sweep.js';
export type { AnalysisRequest, KpiOutputs } from './analysis/analyse.js';
export { analyseSweep } from './analysis/analyse.js';
export type { FoundBox, FoundBoxes, Threshold } from './analysis/discovered.js';
export type {
  GridOfTwo,
  Index,
  IndexConvergence,
  KpiAnalysis,
  MeasureName,
  SweepAnalysis,
} from './analysis/results.js';
export { chanceOf, loosened } from './discovery/loosened.js';
export type { Executor, RunOne, RunOrder } from './executor.js';
export type { RunResult, RunStatus } from './run-result.js';
export type { SweepManifest } from './sweep-manifest.js';
