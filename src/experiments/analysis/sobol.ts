import type { SaltelliSample } from '../sensitivity/sobol-indices.js';
import { saltelliSamples, sobolIndices } from '../sensitivity/sobol-indices.js';
import type { BootstrapSettings, Measured, Named } from './measured.js';
import { rankedBy, settled, withIntervals } from './measured.js';

/** Shares of the variance: how far they may still move and count as settled. */
const TOLERANCE = 0.03;

const namesOf = (factors: readonly string[], secondOrder: boolean): readonly Named[] => [
  ...factors.map((factor) => ({ measure: 'S1', factor, with: undefined }) as const),
  ...factors.map((factor) => ({ measure: 'ST', factor, with: undefined }) as const),
  ...(secondOrder
    ? factors.flatMap((factor, i) =>
        factors.slice(i + 1).map((other) => ({ measure: 'S2', factor, with: other }) as const),
      )
    : []),
];

const estimate = (samples: readonly SaltelliSample[]): readonly number[] | undefined => {
  const indices = sobolIndices(samples);
  if (indices === undefined) return undefined;
  const pairs = indices.second.flatMap((row, i) => row.slice(i + 1));
  return [...indices.first, ...indices.total, ...pairs];
};

/** Sobol indices of the outputs of a Saltelli design with intervals; undefined where the output does not vary. */
export const measuredBySobol = (
  factors: readonly string[],
  secondOrder: boolean,
  outputs: readonly number[],
  settings: BootstrapSettings,
): Measured | undefined => {
  const samples = saltelliSamples(outputs, factors.length, secondOrder);
  if (estimate(samples) === undefined) return undefined;
  const names = namesOf(factors, secondOrder);
  const indices = withIntervals(names, { samples, estimate, ...settings });
  return {
    indices,
    rankedBy: 'ST',
    ranking: rankedBy('ST', indices),
    convergence: settled(names, samples, estimate, TOLERANCE),
  };
};
