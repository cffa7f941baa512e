import { gridPoints } from './designs/grid.js';
import { haltonPoints } from './designs/halton.js';
import { latinHypercube } from './designs/latin-hypercube.js';
import { morrisTrajectories } from './designs/morris-trajectories.js';
import type { Point } from './designs/point.js';
import { saltelliBlock, saltelliPoints } from './designs/saltelli.js';
import { sobolPoints } from './designs/sobol.js';
import { quantileOf } from './distributions.js';
import { ExperimentRefusedError } from './errors.js';
import type { DesignRequest, Factor, SweepPoint, SweepSpecification } from './sweep.js';
import type { UniformSource } from './uniform-source.js';

/** The seeded sequence of a design's random numbers. */
export type SeededSource = (seed: number) => UniformSource;

type Unlisted = Exclude<DesignRequest, { readonly kind: 'list' }>;

const pointsOf = (design: Unlisted, dimensions: number, seeded: SeededSource): readonly Point[] => {
  const scramble = (seed: number | undefined) => (seed === undefined ? {} : { scramble: seeded(seed) });
  switch (design.kind) {
    case 'grid':
      return gridPoints(design.levels);
    case 'lhs':
      return latinHypercube(design.samples, dimensions, seeded(design.seed));
    case 'sobol':
      return sobolPoints({ count: design.samples, dimensions, ...scramble(design.seed) });
    case 'halton':
      return haltonPoints(design.samples, dimensions);
    case 'morris': {
      const { trajectories, levels, seed } = design;
      return morrisTrajectories({ trajectories, levels, dimensions, uniform: seeded(seed) });
    }
    case 'saltelli': {
      const { samples, secondOrder, seed } = design;
      return saltelliPoints({ samples, dimensions, secondOrder, ...scramble(seed) });
    }
  }
};

/** How many points a design has, without making them. */
export const countPoints = (design: DesignRequest, dimensions: number): number => {
  switch (design.kind) {
    case 'grid':
      return design.levels.reduce((product, levels) => product * levels, 1);
    case 'list':
      return design.rows.length;
    case 'morris':
      return design.trajectories * (dimensions + 1);
    case 'saltelli':
      return design.samples * saltelliBlock(dimensions, design.secondOrder);
    default:
      return design.samples;
  }
};

const quantilesOf = (factors: readonly Factor[]) =>
  factors.map(({ parameters }) =>
    parameters.map(({ path, distribution }) => {
      if (distribution === undefined) throw new ExperimentRefusedError('distribution', path, 'one for each parameter');
      return quantileOf(distribution);
    }),
  );

/**
 * The points of a sweep with the value of every parameter. The first points of a design that grows are those of the
 * smaller one; a grid, a list and a Latin hypercube are other designs when they change.
 */
export const planPoints = (
  { design, factors }: Pick<SweepSpecification, 'design' | 'factors'>,
  seeded: SeededSource,
): readonly SweepPoint[] => {
  if (design.kind === 'list') return design.rows.map((values, index) => ({ index, coordinates: [], values }));
  const quantiles = quantilesOf(factors);
  return pointsOf(design, factors.length, seeded).map((coordinates, index) => ({
    index,
    coordinates,
    values: quantiles.flatMap((members, d) => members.map((quantile) => quantile(coordinates[d] ?? 0))),
  }));
};
