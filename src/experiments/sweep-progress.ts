import type { RunStatus } from './run-result.js';
import type { RunRecords } from './run-store.js';
import type { StatusCounts } from './sweep-manifest.js';
import type { PlannedRun } from './sweep.js';

/** A run of a sweep with the id that its resolved inputs give it. */
export interface SweepRun extends PlannedRun {
  readonly id: string;
}

const NONE: Record<RunStatus | 'missing', number> = { done: 0, failed: 0, timeout: 0, crashed: 0, missing: 0 };

/** How many of the runs have which status. */
export const statusCounts = (runs: readonly SweepRun[], { known }: RunRecords): StatusCounts => {
  const counts = { ...NONE };
  for (const { id } of runs) counts[known.get(id)?.status ?? 'missing'] += 1;
  return counts;
};

/** Ids of the runs that are not done, each once, in the order of the sweep: what failed before is tried again. */
export const idsToExecute = (runs: readonly SweepRun[], { known }: RunRecords): readonly string[] => [
  ...new Set(runs.map(({ id }) => id).filter((id) => known.get(id)?.status !== 'done')),
];

/** Means of what is known of the runs that are done: seconds and bytes; null where nothing is. */
export const meansOf = ({ known }: RunRecords): { readonly seconds: number | null; readonly bytes: number | null } => {
  const done = [...known.values()].filter(({ status }) => status === 'done');
  const timed = done.flatMap(({ seconds }) => seconds ?? []);
  const mean = (values: readonly number[]): number | null =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  return { seconds: mean(timed), bytes: mean(done.map(({ bytes }) => bytes)) };
};
