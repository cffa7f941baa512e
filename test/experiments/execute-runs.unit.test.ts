import { describe, expect, it } from 'vitest';
import { executeRuns } from '../../src/experiments/execute-runs.js';
import type { OnError } from '../../src/experiments/execute-runs.js';
import type { Executor } from '../../src/experiments/executor.js';
import type { RunResult } from '../../src/experiments/run-result.js';
import type { RunStore } from '../../src/experiments/run-store.js';
import type { Scenario } from '../../src/domain/scenario.js';

const DONE: RunResult = { status: 'done', figures: { technologies: [], countries: [], years: [] } };
const FAILED: RunResult = { status: 'failed', message: 'it rained' };
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const orderOf = (id: string) => ({ id, scenario: {} as Scenario });

/** A store that notes what it is given, and an executor whose runs end one after the other, `bad` ones badly. */
const setting = (slots: number, bad: readonly string[]) => {
  const kept: string[] = [];
  let [running, most] = [0, 0];
  const store: RunStore = {
    known: new Map(),
    damaged: [],
    read: () => undefined,
    append: (slot, id, result, seconds) => {
      kept.push(`${id} ${result.status} ${slot < slots ? '' : 'in no slot '}${seconds}`);
    },
    close: () => undefined,
  };
  const executor: Executor = {
    slots,
    execute: async (_slot, { id }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (id === 'x') throw new Error('no executor any more');
      return bad.includes(id) ? FAILED : DONE;
    },
    close: () => Promise.resolve(undefined),
  };
  return { kept, store, executor, most: () => most };
};

const clock = () => 7;

describe('the execution of runs', () => {
  it('keeps every result with the time it took, one run in each slot at a time', async () => {
    const { kept, store, executor, most } = setting(2, []);
    const ended = await executeRuns(IDS, orderOf, { store, executor, onError: 'fail-fast', clock });
    expect(ended).toEqual({ executed: 6, failed: 0, left: 0 });
    expect([...kept].sort()).toEqual(IDS.map((id) => `${id} done 0`));
    expect(most()).toBe(2);
  });

  it.each<[OnError, object]>([
    ['fail-fast', { executed: 2, failed: 1, left: 4 }],
    ['fail-at-end', { executed: 6, failed: 2, left: 0 }],
    ['continue', { executed: 6, failed: 2, left: 0 }],
  ])('goes on after a failed run or does not: %s', async (onError, expected) => {
    const { kept, store, executor } = setting(1, ['b', 'e']);
    expect(await executeRuns(IDS, orderOf, { store, executor, onError, clock })).toEqual(expected);
    expect(kept[1]).toBe('b failed 0');
  });

  it('finishes what is in flight when it is asked to stop', async () => {
    const { kept, store, executor } = setting(2, []);
    const stop = new AbortController();
    const asked = (id: string) => {
      if (id === 'b') stop.abort();
      return orderOf(id);
    };
    const request = { store, executor, onError: 'continue', clock, signal: stop.signal } as const;
    expect(await executeRuns(IDS, asked, request)).toEqual({ executed: 2, failed: 0, left: 4 });
    expect(kept).toHaveLength(2);
  });

  it('ends when its executor does, after what is in flight', async () => {
    const { kept, store, executor } = setting(2, []);
    const ids = ['x', ...IDS];
    const execution = executeRuns(ids, orderOf, { store, executor, onError: 'continue', clock });
    await expect(execution).rejects.toThrow('no executor any more');
    expect(kept).toEqual(['a done 0']);
  });
});
