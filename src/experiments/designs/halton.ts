import { requireWhole } from '../errors.js';
import type { Point } from './point.js';

const firstPrimes = (count: number): readonly number[] => {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return primes;
};

/** The digits of the index in that base, mirrored at the point (van der Corput). */
const radicalInverse = (index: number, base: number): number => {
  let sum = 0;
  let weight = 1 / base;
  for (let left = index; left > 0; left = Math.floor(left / base)) {
    sum += (left % base) * weight;
    weight /= base;
  }
  return sum;
};

/**
 * Points `first` … of Halton's sequence, the bases being the first primes; point 0 is the origin. Beyond some ten
 * dimensions neighbouring large primes make coordinates that rise together: prefer Sobol's sequence there.
 */
export const haltonPoints = (count: number, dimensions: number, first = 0): readonly Point[] => {
  requireWhole('points of a Halton sequence', count, 0);
  requireWhole('dimensions of a Halton sequence', dimensions, 1);
  requireWhole('first point of a Halton sequence', first, 0);
  const bases = firstPrimes(dimensions);
  return Array.from({ length: count }, (_, i) => bases.map((base) => radicalInverse(first + i, base)));
};
