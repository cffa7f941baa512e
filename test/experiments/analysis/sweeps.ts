import seedrandom from 'seedrandom';
import type { AnalysisRequest, DesignRequest, Factor, Point, SweepPoint } from '../../../src/experiments/index.js';
import {
  gridPoints,
  latinHypercube,
  morrisTrajectories,
  quantileOf,
  saltelliPoints,
} from '../../../src/experiments/index.js';
import { seeded } from '../seeded.js';

const uniform = (min: number, max: number) => ({ kind: 'uniform', min, max }) as const;
const factor = (path: string, distribution: Factor['parameters'][number]['distribution']): Factor => ({
  name: path,
  parameters: [{ path, distribution }],
});

/** Three angles. */
export const FACTORS: readonly Factor[] = [
  factor('x', uniform(-Math.PI, Math.PI)),
  factor('y', uniform(-Math.PI, Math.PI)),
  factor('z', uniform(-Math.PI, Math.PI)),
];

const pointsOf = (design: DesignRequest, dimensions: number): readonly Point[] => {
  switch (design.kind) {
    case 'saltelli':
      return saltelliPoints({ ...design, dimensions, scramble: seeded(1) });
    case 'morris':
      return morrisTrajectories({ ...design, dimensions, uniform: seeded(1) });
    case 'grid':
      return gridPoints(design.levels);
    default:
      return latinHypercube('samples' in design ? design.samples : 0, dimensions, seeded(1));
  }
};

export const planned = (design: DesignRequest, factors: readonly Factor[]): readonly SweepPoint[] =>
  pointsOf(design, factors.length).map((coordinates, index) => ({
    index,
    coordinates,
    values: factors.map(({ parameters }, d) => {
      const [parameter] = parameters;
      if (parameter?.distribution === undefined) throw new Error('a distribution');
      return quantileOf(parameter.distribution)(coordinates[d] ?? 0);
    }),
  }));

/** A complete sweep whose KPI is a function of its parameters. */
export const sweepOf = (
  design: DesignRequest,
  of: (values: SweepPoint['values']) => number,
  factors: readonly Factor[] = FACTORS,
): AnalysisRequest => {
  const points = planned(design, factors);
  return {
    specification: {
      name: 'made-up',
      description: 'A function in place of runs.',
      scenario: 'baseline',
      set: [],
      factors,
      design,
      replicates: { count: 1, seeds: 'common' },
      kpis: { answer: 'scope1(2030)' },
    },
    points,
    kpis: [
      { name: 'answer', expression: 'scope1(2030)', unit: 'tCO2', values: points.map(({ values }) => of(values)) },
    ],
    threshold: undefined,
    resamples: 100,
    level: 0.95,
    uniform: (key) => {
      const next = seedrandom.alea(key);
      return () => next();
    },
  };
};

/** Ishigami and Homma (1990), of angles. */
export const ishigami = ([x, y, z]: SweepPoint['values']): number =>
  Math.sin(Number(x)) + 7 * Math.sin(Number(y)) ** 2 + 0.1 * Number(z) ** 4 * Math.sin(Number(x));
