import type { Case } from '../discovery/box.js';
import { growTree, importanceOf } from '../discovery/tree.js';
import { explainedAlone } from '../sensitivity/explained-alone.js';
import { rankCorrelation } from '../sensitivity/rank-correlation.js';
import type { FactorValues } from './factor-values.js';
import type { BootstrapSettings, Measured } from './measured.js';
import { rankedBy, withIntervals } from './measured.js';
import type { Index } from './results.js';

/** Few enough values of a factor that runs share them, so that means of each say something. */
const repeated = ({ values }: FactorValues): boolean => new Set(values).size * 2 <= values.length;

const casesOf = (factors: readonly FactorValues[], outputs: readonly number[]): readonly Case[] =>
  outputs.map((outcome, i) => ({ point: factors.map(({ values }) => values[i] ?? NaN), outcome }));

const correlations = (
  factors: readonly FactorValues[],
  outputs: readonly number[],
  settings: BootstrapSettings,
): readonly Index[] => {
  const ordered = factors.filter(({ kind }) => kind === 'ordered');
  return withIntervals(
    ordered.map(({ name }) => ({ measure: 'rank_correlation', factor: name, with: undefined })),
    {
      samples: casesOf(ordered, outputs),
      estimate: (cases) => {
        const ys = cases.map(({ outcome }) => outcome);
        return ordered.map(
          (_, d) =>
            rankCorrelation(
              cases.map(({ point }) => point[d] ?? NaN),
              ys,
            ) ?? NaN,
        );
      },
      ...settings,
    },
  );
};

/**
 * What any design tells: rank correlations with intervals, the variance between the values of a factor, and what a
 * regression tree splits by. Undefined where the output does not vary.
 */
export const screened = (
  factors: readonly FactorValues[],
  outputs: readonly number[],
  settings: BootstrapSettings,
): Measured | undefined => {
  if (outputs.every((output) => output === outputs[0])) return undefined;
  const tree = growTree(
    casesOf(factors, outputs),
    factors.map(({ kind }) => kind),
  );
  const importance = importanceOf(tree, factors.length);
  const plain = (measure: Index['measure'], factor: string, value: number): Index => ({
    measure,
    factor,
    with: undefined,
    value,
    interval: undefined,
  });
  const indices = [
    ...correlations(factors, outputs, settings),
    ...factors.filter(repeated).flatMap(({ name, values }) => {
      const share = explainedAlone(values, outputs);
      return share === undefined ? [] : [plain('explained_alone', name, share)];
    }),
    ...factors.map(({ name }, d) => plain('tree_importance', name, importance[d] ?? 0)),
  ];
  const measure = factors.every(repeated) ? 'explained_alone' : 'tree_importance';
  return { indices, rankedBy: measure, ranking: rankedBy(measure, indices), convergence: [] };
};
