import { readStore } from '../../adapters/run-stores/segment-store.js';
import type { RunStatus } from '../../experiments/run-result.js';
import type { DamagedRecord } from '../../experiments/run-store.js';
import type { StatusCounts } from '../../experiments/sweep-manifest.js';
import { statusCounts } from '../../experiments/sweep-progress.js';
import { defaultFolder, openSweep } from './open-sweep.js';

/** A run that is not done. */
export interface OpenRun {
  readonly id: string;
  readonly point: number;
  readonly replicate: number;
  readonly status: RunStatus | 'missing';
  readonly message: string | undefined;
}

/** How far a sweep is. */
export interface SweepStatus {
  readonly sweep: string;
  readonly folder: string;
  readonly runs: number;
  readonly status: StatusCounts;
  readonly open: readonly OpenRun[];
  readonly damaged: readonly DamagedRecord[];
}

/** Tells how far a sweep is from what its folder knows; writes nothing. */
export const sweepStatus = (request: { readonly sweep: string; readonly out?: string | undefined }): SweepStatus => {
  const { loaded, runs } = openSweep(request.sweep);
  const folder = request.out ?? defaultFolder(loaded);
  const records = readStore(folder);
  const open = runs.flatMap(({ id, point, replicate }): readonly OpenRun[] => {
    const known = records.known.get(id);
    if (known?.status === 'done') return [];
    return [{ id, point: point.index, replicate, status: known?.status ?? 'missing', message: known?.message }];
  });
  const status = statusCounts(runs, records);
  return { sweep: loaded.specification.name, folder, runs: runs.length, status, open, damaged: records.damaged };
};
