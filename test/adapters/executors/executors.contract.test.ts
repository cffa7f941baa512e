import { describe, expect, it } from 'vitest';
import { inProcess } from '../../../src/adapters/executors/in-process.js';
import { workerThreads } from '../../../src/adapters/executors/worker-threads.js';
import { contractOrder, contractRun, describeExecutor } from '../../../src/testing/index.js';

const MODULE = new URL('contract-worker.mjs', import.meta.url);

const threads = (jobs: number, timeout?: number, workerData: object = {}) =>
  workerThreads({ jobs, timeout, module: MODULE, workerData });

describeExecutor({ describe, it }, 'this process', () => inProcess(contractRun));
describeExecutor({ describe, it }, 'one worker thread', () => threads(1));
describeExecutor({ describe, it }, 'three worker threads', () => threads(3));

describe('worker threads', () => {
  it('give up a run that loops for ever, and serve the next one of the slot', async () => {
    const executor = threads(1, 0.3);
    expect(await executor.execute(0, contractOrder(14))).toEqual({
      status: 'timeout',
      message: 'not finished after 0.3 s',
    });
    expect(await executor.execute(0, contractOrder(1))).toMatchObject({ status: 'done' });
    await executor.close();
  });

  it.each([
    [15, /exit code 7/],
    [16, /from nowhere/],
  ])('note a run that takes its thread down (seed %i), and serve the next one', async (seed, message) => {
    const executor = threads(1);
    const result = await executor.execute(0, contractOrder(seed));
    expect(result.status).toBe('crashed');
    expect(result).toHaveProperty('message', expect.stringMatching(message));
    expect(await executor.execute(0, contractOrder(1))).toMatchObject({ status: 'done' });
    await executor.close();
  });

  it('reject when no thread can be started: that is no fault of a run', async () => {
    const executor = threads(1, undefined, { broken: true });
    await expect(executor.execute(0, contractOrder(1))).rejects.toMatchObject({
      code: 'sweeps.executor-failed',
      message: expect.stringContaining('no dataset') as string,
    });
    await executor.close();
  });
});
