import { deepStrictEqual, rejects, strictEqual } from 'node:assert/strict';
import type { DurableLog, Seq } from '../../kernel/index.js';
import { seq } from '../../kernel/index.js';
import type { TestRunner } from '../test-runner.js';
import type { ContractEvents, ContractRecord } from './records.js';
import { recordsFrom } from './records.js';

type Durable = DurableLog<ContractEvents>;

/** A durable log to be tried, and how to put it away. */
export interface DurableLogSubject {
  readonly log: Durable;
  readonly close?: () => Promise<undefined>;
}

/**
 * How the storage of a log can be damaged between two openings, for stores that outlive the process. `reopened` answers
 * with what a new process finds: the records that can be trusted, and the damage that it names.
 */
export interface DurableLogDamage {
  /** A log on storage of its own, that has been closed after these commits of run `r`. */
  readonly written: (batches: readonly (readonly ContractRecord[])[]) => Promise<DamageableLog>;
}

/** What can be trusted of a log that is opened again. */
export interface ReopenedLog {
  readonly records: readonly ContractRecord[];
  readonly damage: 'torn' | 'flipped' | undefined;
}

/** The storage of a closed log. */
export interface DamageableLog {
  /** Cuts off the last bytes. */
  readonly tear: () => Promise<undefined>;
  /** Changes one byte within the records of the second commit. */
  readonly flip: () => Promise<undefined>;
  readonly reopened: () => Promise<ReopenedLog>;
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

function describeDamage({ it }: TestRunner, { written }: DurableLogDamage): undefined {
  const batches = [recordsFrom(1, 2), recordsFrom(3, 4), recordsFrom(5, 6)];

  it('finds after its end what was committed', async () => {
    const { reopened } = await written(batches);
    deepStrictEqual(await reopened(), { records: recordsFrom(1, 6), damage: undefined });
  });

  it('keeps the commits before a torn end, and says that it is torn', async () => {
    const { tear, reopened } = await written(batches);
    await tear();
    deepStrictEqual(await reopened(), { records: recordsFrom(1, 4), damage: 'torn' });
  });

  it('keeps the commits before a flipped byte, and says that one is', async () => {
    const { flip, reopened } = await written(batches);
    await flip();
    deepStrictEqual(await reopened(), { records: recordsFrom(1, 2), damage: 'flipped' });
  });
}
