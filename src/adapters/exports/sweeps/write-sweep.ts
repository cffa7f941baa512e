import type { RunRecords } from '../../../experiments/run-store.js';
import { RUNS_FILE, TIMESERIES_FILE } from '../../../experiments/sweep-files.js';
import type { SweepRun } from '../../../experiments/sweep-progress.js';
import { parametersOf } from '../../../experiments/sweep.js';
import type { StagedOutputs } from '../../run-folders/staged-outputs.js';
import type { LoadedSweep } from '../../sweeps/load-sweep.js';
import { runsHeader, runsRow } from './runs-table.js';
import { timeseriesHeader, timeseriesRows } from './timeseries-table.js';

/** Writes the tables of a sweep from its store, one run at a time: thousands of them need not fit into memory. */
export const writeSweepTables = (
  outputs: StagedOutputs,
  { specification, kpis }: LoadedSweep,
  runs: readonly SweepRun[],
  records: RunRecords,
): undefined => {
  const [table, series] = [outputs.start(RUNS_FILE), outputs.start(TIMESERIES_FILE)];
  table.text(runsHeader(parametersOf(specification.factors), kpis));
  series.text(timeseriesHeader());
  for (const run of runs) {
    const result = records.read(run.id);
    table.row(runsRow(run, result, kpis));
    if (result?.status === 'done') for (const row of timeseriesRows(run, result.figures)) series.row(row);
  }
  outputs.finish(RUNS_FILE);
  outputs.finish(TIMESERIES_FILE);
};
