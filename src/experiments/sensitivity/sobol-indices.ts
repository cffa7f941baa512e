import { saltelliBlock } from '../designs/saltelli.js';
import { requireWhole } from '../errors.js';
import { mean, variance } from './moments.js';

/** The outputs of one base sample of a Saltelli design. */
export interface SaltelliSample {
  readonly a: number;
  readonly b: number;
  readonly ab: readonly number[];
  /** Empty without second order. */
  readonly ba: readonly number[];
}

export interface SobolIndices {
  /** First order: the share of the output's variance that a parameter explains alone. */
  readonly first: readonly number[];
  /** Total: the share that would remain if everything else were known. */
  readonly total: readonly number[];
  /** Second order, `second[i][j]` for i < j, what two parameters explain beyond each alone; empty without the rows. */
  readonly second: readonly (readonly number[])[];
}

/** The outputs of `saltelliPoints`, in its order, sample by sample. Throws `ExperimentRefusedError` for a part of a sample. */
export const saltelliSamples = (
  outputs: readonly number[],
  dimensions: number,
  secondOrder: boolean,
): readonly SaltelliSample[] => {
  const block = saltelliBlock(dimensions, secondOrder);
  requireWhole('base samples of a Saltelli design', outputs.length / block, 1);
  return Array.from({ length: outputs.length / block }, (_, n) => {
    const [a = NaN, ...rest] = outputs.slice(n * block, (n + 1) * block);
    return { a, ab: rest.slice(0, dimensions), ba: rest.slice(dimensions, -1), b: rest.at(-1) ?? NaN };
  });
};

/**
 * First order after Saltelli et al. (2010), total after Jansen (1999), second order after Saltelli (2002). Outputs are
 * centred first, which changes no expectation and takes most of the error away when the mean is large. Estimates may
 * leave [0, 1] by their error. Undefined where the output does not vary: nothing is explained by anything.
 */
export const sobolIndices = (samples: readonly SaltelliSample[]): SobolIndices | undefined => {
  const base = samples.flatMap(({ a, b }) => [a, b]);
  const centre = mean(base);
  const total = variance(base);
  if (total === 0) return undefined;
  const share = (of: (sample: SaltelliSample) => number): number => mean(samples.map(of)) / total;
  const dimensions = Array.from({ length: samples[0]?.ab.length ?? 0 }, (_, d) => d);
  const abOf = ({ ab }: SaltelliSample, d: number): number => ab[d] ?? NaN;
  const first = dimensions.map((i) => share((s) => (s.b - centre) * (abOf(s, i) - s.a)));
  const pair = (i: number, j: number): number =>
    share((s) => ((s.ba[i] ?? NaN) - centre) * (abOf(s, j) - centre) - (s.a - centre) * (s.b - centre)) -
    (first[i] ?? NaN) -
    (first[j] ?? NaN);
  return {
    first,
    total: dimensions.map((i) => share((s) => (s.a - abOf(s, i)) ** 2 / 2)),
    second: samples[0]?.ba.length === 0 ? [] : dimensions.map((i) => dimensions.map((j) => (i < j ? pair(i, j) : NaN))),
  };
};
