import { inProcess } from '../../adapters/executors/in-process.js';
import { workerThreads } from '../../adapters/executors/worker-threads.js';
import { BadInputError } from '../../adapters/faults.js';
import { makeFolder } from '../../adapters/make-folder.js';
import { lockFolder } from '../../adapters/run-folders/lock.js';
import type { MergingStore } from '../../adapters/run-stores/segment-store.js';
import { openStore } from '../../adapters/run-stores/segment-store.js';
import { expectSweepFolder } from '../../adapters/sweeps/sweep-folder.js';
import type { OnError } from '../../experiments/execute-runs.js';
import { executeRuns } from '../../experiments/execute-runs.js';
import type { Executor } from '../../experiments/executor.js';
import type { Shard } from '../../experiments/plan-runs.js';
import { runsOfShard } from '../../experiments/plan-runs.js';
import type { RunResult } from '../../experiments/run-result.js';
import type { DamagedRecord } from '../../experiments/run-store.js';
import { SweepFailedError, SweepInterruptedError } from '../../experiments/sweep-errors.js';
import type { StatusCounts } from '../../experiments/sweep-manifest.js';
import { idsToExecute, statusCounts } from '../../experiments/sweep-progress.js';
import { runInMemory } from '../run-in-memory.js';
import type { OpenSweep } from './open-sweep.js';
import { defaultFolder, openSweep } from './open-sweep.js';
import type { PublishedSweep } from './publish-sweep.js';
import { publishSweep } from './publish-sweep.js';

/** Which sweep to run and how. Paths are relative to the working directory. */
export interface SweepRequest {
  readonly sweep: string;
  readonly out?: string | undefined;
  /** Worker threads; 0 executes in this process. */
  readonly jobs: number;
  readonly shard?: Shard | undefined;
  readonly onError: OnError;
  /** Seconds for each run. */
  readonly timeout?: number | undefined;
}

/** How a sweep can be watched and stopped. */
export interface SweepCompany {
  readonly signal?: AbortSignal | undefined;
  /** How many runs there are to execute, of how many. */
  readonly begun?: ((toExecute: number, of: number) => undefined) | undefined;
  readonly told?: ((id: string, result: RunResult) => undefined) | undefined;
  readonly damaged?: ((record: DamagedRecord) => undefined) | undefined;
  /** Where runs are executed in place of this machine's threads; is closed at the end. */
  readonly executor?: Executor | undefined;
  /** The order in which runs are executed; it shows in no result. */
  readonly order?: ((ids: readonly string[]) => readonly string[]) | undefined;
}

/** What became of a sweep. A shard has no files but its store: they come with the merge. */
export interface SweepReport {
  readonly folder: string;
  readonly runs: number;
  readonly executed: number;
  readonly status: StatusCounts;
  readonly published: PublishedSweep | undefined;
}

const MILLISECONDS = 1000;
const clock = (): number => performance.now() / MILLISECONDS;
const WORKER = new URL('../../worker.js', import.meta.url);

const executorFor = ({ loaded }: OpenSweep, { jobs, timeout }: SweepRequest): Executor => {
  if (jobs > 0) return workerThreads({ jobs, timeout, module: WORKER, workerData: { dataDir: loaded.data.dir } });
  if (timeout === undefined) return inProcess(runInMemory(loaded.data.dataset));
  throw new BadInputError([{ file: '--timeout', expected: 'at least one worker thread: --jobs 1' }]);
};

const folderOf = ({ loaded }: OpenSweep, { out, shard }: SweepRequest): string =>
  out ?? `${defaultFolder(loaded)}${shard === undefined ? '' : `-shard-${shard.index}-of-${shard.of}`}`;

/**
 * Executes the runs of a sweep that its folder does not know yet and writes its files. Throws `BadInputError` with all
 * faults of its inputs (nothing has been started then), `FolderInUseError`, `SweepInterruptedError` when the signal
 * came first, and `SweepFailedError` at the first run that is not done under `fail-fast`; whatever has been executed
 * by then is kept.
 */
export const runSweep = async (request: SweepRequest, company: SweepCompany = {}): Promise<SweepReport> => {
  const sweep = openSweep(request.sweep);
  const folder = folderOf(sweep, request);
  expectSweepFolder(folder, sweep.loaded.specification.name);
  const executor = company.executor ?? executorFor(sweep, request);
  makeFolder(folder);
  const unlock = lockFolder(folder, () => undefined);
  try {
    const store = openStore(folder);
    try {
      return await runWith(sweep, folder, store, executor, request, company);
    } finally {
      store.close();
    }
  } finally {
    await executor.close();
    unlock();
  }
};

const runWith = async (
  sweep: OpenSweep,
  folder: string,
  store: MergingStore,
  executor: Executor,
  { onError, shard }: SweepRequest,
  { signal, begun, told, damaged, order = (ids) => ids }: SweepCompany,
): Promise<SweepReport> => {
  for (const record of store.damaged) damaged?.(record);
  const runs = shard === undefined ? sweep.runs : runsOfShard(sweep.runs, shard);
  const ids = order(idsToExecute(runs, store));
  begun?.(ids.length, runs.length);
  const started = clock();
  const { executed, left } = await executeRuns(ids, sweep.orderOf, { store, executor, onError, signal, clock, told });
  const status = statusCounts(runs, store);
  if (left > 0 && signal?.aborted === true) throw new SweepInterruptedError(status.done, runs.length);
  if (left > 0 || (onError === 'fail-fast' && status.done < runs.length)) throw firstFailure(ids, store);
  const work = { executed, seconds: clock() - started };
  const published = shard === undefined ? await publishSweep(sweep, folder, store, work) : undefined;
  return { folder, runs: runs.length, executed, status, published };
};

const firstFailure = (ids: readonly string[], { known }: MergingStore): SweepFailedError => {
  const id = ids.find((each) => (known.get(each)?.status ?? 'done') !== 'done') ?? '';
  const failure = known.get(id);
  return new SweepFailedError(id, failure?.status ?? 'failed', failure?.message ?? 'for an unknown reason');
};
