import { deepStrictEqual, match } from 'node:assert/strict';
import type { Scenario } from '../../domain/scenario.js';
import type { Executor, RunOne, RunOrder } from '../../experiments/executor.js';
import type { RunResult } from '../../experiments/run-result.js';
import type { TestRunner } from '../test-runner.js';

const FAILS = 13;

/** What the executor under test has to execute runs with: answers with the seed, and fails for the seed 13. */
export const contractRun: RunOne = ({ seed }) =>
  seed === FAILS
    ? Promise.reject(new Error('no luck', { cause: new Error('it is thirteen') }))
    : Promise.resolve({ technologies: [], countries: [String(seed)], years: [] });

/** A run with that seed; nothing else of its scenario is looked at. */
export const contractOrder = (seed: number): RunOrder => ({ id: `run-${seed}`, scenario: { seed } as Scenario });

const done = (seed: number): RunResult => ({
  status: 'done',
  figures: { technologies: [], countries: [String(seed)], years: [] },
});

/** What every executor owes a sweep. `open` answers with one that executes runs with `contractRun`. */
export function describeExecutor({ describe, it }: TestRunner, name: string, open: () => Executor): undefined {
  const check = (sentence: string, body: (executor: Executor) => Promise<undefined>): undefined => {
    it(sentence, async () => {
      const executor = open();
      try {
        await body(executor);
      } finally {
        await executor.close();
      }
    });
  };

  describe(`${name} as an executor`, () => {
    check('answers with the figures of a run', async (executor) => {
      deepStrictEqual(await executor.execute(0, contractOrder(1)), done(1));
    });

    check('answers each run of a slot with its own figures', async (executor) => {
      for (const seed of [3, 1, 2]) deepStrictEqual(await executor.execute(0, contractOrder(seed)), done(seed));
    });

    check('has slots that work side by side', async (executor) => {
      const slots = Array.from({ length: executor.slots }, (_, slot) => slot);
      const results = await Promise.all(slots.map((slot) => executor.execute(slot, contractOrder(slot))));
      deepStrictEqual(results, slots.map(done));
    });

    check('tells why a run failed, and goes on with the next', async (executor) => {
      const result = await executor.execute(0, contractOrder(FAILS));
      match(result.status === 'failed' ? result.message : result.status, /no luck.*it is thirteen/s);
      deepStrictEqual(await executor.execute(0, contractOrder(1)), done(1));
    });

    check('can be closed more than once, and before it has done anything', async (executor) => {
      await executor.close();
    });
  });
}
