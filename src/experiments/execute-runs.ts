import type { Executor, RunOrder } from './executor.js';
import type { RunResult } from './run-result.js';
import type { RunStore } from './run-store.js';

/** `fail-fast` starts no run after one that is not done; the others go on, and differ in how the sweep ends. */
export type OnError = 'fail-fast' | 'fail-at-end' | 'continue';

export interface Execution {
  readonly store: RunStore;
  readonly executor: Executor;
  readonly onError: OnError;
  /** Runs in flight are finished when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Seconds of a clock that only moves forward. */
  readonly clock: () => number;
  readonly told?: ((id: string, result: RunResult) => undefined) | undefined;
}

/** How the execution ended: with how many runs executed, how many of them not done, and how many left. */
export interface Executed {
  readonly executed: number;
  readonly failed: number;
  readonly left: number;
}

/**
 * Executes the runs, each kept in the store as soon as it has a result. `orderOf` resolves a run when its turn comes,
 * so that thousands of them need not be held at once.
 */
export const executeRuns = async (
  ids: readonly string[],
  orderOf: (id: string) => RunOrder,
  { store, executor, onError, signal, clock, told }: Execution,
): Promise<Executed> => {
  let next = 0;
  let executed = 0;
  let failed = 0;
  let broken = false;
  const goesOn = (): boolean =>
    next < ids.length && !broken && signal?.aborted !== true && (onError !== 'fail-fast' || failed === 0);
  const work = async (slot: number): Promise<undefined> => {
    let keep: (() => undefined) | undefined;
    while (goesOn()) {
      const id = ids[next] ?? '';
      next += 1;
      const started = clock();
      const running = executor.execute(slot, orderOf(id));
      // The slot has its next run before the last one is on the disk: it need not wait for that.
      keep?.();
      const result = await running;
      const seconds = clock() - started;
      executed += 1;
      if (result.status !== 'done') failed += 1;
      keep = () => {
        keep = undefined;
        store.append(slot, id, result, seconds);
        told?.(id, result);
      };
    }
    keep?.();
  };
  const slots = Array.from({ length: Math.min(executor.slots, ids.length) }, (_, slot) =>
    work(slot).catch((error: unknown) => {
      broken = true;
      throw error;
    }),
  );
  const ended = await Promise.allSettled(slots);
  const wrong = ended.find((end) => end.status === 'rejected');
  if (wrong !== undefined) throw wrong.reason;
  return { executed, failed, left: ids.length - executed };
};
