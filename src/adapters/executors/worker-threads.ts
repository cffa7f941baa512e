import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StructuredError } from '../../kernel/index.js';
import type { Executor } from '../../experiments/executor.js';
import type { RunResult } from '../../experiments/run-result.js';
import { reasonOf } from './in-process.js';

/** A worker could not be started, so no run can be executed. */
export class ExecutorFailedError extends StructuredError {
  readonly code = 'sweeps.executor-failed';
}

export interface WorkerRequest {
  readonly jobs: number;
  /** Module that serves runs; it receives `workerData`. */
  readonly module: URL;
  readonly workerData: unknown;
  /** Seconds for each run, as long as it likes without. */
  readonly timeout?: number | undefined;
}

const MILLISECONDS = 1000;

const start = async ({ module, workerData }: WorkerRequest): Promise<Worker> => {
  const worker = new Worker(module, { workerData });
  try {
    // Rejects with the error that the worker ends with before it is ready.
    const first = await Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => undefined)]);
    if (first !== undefined) return worker;
  } catch (error) {
    throw new ExecutorFailedError(`a worker could not be started: ${reasonOf(error)}`, {}, { cause: error });
  }
  throw new ExecutorFailedError('a worker ended before it took a run', {});
};

/** What a worker makes of one run. It is of no more use when the status is `timeout` or `crashed`. */
const executeOn = (worker: Worker, scenario: unknown, timeout: number | undefined): Promise<RunResult> =>
  new Promise((resolve) => {
    const settle = (result: RunResult): undefined => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', onError).off('exit', onExit);
      resolve(result);
    };
    const onError = (error: unknown): undefined => {
      settle({ status: 'crashed', message: reasonOf(error) });
    };
    const onExit = (code: number): undefined => {
      settle({ status: 'crashed', message: `the worker ended with exit code ${code}` });
    };
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            settle({ status: 'timeout', message: `not finished after ${timeout} s` });
          }, timeout * MILLISECONDS);
    worker.on('message', settle).on('error', onError).on('exit', onExit);
    worker.postMessage(scenario);
  });

/**
 * Executes runs on worker threads, one for each slot, started when its first run comes. A worker whose run took too
 * long is ended, one that died is gone; the next run of the slot gets a new one.
 */
export const workerThreads = (request: WorkerRequest): Executor => {
  const workers = new Map<number, Worker>();
  return {
    slots: request.jobs,
    execute: async (slot, { scenario }) => {
      const worker = workers.get(slot) ?? (await start(request));
      workers.set(slot, worker);
      const result = await executeOn(worker, scenario, request.timeout);
      if (result.status === 'timeout' || result.status === 'crashed') {
        workers.delete(slot);
        await worker.terminate();
      }
      return result;
    },
    close: async () => {
      await Promise.all([...workers.values()].map((worker) => worker.terminate()));
      workers.clear();
      return undefined;
    },
  };
};
