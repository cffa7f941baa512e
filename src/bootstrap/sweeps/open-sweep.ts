import { join } from 'node:path';
import type { Fault } from '../../adapters/faults.js';
import { BadInputError } from '../../adapters/faults.js';
import { seedOf, uniformStream } from '../../adapters/random/uniform-stream.js';
import { faultsInOrder } from '../../adapters/scenarios/faults-in-order.js';
import type { LoadedSweep } from '../../adapters/sweeps/load-sweep.js';
import { loadSweep } from '../../adapters/sweeps/load-sweep.js';
import { idOf, scenarioOf } from '../../adapters/sweeps/resolve-run.js';
import type { RunOrder } from '../../experiments/executor.js';
import { planPoints } from '../../experiments/plan-points.js';
import { planRuns } from '../../experiments/plan-runs.js';
import { found } from '../../domain/errors.js';
import type { SweepRun } from '../../experiments/sweep-progress.js';
import type { SweepPoint, SweepSpecification } from '../../experiments/sweep.js';

/** A sweep with all its runs, each with its id. */
export interface OpenSweep {
  readonly loaded: LoadedSweep;
  readonly points: number;
  /** In the order of `runs.csv`. */
  readonly runs: readonly SweepRun[];
  readonly orderOf: (id: string) => RunOrder;
}

/** More of the same would not help. */
const MOST_FAULTS = 50;

/** The points of a sweep, whose own random numbers are those of its seed. */
export const designPoints = (specification: SweepSpecification): readonly SweepPoint[] =>
  planPoints(specification, (own) => uniformStream(`design|${own}`));

const identified = (loaded: LoadedSweep): readonly Omit<SweepRun, never>[] => {
  const { specification, seed } = loaded;
  const points = designPoints(specification);
  const planned = planRuns(points, specification.replicates, seed, (point, replicate) => {
    return seedOf(`run|${seed}|${point}|${replicate}`);
  });
  const faults: Fault[] = [];
  const runs = planned.flatMap((run): readonly SweepRun[] => {
    if (faults.length >= MOST_FAULTS) return [];
    try {
      return [{ ...run, id: idOf(loaded, scenarioOf(loaded, run)) }];
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new BadInputError(faultsInOrder(faults));
  return runs;
};

/**
 * Reads a sweep and plans its runs. Throws `BadInputError` with all faults of its file, or of the points whose values
 * do not fit together.
 */
export const openSweep = (nameOrPath: string): OpenSweep => {
  const loaded = loadSweep(nameOrPath);
  const runs = identified(loaded);
  const byId = new Map(runs.map((run) => [run.id, run]));
  return {
    loaded,
    points: runs.length / loaded.specification.replicates.count,
    runs,
    orderOf: (id) => {
      const run = found(byId.get(id), 'run-not-in-sweep', { id });
      return { id, scenario: scenarioOf(loaded, run) };
    },
  };
};

/** Where a sweep writes unless it is told. */
export const defaultFolder = ({ specification }: LoadedSweep): string => join('results', 'sweeps', specification.name);
