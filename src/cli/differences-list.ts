import type { Difference, Side } from '../adapters/scenarios/differences.js';
import { flowText } from '../adapters/scenarios/flow-text.js';

/** A paragraph for each path: what the first scenario says, then the second, each value with where it was written. */
export const differencesList = (differences: readonly Difference[], names: readonly [string, string]): string => {
  const width = Math.max(...names.map(({ length }) => length));
  const linesOf = (name: string, sides: readonly Side[]): readonly string[] => {
    const told = sides.map(({ value, origin }) => `${flowText(value)}  (${origin})`);
    return (told.length === 0 ? ['–'] : told).map((text, i) => `  ${(i === 0 ? name : '').padEnd(width)}  ${text}`);
  };
  const [first, second] = names;
  return differences
    .map((each) => [each.path, ...linesOf(first, each.first), ...linesOf(second, each.second)].join('\n'))
    .join('\n\n');
};
