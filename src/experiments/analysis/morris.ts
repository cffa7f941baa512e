import type { Point } from '../designs/point.js';
import { elementaryEffects, morrisEffect } from '../sensitivity/morris-effects.js';
import type { BootstrapSettings, Measured, Named } from './measured.js';
import { rankedBy, settled, withIntervals } from './measured.js';

/** How far a mean effect may still move and count as settled, as a share of the largest of them. */
const TOLERANCE = 0.1;

/** The elementary effect of every factor on one trajectory. */
type Trajectory = readonly number[];

const estimate = (trajectories: readonly Trajectory[]): readonly number[] => {
  const effects = (trajectories[0] ?? []).map((_, d) => morrisEffect(trajectories.map((effect) => effect[d] ?? NaN)));
  return [...effects.map(({ mu }) => mu), ...effects.map(({ muStar }) => muStar), ...effects.map(({ sigma }) => sigma)];
};

const namesOf = (factors: readonly string[]): readonly Named[] =>
  (['mu', 'mu_star', 'sigma'] as const).flatMap((measure) =>
    factors.map((factor) => ({ measure, factor, with: undefined })),
  );

/** Morris' measures of the outputs of its trajectories with intervals; undefined where the output does not vary. */
export const measuredByMorris = (
  factors: readonly string[],
  points: readonly Point[],
  outputs: readonly number[],
  settings: BootstrapSettings,
): Measured | undefined => {
  if (outputs.every((output) => output === outputs[0])) return undefined;
  const effects = elementaryEffects(points, outputs);
  const trajectories = (effects[0] ?? []).map((_, n): Trajectory => effects.map((of) => of[n] ?? NaN));
  const names = namesOf(factors);
  const indices = withIntervals(names, { samples: trajectories, estimate, ...settings });
  const largest = Math.max(...indices.filter(({ measure }) => measure === 'mu_star').map(({ value }) => value));
  return {
    indices,
    rankedBy: 'mu_star',
    ranking: rankedBy('mu_star', indices),
    convergence: settled(names, trajectories, estimate, TOLERANCE * largest).filter(
      ({ measure }) => measure === 'mu_star',
    ),
  };
};
