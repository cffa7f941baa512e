import type { BootstrapRequest, Interval } from '../sensitivity/bootstrap.js';
import { bootstrapIntervals } from '../sensitivity/bootstrap.js';
import type { EstimateAt } from '../sensitivity/convergence.js';
import { convergenceOf, growingSizes } from '../sensitivity/convergence.js';
import type { UniformSource } from '../uniform-source.js';
import type { Index, IndexConvergence, KpiAnalysis, MeasureName } from './results.js';

/** Part of a KPI's analysis that depends on the design. */
export type Measured = Pick<KpiAnalysis, 'indices' | 'rankedBy' | 'ranking' | 'convergence'>;

export interface BootstrapSettings {
  readonly resamples: number;
  readonly level: number;
  readonly uniform: UniformSource;
}

/** Which figure stands at a place of the estimates. */
export type Named = Pick<Index, 'measure' | 'factor' | 'with'>;

/** Estimates with the intervals that drawing the samples again gives; not a number is left out. */
export const withIntervals = <Sample extends object | number>(
  names: readonly Named[],
  request: Pick<BootstrapRequest<Sample>, 'samples' | 'estimate'> & BootstrapSettings,
): readonly Index[] => {
  const values = request.estimate(request.samples) ?? [];
  const intervals = bootstrapIntervals(request);
  const known = ({ low, high }: Interval): boolean => Number.isFinite(low) && Number.isFinite(high);
  return names.flatMap((name, i) => {
    const [value, interval] = [values[i], intervals[i]];
    if (value === undefined || !Number.isFinite(value)) return [];
    return [{ ...name, value, interval: interval !== undefined && known(interval) ? interval : undefined }];
  });
};

/** How each estimate settled as samples were added, the first ones first. */
export const settled = <Sample>(
  names: readonly Named[],
  samples: readonly Sample[],
  estimate: (samples: readonly Sample[]) => readonly number[] | undefined,
  tolerance: number,
): readonly IndexConvergence[] => {
  const sizes = growingSizes(samples.length);
  const grown = sizes.map((size) => estimate(samples.slice(0, size)));
  return names.flatMap(({ measure, factor, with: second }, i) => {
    if (second !== undefined) return [];
    const values = sizes.map((size, s): EstimateAt => ({ samples: size, value: grown[s]?.[i] ?? NaN }));
    return [{ measure, factor, ...convergenceOf(values, tolerance) }];
  });
};

/** Factors by the size of a measure, the largest first; of equals the one that stands first in the sweep. */
export const rankedBy = (measure: MeasureName, indices: readonly Index[]): readonly string[] =>
  indices
    .filter((index) => index.measure === measure)
    .map(({ factor, value }) => ({ factor, size: Math.abs(value) }))
    .sort((a, b) => b.size - a.size)
    .map(({ factor }) => factor);
