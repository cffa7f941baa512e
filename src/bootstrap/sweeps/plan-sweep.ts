import { recordLine } from '../../adapters/run-stores/record-line.js';
import { readStore } from '../../adapters/run-stores/segment-store.js';
import { reasonOf } from '../../adapters/executors/in-process.js';
import type { Factor } from '../../experiments/sweep.js';
import { idsToExecute, meansOf } from '../../experiments/sweep-progress.js';
import { runInMemory } from '../run-in-memory.js';
import type { OpenSweep } from './open-sweep.js';
import { defaultFolder, openSweep } from './open-sweep.js';

/** What the estimates rest on. */
export type Basis = 'runs known' | 'one trial' | 'nothing';

/** What a sweep would take. */
export interface SweepPlan {
  readonly sweep: string;
  readonly folder: string;
  readonly factors: readonly Factor[];
  readonly design: string;
  readonly points: number;
  readonly replicates: number;
  readonly runs: number;
  /** Runs that are done already, or have the same inputs as another one. */
  readonly known: number;
  readonly repeated: number;
  readonly toExecute: number;
  readonly basis: Basis;
  /** Of one run on one core; null when there is no basis. */
  readonly secondsPerRun: number | null;
  /** On all jobs together. */
  readonly minutes: number | null;
  /** What the store will take on the disk. */
  readonly bytes: number | null;
  /** Why the trial failed, if it did. */
  readonly trialFailed: string | undefined;
}

interface Measure {
  readonly basis: Basis;
  readonly seconds: number | null;
  readonly bytes: number | null;
  readonly failed?: string;
}

const MILLISECONDS = 1000;
const SECONDS = 60;

/** Executes one run to see what it takes; nothing of it is kept. */
const trial = async ({ loaded, orderOf }: OpenSweep, id: string): Promise<Measure> => {
  const started = performance.now();
  try {
    const figures = await runInMemory(loaded.data.dataset)(orderOf(id).scenario);
    const seconds = (performance.now() - started) / MILLISECONDS;
    return { basis: 'one trial', seconds, bytes: recordLine(id, { status: 'done', figures }, seconds).length };
  } catch (error) {
    return { basis: 'nothing', seconds: null, bytes: null, failed: reasonOf(error) };
  }
};

/** Tells what a sweep would take, from the runs that its folder knows or else from one trial; writes nothing. */
export const planSweep = async (request: {
  readonly sweep: string;
  readonly out?: string | undefined;
  readonly jobs: number;
}): Promise<SweepPlan> => {
  const sweep = openSweep(request.sweep);
  const { loaded, points, runs } = sweep;
  const folder = request.out ?? defaultFolder(loaded);
  const records = readStore(folder);
  const ids = idsToExecute(runs, records);
  const means = meansOf(records);
  const measured: Measure =
    means.seconds !== null || ids[0] === undefined ? { basis: 'runs known', ...means } : await trial(sweep, ids[0]);
  const distinct = new Set(runs.map(({ id }) => id)).size;
  const { seconds, bytes } = measured;
  return {
    sweep: loaded.specification.name,
    folder,
    factors: loaded.specification.factors,
    design: loaded.specification.design.kind,
    points,
    replicates: loaded.specification.replicates.count,
    runs: runs.length,
    known: distinct - ids.length,
    repeated: runs.length - distinct,
    toExecute: ids.length,
    basis: measured.basis,
    secondsPerRun: seconds,
    minutes: seconds === null ? null : (seconds * ids.length) / Math.max(1, request.jobs) / SECONDS,
    bytes: bytes === null ? null : bytes * distinct,
    trialFailed: measured.failed,
  };
};
