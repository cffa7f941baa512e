import { deepStrictEqual, notStrictEqual, strictEqual } from 'node:assert/strict';
import type { EventLog } from '../../kernel/index.js';
import { seq, streamId, year } from '../../kernel/index.js';
import type { TestRunner } from '../test-runner.js';
import type { ContractEvents, ContractRecord } from './records.js';
import { recordsFrom } from './records.js';

type Log = EventLog<ContractEvents>;

const numbers = (records: Iterable<ContractRecord>): readonly number[] => [...records].map((record) => record.seq);

/** What every event log of a run owes the kernel. `open` answers with an empty log. */
export function describeEventLog({ describe, it }: TestRunner, name: string, open: () => Log): undefined {
  const filled = (): Log => {
    const log = open();
    log.append(recordsFrom(1, 10));
    return log;
  };

  describe(`${name} as an event log`, () => {
    it('is empty at first', () => {
      const log = open();
      strictEqual(log.head, 0);
      deepStrictEqual([...log.read()], []);
    });

    it('answers an append with its new head', () => {
      const log = open();
      strictEqual(log.append(recordsFrom(1, 3)), 3);
      strictEqual(log.append(recordsFrom(4, 4)), 4);
      strictEqual(log.head, 4);
    });

    it('gives back every record, in order', () => {
      deepStrictEqual([...filled().read()], recordsFrom(1, 10));
    });

    it('keeps what it was given, whatever becomes of the batch', () => {
      const log = open();
      const batch = [...recordsFrom(1, 2)];
      log.append(batch);
      batch.length = 0;
      deepStrictEqual(numbers(log.read()), [1, 2]);
    });

    it('does not show a reader what is appended while it reads', () => {
      const log = filled();
      const reader = log.read({ after: seq(9) })[Symbol.iterator]();
      const first = reader.next();
      log.append(recordsFrom(11, 11));
      deepStrictEqual([first.done, reader.next().done], [false, true]);
    });

    describeQueries({ describe, it }, filled);
    describeDigest({ describe, it }, open);
  });
}

/** By hand from the list of records: seq 5 and 10 close the plant, odd ones are of furnace a, two records a year. */
function describeQueries({ describe, it }: TestRunner, filled: () => Log): undefined {
  describe('when asked', () => {
    it('for what comes after a record leaves that record out', () => {
      deepStrictEqual(numbers(filled().read({ after: seq(8) })), [9, 10]);
    });

    it('for one type of event gives that type alone', () => {
      deepStrictEqual(numbers(filled().read({ type: 'plant.closed' })), [5, 10]);
    });

    it('for a prefix gives everything under it', () => {
      deepStrictEqual(numbers(filled().read({ type: 'furnace.*' })), [1, 2, 3, 4, 6, 7, 8, 9]);
    });

    it('for a stream gives that stream alone', () => {
      deepStrictEqual(numbers(filled().read({ stream: streamId('furnace/a') })), [1, 3, 7, 9]);
    });

    it('for years gives the first and the last of them too', () => {
      deepStrictEqual(numbers(filled().read({ from: year(2031), until: year(2032) })), [3, 4, 5, 6]);
    });

    it('for several things at once holds all of them together', () => {
      const query = { type: 'furnace.*', stream: streamId('furnace/a'), after: seq(1), until: year(2033) } as const;
      deepStrictEqual(numbers(filled().read(query)), [3, 7]);
    });
  });
}

function describeDigest({ describe, it }: TestRunner, open: () => Log): undefined {
  const digestOf = (...batches: readonly (readonly ContractRecord[])[]): string => {
    const log = open();
    for (const batch of batches) log.append(batch);
    return log.digest();
  };

  describe('its digest', () => {
    it('is the same for the same records, however they were batched', () => {
      strictEqual(digestOf(recordsFrom(1, 6)), digestOf(recordsFrom(1, 2), recordsFrom(3, 6)));
    });

    it('is the same whether it was asked for on the way or not', () => {
      const log = open();
      log.append(recordsFrom(1, 2));
      log.digest();
      log.append(recordsFrom(3, 6));
      strictEqual(log.digest(), digestOf(recordsFrom(1, 6)));
    });

    it('differs when a value differs', () => {
      const changed = recordsFrom(1, 2).map((record) => ({ ...record, year: year(2040) }));
      notStrictEqual(digestOf(changed), digestOf(recordsFrom(1, 2)));
    });

    it('differs when a record is missing', () => {
      notStrictEqual(digestOf(recordsFrom(1, 3)), digestOf(recordsFrom(1, 2)));
    });
  });
}
