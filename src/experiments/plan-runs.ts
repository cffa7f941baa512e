import type { PlannedRun, Replicates, SweepPoint } from './sweep.js';

/** A whole number to seed the draws of one run with, from a sequence of its own for each point and replicate. */
export type RunSeeds = (point: number, replicate: number) => number;

/**
 * The runs of a sweep in the order of `runs.csv`: point by point, each with its replicates. With common seeds replicate
 * r has the seed of the base scenario plus r at every point: what differs between two points is then no chance. Seeds
 * depend on nothing that grows with the design.
 */
export const planRuns = (
  points: readonly SweepPoint[],
  { count, seeds }: Replicates,
  baseSeed: number,
  independent: RunSeeds,
): readonly PlannedRun[] =>
  points.flatMap((point) =>
    Array.from({ length: count }, (_, replicate) => ({
      point,
      replicate,
      seed: seeds === 'common' ? baseSeed + replicate : independent(point.index, replicate),
    })),
  );

/** Which runs a shard executes: every n-th, so that shards are as long as each other. `of` 1 means all. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** The runs of one shard; all shards together have every run once. */
export const runsOfShard = <Run>(runs: readonly Run[], { index, of }: Shard): readonly Run[] =>
  runs.filter((_, i) => i % of === index - 1);
