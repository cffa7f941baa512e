import { mean } from '../sensitivity/moments.js';
import { rankCorrelation } from '../sensitivity/rank-correlation.js';
import type { SweepPoint, SweepSpecification } from '../sweep.js';
import { parametersOf } from '../sweep.js';
import type { UniformSource } from '../uniform-source.js';
import type { Threshold } from './discovered.js';
import { discovered } from './discovered.js';
import type { FactorValues } from './factor-values.js';
import { factorValues } from './factor-values.js';
import { gridOfTwo } from './grid-of-two.js';
import type { BootstrapSettings, Measured } from './measured.js';
import { measuredByMorris } from './morris.js';
import type { KpiAnalysis, ShownPoint, SweepAnalysis } from './results.js';
import { screened } from './screened.js';
import { measuredBySobol } from './sobol.js';

/** One KPI of a complete sweep. */
export interface KpiOutputs {
  readonly name: string;
  readonly expression: string;
  readonly unit: string | undefined;
  /** The mean over replicates, point by point; NaN where it has no value. */
  readonly values: readonly number[];
}

export interface AnalysisRequest {
  readonly specification: SweepSpecification;
  readonly points: readonly SweepPoint[];
  readonly kpis: readonly KpiOutputs[];
  readonly threshold: Threshold | undefined;
  readonly resamples: number;
  readonly level: number;
  /** A sequence of random numbers for a key, for the resampling of each KPI. */
  readonly uniform: (key: string) => UniformSource;
}

const measuredOf = (
  { specification, points }: AnalysisRequest,
  factors: readonly FactorValues[],
  outputs: readonly number[],
  settings: BootstrapSettings,
): Measured | undefined => {
  const { design } = specification;
  const names = factors.map(({ name }) => name);
  if (design.kind === 'saltelli') return measuredBySobol(names, design.secondOrder, outputs, settings);
  const coordinates = points.map((point) => point.coordinates);
  if (design.kind === 'morris') return measuredByMorris(names, coordinates, outputs, settings);
  return screened(factors, outputs, settings);
};

/** Rank correlations nearer to zero than this are no direction. */
const UNCLEAR = 0.05;

const directionsOf = (factors: readonly FactorValues[], outputs: readonly number[]): KpiAnalysis['direction'] =>
  Object.fromEntries(
    factors.map(({ name, kind, values }) => {
      const correlation = kind === 'ordered' ? (rankCorrelation(values, outputs) ?? 0) : 0;
      return [name, Math.abs(correlation) < UNCLEAR ? 0 : correlation < 0 ? -1 : 1];
    }),
  );

const spreadOf = (values: readonly number[]): KpiAnalysis['spread'] => ({
  min: values.reduce((least, value) => Math.min(least, value), Infinity),
  mean: mean(values),
  max: values.reduce((most, value) => Math.max(most, value), -Infinity),
});

const NOTHING: Measured = { indices: [], rankedBy: 'tree_importance', ranking: [], convergence: [] };

const analysedKpi = (request: AnalysisRequest, factors: readonly FactorValues[], kpi: KpiOutputs): KpiAnalysis => {
  const { specification, points, resamples, level } = request;
  const { name, expression, unit, values } = kpi;
  const settings = { resamples, level, uniform: request.uniform(`${specification.name}|${name}`) };
  return {
    kpi: name,
    expression,
    unit,
    spread: spreadOf(values),
    ...(measuredOf(request, factors, values, settings) ?? NOTHING),
    direction: directionsOf(factors, values),
    grid: gridOfTwo(specification, points, values),
  };
};

/** More points would be no table to read. */
const READABLE = 30;

const shownPoints = (
  { specification, points }: AnalysisRequest,
  kpis: readonly KpiOutputs[],
): readonly ShownPoint[] => {
  if (points.length > READABLE) return [];
  const paths = parametersOf(specification.factors).map(({ path }) => path);
  return points.map(({ values }, n) => ({
    values: Object.fromEntries(paths.map((path, i) => [path, values[i] ?? ''])),
    kpis: Object.fromEntries(kpis.map((kpi) => [kpi.name, kpi.values[n] ?? NaN])),
  }));
};

/**
 * What a complete sweep tells about its KPIs: by the indices that its design is made for, or by what any design tells.
 * KPIs without a value somewhere are left out and named.
 */
export const analyseSweep = (request: AnalysisRequest): SweepAnalysis => {
  const { specification, points, kpis, threshold, level } = request;
  const factors = factorValues(specification.factors, points);
  const lacking = ({ values }: KpiOutputs): number => values.filter((value) => !Number.isFinite(value)).length;
  const whole = kpis.filter((kpi) => lacking(kpi) === 0);
  const sought = threshold && whole.find(({ name }) => name === threshold.kpi);
  return {
    sweep: specification.name,
    description: specification.description,
    design: specification.design.kind,
    factors: factors.map(({ name }) => name),
    runs: points.length * specification.replicates.count,
    points: points.length,
    replicates: specification.replicates.count,
    level,
    kpis: whole.map((kpi) => analysedKpi(request, factors, kpi)),
    withoutValue: Object.fromEntries(kpis.filter((kpi) => lacking(kpi) > 0).map((kpi) => [kpi.name, lacking(kpi)])),
    shown: shownPoints(request, whole),
    discovery: threshold && sought && discovered(factors, sought.values, threshold),
  };
};
