import { errorChain } from '../../kernel/index.js';
import type { Executor, RunOne } from '../../experiments/executor.js';
import type { RunResult } from '../../experiments/run-result.js';

/** Why a run failed, in one line. */
export const reasonOf = (error: unknown): string =>
  errorChain(error)
    .map(({ message }) => message)
    .join(', because ');

/** What becomes of one run: its figures, or why it failed. */
export const resultOfRun = async (
  figures: Promise<Extract<RunResult, { status: 'done' }>['figures']>,
): Promise<RunResult> => {
  try {
    return { status: 'done', figures: await figures };
  } catch (error) {
    return { status: 'failed', message: reasonOf(error) };
  }
};

/**
 * Executes runs in this process, one after the other. A run that never ends, or that ends the process, cannot be told
 * apart here: for those there are worker threads.
 */
export const inProcess = (runOne: RunOne): Executor => ({
  slots: 1,
  execute: async (_slot, { scenario }) => resultOfRun(Promise.resolve().then(() => runOne(scenario))),
  close: () => Promise.resolve(undefined),
});
