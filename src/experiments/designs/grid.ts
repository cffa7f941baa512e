import { requireWhole } from '../errors.js';
import type { Point } from './point.js';

/** Levels from end to end of [0, 1]; a single level is the middle. */
const coordinatesOf = (levels: number): readonly number[] =>
  levels === 1 ? [0.5] : Array.from({ length: levels }, (_, i) => i / (levels - 1));

/**
 * The full factorial design: every combination of the levels of every dimension, the last dimension varying fastest.
 * A parameter of n whole numbers or categories with n levels takes each of them once.
 */
export const gridPoints = (levels: readonly number[]): readonly Point[] => {
  levels.forEach((of, d) => {
    requireWhole(`levels of dimension ${d + 1} of a grid`, of, 1);
  });
  return levels.reduce<readonly Point[]>(
    (points, of) => points.flatMap((point) => coordinatesOf(of).map((coordinate) => [...point, coordinate])),
    [[]],
  );
};
