import type { Distribution, ParameterValue } from '../../experiments/distributions.js';
import { quantileOf } from '../../experiments/distributions.js';

/** A value that a distribution can give, and the key of the distribution that is to blame when it does not fit. */
export interface SampledValue {
  readonly value: ParameterValue;
  readonly at: readonly string[];
}

/** Somewhere between the ends and on no round number, so that a whole number is not mistaken for any number. */
const INSIDE = 0.3137;

/** Values that show whether all of a distribution fits: its ends and something between, or each of a few. */
export const sampledValues = (distribution: Distribution): readonly SampledValue[] => {
  const quantile = quantileOf(distribution);
  switch (distribution.kind) {
    case 'boolean':
      return [true, false].map((value) => ({ value, at: [] }));
    case 'categorical':
      return distribution.values.map((value, i) => ({ value, at: ['values', String(i)] }));
    default:
      return [
        { value: quantile(0), at: ['min'] },
        { value: quantile(1), at: ['max'] },
        { value: quantile(INSIDE), at: [] },
      ];
  }
};
