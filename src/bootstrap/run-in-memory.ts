import { keyedDraws } from '../adapters/random/keyed-draws.js';
import type { Dataset } from '../domain/dataset.js';
import type { RunOne } from '../experiments/executor.js';
import { inWholeUnits } from '../experiments/whole-units.js';
import { assemble } from '../runs/assemble.js';
import { figuresOf } from '../runs/figures.js';
import type { RecordKeeper } from '../runs/simulate-years.js';
import { simulateYears } from '../runs/simulate-years.js';

const KEEPS_NOTHING: RecordKeeper = { keep: () => '' };

/** Executes runs over one dataset in memory: no event log on the disk, no tables, only the yearly figures of the end. */
export const runInMemory =
  (dataset: Dataset): RunOne =>
  async (scenario) => {
    const assembly = assemble({ dataset, scenario, draws: keyedDraws(scenario.seed) });
    await simulateYears(assembly, { keeper: KEEPS_NOTHING });
    return inWholeUnits(figuresOf({ ...assembly, years: assembly.records.view() }));
  };
