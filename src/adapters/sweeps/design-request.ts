import { SOBOL_DIMENSIONS } from '../../experiments/designs/sobol.js';
import type { DesignRequest, Factor } from '../../experiments/sweep.js';
import { parametersOf } from '../../experiments/sweep.js';
import type { Fault } from '../faults.js';
import { at, hintFor } from '../scenarios/scenario-faults.js';
import type { Tree } from '../scenarios/tree.js';
import { keyPlaceOf, placeOf } from '../scenarios/tree.js';
import type { DesignOfFile } from './design-schema.js';
import { levelsOf } from './factors.js';
import type { ValueCheck } from './points-file.js';
import { readPoints } from './points-file.js';

/** Where a design is read: the sweep's own file, its folder and its factors. */
interface DesignContext {
  readonly dir: string;
  readonly tree: Tree;
  readonly factors: readonly Factor[];
  readonly check: ValueCheck;
}

const gridLevels = (
  asked: number | Readonly<Record<string, number>>,
  { tree, factors }: DesignContext,
  faults: Fault[],
): readonly number[] => {
  if (typeof asked === 'number') return factors.map((factor) => levelsOf(factor, asked));
  const names = factors.map(({ name }) => name);
  for (const name of Object.keys(asked).filter((key) => !names.includes(key))) {
    const place = keyPlaceOf(tree, ['design', 'levels', name]);
    const expected = `one of the parameters or groups ${names.join(', ')}`;
    faults.push({ ...at(place), path: 'design.levels', value: name, expected, ...hintFor(name, names) });
  }
  return factors.map((factor) => {
    const levels = asked[factor.name];
    if (levels !== undefined) return levelsOf(factor, levels);
    const place = placeOf(tree, ['design', 'levels']);
    faults.push({ ...at(place), path: 'design.levels', expected: `a number of levels for ${factor.name}` });
    return 1;
  });
};

const tooManyDimensions = (context: DesignContext, dimensions: number): readonly Fault[] =>
  dimensions <= SOBOL_DIMENSIONS
    ? []
    : [
        {
          ...at(placeOf(context.tree, ['design'])),
          path: 'design',
          value: `${dimensions} dimensions`,
          expected: `at most ${SOBOL_DIMENSIONS} dimensions of a Sobol sequence`,
        },
      ];

/** The design of a sweep against its factors; what is wrong joins the faults. */
export const designRequestOf = (design: DesignOfFile, context: DesignContext, faults: Fault[]): DesignRequest => {
  const { dir, tree, factors, check } = context;
  switch (design.kind) {
    case 'grid':
      return { kind: 'grid', levels: gridLevels(design.levels, context, faults) };
    case 'list': {
      const paths = parametersOf(factors).map(({ path }) => path);
      const points = readPoints(dir, design.file, paths, placeOf(tree, ['design', 'file']), check);
      faults.push(...points.faults);
      return { kind: 'list', rows: points.rows };
    }
    case 'sobol':
      faults.push(...tooManyDimensions(context, factors.length));
      return { ...design, seed: design.seed };
    case 'saltelli':
      faults.push(...tooManyDimensions(context, 2 * factors.length));
      return { ...design, seed: design.seed };
    default:
      return design;
  }
};
