import { requireWhole } from '../errors.js';
import type { UniformSource } from '../uniform-source.js';
import { shuffled } from '../uniform-source.js';
import type { Point } from './point.js';

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): each of the `count` slices of every dimension holds exactly one
 * point, somewhere in the slice. Cannot grow: another count is another design.
 */
export const latinHypercube = (count: number, dimensions: number, uniform: UniformSource): readonly Point[] => {
  requireWhole('points of a Latin hypercube', count, 1);
  requireWhole('dimensions of a Latin hypercube', dimensions, 1);
  const columns = Array.from({ length: dimensions }, () =>
    shuffled(count, uniform).map((slice) => (slice + uniform()) / count),
  );
  return Array.from({ length: count }, (_, i) => columns.map((column) => column[i] ?? 0));
};
