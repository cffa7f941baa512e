import { describe, expect, it } from 'vitest';
import { uniformStream } from '../../src/adapters/random/uniform-stream.js';
import { countPoints, planPoints } from '../../src/experiments/plan-points.js';
import { planRuns, runsOfShard } from '../../src/experiments/plan-runs.js';
import type { DesignRequest, Factor } from '../../src/experiments/sweep.js';

const seeded = (seed: number) => uniformStream(String(seed));
const gas = { path: 'gas', distribution: { kind: 'uniform', min: 0, max: 10 } } as const;
const coal = { path: 'coal', distribution: { kind: 'uniform', min: 5, max: 7 } } as const;
const foresight = { path: 'foresight', distribution: { kind: 'categorical', values: ['near', 'far'] } } as const;
const FACTORS: readonly Factor[] = [
  { name: 'fossil', parameters: [gas, coal] },
  { name: 'foresight', parameters: [foresight] },
];

const DESIGNS: readonly DesignRequest[] = [
  { kind: 'grid', levels: [3, 2] },
  { kind: 'lhs', samples: 7, seed: 1 },
  { kind: 'sobol', samples: 8, seed: undefined },
  { kind: 'sobol', samples: 8, seed: 4 },
  { kind: 'halton', samples: 5 },
  { kind: 'morris', trajectories: 3, levels: 4, seed: 1 },
  { kind: 'saltelli', samples: 4, seed: 1, secondOrder: false },
  { kind: 'saltelli', samples: 4, seed: undefined, secondOrder: true },
];

describe('the points of a sweep', () => {
  it('give every parameter the value of its coordinate, and those of a group from the same one', () => {
    const points = planPoints({ design: { kind: 'grid', levels: [3, 2] }, factors: FACTORS }, seeded);
    expect(points.map(({ values }) => values)).toEqual([
      [0, 5, 'near'],
      [0, 5, 'far'],
      [5, 6, 'near'],
      [5, 6, 'far'],
      [10, 7, 'near'],
      [10, 7, 'far'],
    ]);
    expect(points[3]).toMatchObject({ index: 3, coordinates: [0.5, 1] });
  });

  it.each(DESIGNS)('are as many as counted beforehand, and the same each time: %o', (design) => {
    const points = planPoints({ design, factors: FACTORS }, seeded);
    expect(points).toHaveLength(countPoints(design, FACTORS.length));
    expect(planPoints({ design, factors: FACTORS }, seeded)).toEqual(points);
  });

  it.each<[DesignRequest, DesignRequest]>([
    [
      { kind: 'sobol', samples: 8, seed: 4 },
      { kind: 'sobol', samples: 16, seed: 4 },
    ],
    [
      { kind: 'halton', samples: 5 },
      { kind: 'halton', samples: 9 },
    ],
    [
      { kind: 'saltelli', samples: 4, seed: 1, secondOrder: true },
      { kind: 'saltelli', samples: 8, seed: 1, secondOrder: true },
    ],
    [
      { kind: 'morris', trajectories: 3, levels: 4, seed: 1 },
      { kind: 'morris', trajectories: 5, levels: 4, seed: 1 },
    ],
  ])('stay where they are when the design grows: %o', (small, large) => {
    const points = planPoints({ design: small, factors: FACTORS }, seeded);
    expect(planPoints({ design: large, factors: FACTORS }, seeded).slice(0, points.length)).toEqual(points);
  });
});

describe('the runs of a sweep', () => {
  const points = planPoints({ design: { kind: 'halton', samples: 3 }, factors: FACTORS }, seeded);
  const seedsOf = (seeds: 'common' | 'independent') =>
    planRuns(points, { count: 2, seeds }, 40, (point, replicate) => 100 * point + replicate).map(
      ({ point, replicate, seed }) => [point.index, replicate, seed],
    );

  it('have the same seed in the same replicate of every point when seeds are common', () => {
    expect(seedsOf('common')).toEqual([
      [0, 0, 40],
      [0, 1, 41],
      [1, 0, 40],
      [1, 1, 41],
      [2, 0, 40],
      [2, 1, 41],
    ]);
  });

  it('have seeds of their own when they are independent', () => {
    expect(seedsOf('independent').map(([, , seed]) => seed)).toEqual([0, 1, 100, 101, 200, 201]);
  });

  it('are each in exactly one shard', () => {
    const runs = [0, 1, 2, 3, 4, 5, 6];
    const shards = [1, 2, 3].map((index) => runsOfShard(runs, { index, of: 3 }));
    expect(shards).toEqual([
      [0, 3, 6],
      [1, 4],
      [2, 5],
    ]);
    expect(runsOfShard(runs, { index: 1, of: 1 })).toEqual(runs);
  });
});
