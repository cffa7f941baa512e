import { describe, expect, test } from 'vitest';
import type { Event, EventLog, Projection, Reducer } from '../../src/kernel/index.js';
import { MemoryLog, seq } from '../../src/kernel/index.js';
import type { ContractEvents, ContractRecord, TestRunner } from '../../src/testing/index.js';
import {
  CollectingPublisher,
  describeDurableLog,
  describeEventLog,
  describeProjection,
  describePublisher,
  MemoryDurableLog,
} from '../../src/testing/index.js';
import { recordsFrom } from '../../src/testing/contracts/records.js';

/** Runs a suite and answers with the sentences that did not hold. */
const broken = async (suite: (runner: TestRunner) => undefined): Promise<readonly string[]> => {
  const tests: (readonly [string, () => Promise<undefined> | undefined])[] = [];
  suite({
    describe: (_name, body) => {
      body();
    },
    it: (name, body) => tests.push([name, body]),
  });
  const failed: string[] = [];
  for (const [name, body] of tests) {
    try {
      await body();
    } catch {
      failed.push(name);
    }
  }
  return failed;
};

describe('The event log suite sees', () => {
  type Log = EventLog<ContractEvents>;
  const faults = (spoil: (log: Log) => Partial<Log>) =>
    broken((runner) => {
      describeEventLog(runner, 'broken', () => {
        const log: Log = new MemoryLog();
        const sound: Log = {
          get head() {
            return log.head;
          },
          append: (batch) => log.append(batch),
          read: (query) => log.read(query),
          digest: () => log.digest(),
        };
        return Object.defineProperties(sound, Object.getOwnPropertyDescriptors(spoil(log)));
      });
    });

  test('nothing wrong with one that is right', async () => {
    expect(await faults(() => ({}))).toEqual([]);
  });

  test('a log that reads the record asked after once more', async () => {
    const found = await faults((log) => ({
      read: (query) => log.read({ ...query, after: seq(Math.max(0, (query?.after ?? 0) - 1)) }),
    }));
    expect(found).toContain('for what comes after a record leaves that record out');
  });

  test('a digest of the number of records', async () => {
    const found = await faults((log) => ({ digest: () => String(log.head) }));
    expect(found).toEqual(['differs when a value differs']);
  });

  test('a log that keeps the batch itself', async () => {
    const found = await faults((log) => {
      let shared: readonly ContractRecord[] = [];
      return {
        append(batch) {
          shared = batch;
          return log.append(batch);
        },
        read: (query) => (shared.length > 0 ? log.read(query) : []),
      };
    });
    expect(found).toEqual(['keeps what it was given, whatever becomes of the batch']);
  });
});

describe('The durable log suite sees', () => {
  test('a log that takes every commit', async () => {
    class Careless extends MemoryDurableLog<ContractEvents> {
      private heads = new Map<string, number>();
      override async commit(run: string, batch: readonly ContractRecord[]) {
        const head = this.heads.get(run) ?? 0;
        const reached = await super.commit(run, batch, head === 0 ? 0 : seq(head));
        this.heads.set(run, reached);
        return reached;
      }
    }
    const faults = await broken((runner) => {
      describeDurableLog(runner, 'broken', () => Promise.resolve({ log: new Careless() }));
    });
    // Its rivals have the same versions of the same streams, which keeps one of them out all the same.
    expect(faults).toEqual(['refuses a commit that expects another head, and keeps nothing of it']);
  });

  test('a log that takes every version of a stream', async () => {
    class Unversioned extends MemoryDurableLog<ContractEvents> {
      private readonly taken = new Map<string, ContractRecord[]>();
      override commit(run: string, batch: readonly ContractRecord[], expected: number) {
        const records = this.taken.get(run) ?? [];
        if (records.length !== expected) return Promise.reject(new Error('another head'));
        this.taken.set(run, [...records, ...batch]);
        return Promise.resolve(seq(expected + batch.length));
      }
      override async *load(run: string, after: number) {
        await Promise.resolve();
        yield* (this.taken.get(run) ?? []).slice(after);
      }
    }
    const faults = await broken((runner) => {
      describeDurableLog(runner, 'broken', () => Promise.resolve({ log: new Unversioned() as never }));
    });
    expect(faults).toEqual([
      'refuses a version of a stream that is there already or leaves one out, and keeps nothing of the batch',
    ]);
  });

  test('one cursor for all publishers', async () => {
    class Shared extends MemoryDurableLog<ContractEvents> {
      override cursor(run: string) {
        return super.cursor(run, 'all');
      }
      override advance(run: string, _publisher: string, to: ReturnType<typeof seq>) {
        return super.advance(run, 'all', to);
      }
    }
    const faults = await broken((runner) => {
      describeDurableLog(runner, 'broken', () => Promise.resolve({ log: new Shared() }));
    });
    expect(faults).toEqual(['remembers how far each publisher has come in each run']);
  });
});

describe('The publisher suite sees', () => {
  test('bytes that were taken for Latin letters', async () => {
    const publisher = new CollectingPublisher();
    const latin = (body: Uint8Array) => Uint8Array.from(body, (byte) => byte & 0x7f);
    const faults = await broken((runner) => {
      describePublisher(runner, 'broken', () => {
        publisher.received.length = 0;
        const received = () => Promise.resolve(publisher.received.map((each) => ({ ...each, body: latin(each.body) })));
        return Promise.resolve({ publisher, received });
      });
    });
    expect(faults).toEqual(['delivers a batch in order, to the last byte']);
  });
});

describe('The projection suite sees', () => {
  /** Counts events; `forgets` of its two duties is left out. */
  class Count implements Projection<ContractEvents, number> {
    readonly name = 'count';
    private count = 0;
    private readonly forgets: 'nothing' | 'undo' | 'truncate';
    constructor(forgets: 'nothing' | 'undo' | 'truncate') {
      this.forgets = forgets;
    }
    private readonly add = (
      _event: Event<ContractEvents>,
      undo: (inverse: () => undefined) => undefined,
    ): undefined => {
      if (this.forgets !== 'undo') {
        undo(() => {
          this.count -= 1;
        });
      }
      this.count += 1;
    };
    readonly when: Reducer<ContractEvents>['when'] = { 'furnace.heated': this.add, 'plant.closed': this.add };
    view(): number {
      return this.count;
    }
    truncate(): undefined {
      if (this.forgets === 'truncate') this.count += 1;
      else this.count = 0;
    }
  }

  const faults = (forgets: 'nothing' | 'undo' | 'truncate', lived = 8) =>
    broken((runner) => {
      describeProjection(runner, 'count', {
        // Ten records: two furnaces are opened, six times heated; the plant closes twice.
        records: recordsFrom(1, 10),
        lived: () => lived,
        open: () => ({ projection: new Count(forgets), reducers: [] }),
      });
    });

  test('nothing wrong with one that is right', async () => {
    expect(await faults('nothing')).toEqual([]);
  });

  test('a change without an inverse', async () => {
    expect(await faults('undo')).toEqual(['brings back every earlier view when events are undone, the first included']);
  });

  test('a truncation that leaves something', async () => {
    expect(await faults('truncate')).toEqual([
      'forgets everything when truncated: the same history gives the same view again',
    ]);
  });

  test('a view that was lived differently', async () => {
    expect(await faults('nothing', 9)).toHaveLength(2);
  });
});
