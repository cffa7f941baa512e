import { ExperimentRefusedError } from './errors.js';

/** What a parameter of a sweep may be, each value as likely as its kind says. */
export type Distribution =
  | { readonly kind: 'uniform' | 'log-uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  /** Both ends included. */
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'categorical'; readonly values: readonly (string | number)[] };

export type ParameterValue = number | string | boolean;

/** What is wrong with a distribution, if anything: what was expected of it. */
const expectedOf = (distribution: Distribution): string | undefined => {
  switch (distribution.kind) {
    case 'boolean':
      return undefined;
    case 'categorical':
      return distribution.values.length === 0 ? 'at least one value' : undefined;
    case 'triangular': {
      const { min, mode, max } = distribution;
      return min <= mode && mode <= max && min < max && Number.isFinite(max - min)
        ? undefined
        : 'min ≤ mode ≤ max with min < max';
    }
    case 'integer': {
      const { min, max } = distribution;
      return Number.isSafeInteger(min) && Number.isSafeInteger(max) && min <= max
        ? undefined
        : 'whole numbers with min ≤ max';
    }
    default: {
      const { kind, min, max } = distribution;
      if (kind === 'log-uniform' && !(min > 0)) return 'min above 0';
      return min < max && Number.isFinite(max - min) ? undefined : 'min < max';
    }
  }
};

const triangular = (min: number, mode: number, max: number, u: number): number => {
  const width = max - min;
  return u * width < mode - min
    ? min + Math.sqrt(u * width * (mode - min))
    : max - Math.sqrt((1 - u) * width * (max - mode));
};

/** Which of n equal parts of [0, 1] holds u; the last one holds 1. */
const part = (u: number, n: number): number => Math.min(n - 1, Math.floor(u * n));

const valueAt = (distribution: Distribution, u: number): ParameterValue => {
  switch (distribution.kind) {
    case 'uniform':
      return distribution.min * (1 - u) + distribution.max * u;
    case 'log-uniform':
      return distribution.min * (distribution.max / distribution.min) ** u;
    case 'triangular':
      return triangular(distribution.min, distribution.mode, distribution.max, u);
    case 'integer':
      return distribution.min + part(u, distribution.max - distribution.min + 1);
    case 'boolean':
      return u >= 0.5;
    case 'categorical':
      return distribution.values[part(u, distribution.values.length)] ?? '';
  }
};

/**
 * The quantile function: maps a coordinate of a design to a value of the parameter. Throws `ExperimentRefusedError` for
 * a distribution that cannot be, and the function for a coordinate outside [0, 1].
 */
export const quantileOf = (distribution: Distribution): ((u: number) => ParameterValue) => {
  const expected = expectedOf(distribution);
  if (expected !== undefined) {
    throw new ExperimentRefusedError('distribution', JSON.stringify(distribution), expected);
  }
  return (u) => {
    if (!(u >= 0 && u <= 1)) throw new ExperimentRefusedError('coordinate', u, 'a number of [0, 1]');
    return valueAt(distribution, u);
  };
};
