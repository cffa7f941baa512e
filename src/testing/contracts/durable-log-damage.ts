import { deepStrictEqual } from 'node:assert/strict';
import type { TestRunner } from '../test-runner.js';
import type { ContractRecord } from './records.js';
import { recordsFrom } from './records.js';

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

/** What a durable log that outlives the process owes whoever opens it again. */
export function describeDamage({ it }: TestRunner, { written }: DurableLogDamage): undefined {
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
