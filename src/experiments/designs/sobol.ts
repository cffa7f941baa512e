import { requireWhole } from '../errors.js';
import type { UniformSource } from '../uniform-source.js';
import { JOE_KUO } from './joe-kuo.js';
import type { Polynomial } from './joe-kuo.js';
import type { Point } from './point.js';
import { digitalShift, scrambledDirections } from './scrambling.js';

const BITS = 32;

/** How many dimensions the table of direction numbers covers. */
export const SOBOL_DIMENSIONS = JOE_KUO.length + 1;

/** The direction numbers of a dimension, 32 bits each, the most significant bit being one half. */
const directionsOf = (polynomial: Polynomial | undefined): readonly number[] => {
  if (polynomial === undefined) return Array.from({ length: BITS }, (_, k) => (1 << (BITS - 1 - k)) >>> 0);
  const { coefficients, initial } = polynomial;
  const degree = initial.length;
  const directions = initial.map((m, k) => (m << (BITS - 1 - k)) >>> 0);
  for (let k = degree; k < BITS; k += 1) {
    const oldest = directions[k - degree] ?? 0;
    let next = oldest ^ (oldest >>> degree);
    for (let j = 1; j < degree; j += 1) {
      if (((coefficients >>> (degree - 1 - j)) & 1) === 1) next ^= directions[k - j] ?? 0;
    }
    directions.push(next >>> 0);
  }
  return directions;
};

export interface SobolRequest {
  readonly count: number;
  readonly dimensions: number;
  /** The index of the first point, 0 unless told. */
  readonly first?: number;
  /** Randomises the sequence (linear matrix scrambling and a digital shift); left out, it is the published one. */
  readonly scramble?: UniformSource;
}

/**
 * Points of Sobol's sequence with the direction numbers of Joe and Kuo, in the order of the Gray code (Antonov and
 * Saleev). Point 0 is the origin and is kept: leaving it out would unbalance every block of 2^k points. The first n
 * points are the same for any count, so a design can grow. Throws `ExperimentRefusedError` for more dimensions than
 * the table has, or beyond the 2^32 points of the sequence.
 */
export const sobolPoints = ({ count, dimensions, first = 0, scramble }: SobolRequest): readonly Point[] => {
  requireWhole('dimensions of a Sobol sequence', dimensions, 1, SOBOL_DIMENSIONS);
  requireWhole('first point of a Sobol sequence', first, 0, 2 ** BITS);
  requireWhole('points of a Sobol sequence', count, 0, 2 ** BITS - first);
  const axes = Array.from({ length: dimensions }, (_, d) => {
    const directions = directionsOf(d === 0 ? undefined : JOE_KUO[d - 1]);
    if (scramble === undefined) return { directions, shift: 0 };
    return { directions: scrambledDirections(directions, scramble), shift: digitalShift(scramble) };
  });
  return Array.from({ length: count }, (_, i) => {
    const gray = ((first + i) ^ ((first + i) >>> 1)) >>> 0;
    return axes.map(({ directions, shift }) => {
      let bits = shift;
      for (let left = gray, k = 0; left !== 0; left >>>= 1, k += 1) {
        if ((left & 1) === 1) bits ^= directions[k] ?? 0;
      }
      return (bits >>> 0) / 2 ** BITS;
    });
  });
};
