import { ExperimentRefusedError, requireWhole } from '../errors.js';
import type { UniformSource } from '../uniform-source.js';
import { wholeBelow } from '../uniform-source.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapRequest<Sample extends object | number> {
  /** What was drawn independently and is drawn again: base samples of Saltelli, trajectories of Morris. */
  readonly samples: readonly Sample[];
  /** The estimates; undefined where a resample has none, which then does not count. */
  readonly estimate: (samples: readonly Sample[]) => readonly number[] | undefined;
  readonly resamples: number;
  /** Such as 0.95. */
  readonly level: number;
  readonly uniform: UniformSource;
}

/** Linear between order statistics (type 7 of Hyndman and Fan). */
const quantile = (sorted: readonly number[], p: number): number => {
  const at = p * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? NaN) - below);
};

/** As many samples, each any of the given ones. */
const drawnAgain = <Sample extends object | number>(
  samples: readonly Sample[],
  uniform: UniformSource,
): readonly Sample[] => {
  const drawn: Sample[] = [];
  while (drawn.length < samples.length) {
    const sample = samples[wholeBelow(samples.length, uniform)];
    if (sample !== undefined) drawn.push(sample);
  }
  return drawn;
};

/**
 * Percentile intervals (Efron 1979) around each estimate. Samples of a quasi-random sequence are more even than
 * independent ones, so there the intervals are wider than the error. Empty when no resample has estimates. Throws
 * `ExperimentRefusedError` for no samples or a level outside (0, 1).
 */
export const bootstrapIntervals = <Sample extends object | number>(
  request: BootstrapRequest<Sample>,
): readonly Interval[] => {
  const { samples, estimate, resamples, level, uniform } = request;
  requireWhole('samples of a bootstrap', samples.length, 1);
  requireWhole('resamples of a bootstrap', resamples, 1);
  if (!(level > 0 && level < 1)) throw new ExperimentRefusedError('level of an interval', level, 'a number of (0, 1)');
  const estimates = Array.from({ length: resamples }, () => estimate(drawnAgain(samples, uniform))).filter(
    (found) => found !== undefined,
  );
  return (estimates[0] ?? []).map((_, e) => {
    const sorted = estimates.map((found) => found[e] ?? NaN).sort((x, y) => x - y);
    return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) };
  });
};
