import type { Convergence } from './convergence.js';

/** What a design is made of: base samples, trajectories. */
export interface Grown {
  readonly one: string;
  readonly many: string;
}

const DIGITS = 3;

/** A distance to two significant digits at most, upwards, so that what is said holds. */
const upwards = (distance: number): string => {
  if (distance === 0) return '0';
  const unit = 10 ** (Math.floor(Math.log10(distance)) - 1);
  return String(Number((Math.ceil(distance / unit) * unit).toPrecision(DIGITS)));
};

/**
 * An estimate's convergence in words, such as "ST of markets.hydrogen.multiplier is stable within ±0.03 since 512
 * samples". `distance` writes a distance in the unit of the estimate.
 */
export const convergenceText = (
  what: string,
  { since, within, samples, tolerance }: Convergence,
  { one, many }: Grown,
  distance: (value: number) => string = upwards,
): string => {
  if (Number.isNaN(within))
    return `${what} rests on ${samples} ${samples === 1 ? one : many}: too few to see it settle`;
  if (since !== undefined) return `${what} is stable within ±${distance(tolerance)} since ${since} ${many}`;
  return `${what} has not settled: the last doubling, to ${samples} ${many}, moved it by ${distance(within)}`;
};
