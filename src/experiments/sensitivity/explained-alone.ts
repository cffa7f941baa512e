import { mean, variance } from './moments.js';

/**
 * The share of the output's variance that lies between the values of one parameter (the correlation ratio). Over a full
 * grid it is the first-order index of its points exactly; where every run has a value of its own it says nothing.
 * Undefined where the output does not vary.
 */
export const explainedAlone = (values: readonly number[], outputs: readonly number[]): number | undefined => {
  const total = variance(outputs);
  if (total === 0) return undefined;
  const groups = new Map<number, number[]>();
  values.forEach((value, i) => {
    const group = groups.get(value) ?? [];
    group.push(outputs[i] ?? NaN);
    groups.set(value, group);
  });
  const centre = mean(outputs);
  const between = [...groups.values()].reduce((sum, group) => sum + group.length * (mean(group) - centre) ** 2, 0);
  return between / outputs.length / total;
};
