import { ExperimentRefusedError, requireWhole } from '../errors.js';
import type { UniformSource } from '../uniform-source.js';
import { shuffled, wholeBelow } from '../uniform-source.js';
import type { Point } from './point.js';

export interface MorrisRequest {
  readonly trajectories: number;
  readonly dimensions: number;
  /** Even number p of levels of each dimension; 4 unless told. */
  readonly levels?: number;
  readonly uniform: UniformSource;
}

/**
 * One walk from a start on the grid, levels counted from 0: the dimensions move once each in the given order by
 * delta = p / (2(p − 1)), up from the lower half of the levels and down from the upper one.
 */
export const morrisTrajectory = (
  start: readonly number[],
  order: readonly number[],
  levels: number,
): readonly Point[] => {
  const step = levels / 2;
  const level = [...start];
  const point = (): Point => level.map((at) => at / (levels - 1));
  return [
    point(),
    ...order.map((moved) => {
      const at = level[moved] ?? 0;
      level[moved] = at < step ? at + step : at - step;
      return point();
    }),
  ];
};

/**
 * Random walks of Morris (1991), dimensions + 1 points each, one after the other. With this delta every level is as
 * likely in every dimension. Throws `ExperimentRefusedError` for an odd number of levels, where delta would leave the
 * grid.
 */
export const morrisTrajectories = (request: MorrisRequest): readonly Point[] => {
  const { trajectories, dimensions, levels = 4, uniform } = request;
  requireWhole('trajectories of a Morris design', trajectories, 1);
  requireWhole('dimensions of a Morris design', dimensions, 1);
  requireWhole('levels of a Morris design', levels, 2);
  if (levels % 2 !== 0) throw new ExperimentRefusedError('levels of a Morris design', levels, 'an even number');
  return Array.from({ length: trajectories }, () => {
    const start = Array.from({ length: dimensions }, () => wholeBelow(levels, uniform));
    return morrisTrajectory(start, shuffled(dimensions, uniform), levels);
  }).flat();
};
