import type { Point } from '../designs/point.js';
import { ExperimentRefusedError, requireLength, requireWhole } from '../errors.js';
import { mean, variance } from './moments.js';

export interface MorrisEffect {
  /** The mean effect: its sign is the direction. */
  readonly mu: number;
  /** The mean of the absolute effects (Campolongo et al. 2007): how much a parameter matters. */
  readonly muStar: number;
  /** Standard deviation of the effects (divisor r − 1): how far the effect depends on where one stands. */
  readonly sigma: number;
}

/**
 * The elementary effects of every dimension, trajectory by trajectory: change of output per unit of the coordinate.
 * Takes the points of `morrisTrajectories` and the output of each. Throws `ExperimentRefusedError` when points and
 * outputs are not whole trajectories, or when a step moves more or less than one coordinate.
 */
export const elementaryEffects = (
  points: readonly Point[],
  outputs: readonly number[],
): readonly (readonly number[])[] => {
  requireLength('outputs of a Morris design', outputs.length, points.length);
  const dimensions = points[0]?.length ?? 0;
  requireWhole('trajectories of a Morris design', points.length / (dimensions + 1), 1);
  const effects = Array.from({ length: dimensions }, (): number[] => []);
  points.forEach((point, n) => {
    if (n % (dimensions + 1) === 0) return;
    const before = points[n - 1] ?? [];
    const moved = point.flatMap((at, d) => (at === before[d] ? [] : [d]));
    const [only] = moved;
    if (only === undefined || moved.length > 1) {
      throw new ExperimentRefusedError(`coordinates that move to point ${n + 1}`, moved.length, '1');
    }
    const change = (outputs[n] ?? NaN) - (outputs[n - 1] ?? NaN);
    effects[only]?.push(change / ((point[only] ?? NaN) - (before[only] ?? NaN)));
  });
  return effects;
};

/** Measures of one dimension from its elementary effects. A single effect has no sigma (NaN). */
export const morrisEffect = (effects: readonly number[]): MorrisEffect => ({
  mu: mean(effects),
  muStar: mean(effects.map(Math.abs)),
  sigma: Math.sqrt((variance(effects) * effects.length) / (effects.length - 1)),
});
