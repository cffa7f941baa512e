import { deepStrictEqual, rejects, strictEqual } from 'node:assert/strict';
import type { DurableLog, Seq } from '../../kernel/index.js';
import { seq } from '../../kernel/index.js';
import type { TestRunner } from '../test-runner.js';
import type { DurableLogDamage } from './durable-log-damage.js';
import { describeDamage } from './durable-log-damage.js';
import type { ContractEvents, ContractRecord } from './records.js';
import { recordsFrom } from './records.js';

type Durable = DurableLog<ContractEvents>;

/** A durable log to be tried, and how to put it away. */
export interface DurableLogSubject {
  readonly log: Durable;
  readonly close?: () => Promise<undefined>;
}

async function loaded(log: Durable, run: string, after: Seq | 0 = 0): Promise<readonly ContractRecord[]> {
  const records: ContractRecord[] = [];
  for await (const record of log.load(run, after)) records.push(record);
  return records;
}

/** What every durable log owes the kernel. `open` answers with one that holds no run. */
export function describeDurableLog(
  runner: TestRunner,
  name: string,
  open: () => Promise<DurableLogSubject>,
  damage?: DurableLogDamage,
): undefined {
  const { describe, it } = runner;
  const check = (sentence: string, body: (log: Durable) => Promise<undefined>): undefined => {
    it(sentence, async () => {
      const { log, close } = await open();
      try {
        await body(log);
      } finally {
        await close?.();
      }
    });
  };

  describe(`${name} as a durable log`, () => {
    describeCommits(check);
    describeCursors(check);
    if (damage !== undefined) describeDamage(runner, damage);
  });
}

type Check = (sentence: string, body: (log: Durable) => Promise<undefined>) => undefined;

function describeCommits(check: Check): undefined {
  check('knows nothing of a run that was never committed', async (log) => {
    deepStrictEqual(await loaded(log, 'r'), []);
  });

  check('answers a commit with its new head and gives the records back in order', async (log) => {
    strictEqual(await log.commit('r', recordsFrom(1, 3), 0), 3);
    strictEqual(await log.commit('r', recordsFrom(4, 6), seq(3)), 6);
    deepStrictEqual(await loaded(log, 'r'), recordsFrom(1, 6));
  });

  check('loads what comes after a record', async (log) => {
    await log.commit('r', recordsFrom(1, 6), 0);
    deepStrictEqual(await loaded(log, 'r', seq(4)), recordsFrom(5, 6));
  });

  check('leaves the head where it is when the batch is empty', async (log) => {
    await log.commit('r', recordsFrom(1, 2), 0);
    strictEqual(await log.commit('r', [], seq(2)), 2);
  });

  check('refuses a commit that expects another head, and keeps nothing of it', async (log) => {
    await log.commit('r', recordsFrom(1, 2), 0);
    await rejects(log.commit('r', recordsFrom(1, 2), 0));
    await rejects(log.commit('r', recordsFrom(4, 5), seq(3)));
    deepStrictEqual(await loaded(log, 'r'), recordsFrom(1, 2));
  });

  check(
    'refuses a version of a stream that is there already or leaves one out, and keeps nothing of the batch',
    async (log) => {
      await log.commit('r', recordsFrom(1, 2), 0);
      const [third, fourth] = recordsFrom(3, 4) as readonly [ContractRecord, ContractRecord];
      await rejects(log.commit('r', [third, { ...fourth, version: 1 }], seq(2)));
      await rejects(log.commit('r', [third, { ...fourth, version: 3 }], seq(2)));
      deepStrictEqual(await loaded(log, 'r'), recordsFrom(1, 2));
      strictEqual(await log.commit('r', [third, fourth], seq(2)), 4);
      deepStrictEqual(await loaded(log, 'r'), recordsFrom(1, 4));
    },
  );

  check('lets one of two rivals for the same head win', async (log) => {
    const rivals = [log.commit('r', recordsFrom(1, 2), 0), log.commit('r', recordsFrom(1, 2), 0)];
    const outcomes = await Promise.allSettled(rivals);
    deepStrictEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    deepStrictEqual(await loaded(log, 'r'), recordsFrom(1, 2));
  });

  check('keeps runs apart', async (log) => {
    await log.commit('r', recordsFrom(1, 2), 0);
    await log.commit('s', recordsFrom(1, 4), 0);
    deepStrictEqual(await loaded(log, 'r'), recordsFrom(1, 2));
    deepStrictEqual(await loaded(log, 's'), recordsFrom(1, 4));
  });
}

function describeCursors(check: Check): undefined {
  check('starts every publisher at 0', async (log) => {
    strictEqual(await log.cursor('r', 'market-feed'), 0);
  });

  check('remembers how far each publisher has come in each run', async (log) => {
    await log.commit('r', recordsFrom(1, 4), 0);
    await log.commit('s', recordsFrom(1, 4), 0);
    await log.advance('r', 'market-feed', seq(2));
    await log.advance('r', 'archive', seq(4));
    await log.advance('s', 'market-feed', seq(1));
    await log.advance('r', 'market-feed', seq(3));
    deepStrictEqual(
      [await log.cursor('r', 'market-feed'), await log.cursor('r', 'archive'), await log.cursor('s', 'market-feed')],
      [3, 4, 1],
    );
  });
}
