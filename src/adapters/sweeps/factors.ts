import type { Factor, SweepParameter } from '../../experiments/sweep.js';
import type { SweepOfFile } from './schema.js';

/** The dimensions of a sweep in the order of its file: each group of parameters is one, each parameter without is one. */
export const factorsOf = (parameters: SweepOfFile['parameters']): readonly Factor[] => {
  const factors = new Map<string, SweepParameter[]>();
  for (const { path, group, distribution } of parameters) {
    const name = group ?? path;
    const members = factors.get(name) ?? [];
    factors.set(name, [...members, { path, distribution }]);
  }
  return [...factors].map(([name, members]) => ({ name, parameters: members }));
};

/** How many values a parameter has of its own; none when it is continuous. */
const valuesOf = ({ distribution }: SweepParameter): number | undefined => {
  switch (distribution?.kind) {
    case 'boolean':
      return 2;
    case 'categorical':
      return distribution.values.length;
    case 'integer':
      return distribution.max - distribution.min + 1;
    default:
      return undefined;
  }
};

/** Levels of a factor in a grid: as many as asked for, at most as many as its parameters have values. */
export const levelsOf = ({ parameters }: Factor, asked: number): number => {
  const most = parameters.map((parameter) => {
    const values = valuesOf(parameter);
    // Every category has its turn; whole numbers may be many.
    return values === undefined ? asked : parameter.distribution?.kind === 'integer' ? Math.min(values, asked) : values;
  });
  return Math.max(...most);
};
