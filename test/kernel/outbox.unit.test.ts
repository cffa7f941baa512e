import { describe, expect, test } from 'vitest';
import { year } from '../../src/kernel/index.js';
import { CollectingPublisher, MemoryDurableLog } from '../../src/testing/index.js';
import type { WorksEvents } from './works.js';
import { works } from './works.js';

/** Counts what is asked of it. */
class CountingLog extends MemoryDurableLog<WorksEvents> {
  commits = 0;
  override commit(...given: Parameters<MemoryDurableLog<WorksEvents>['commit']>) {
    this.commits += 1;
    return super.commit(...given);
  }
}

class CountingPublisher extends CollectingPublisher {
  calls = 0;
  override publish(...given: Parameters<CollectingPublisher['publish']>) {
    this.calls += 1;
    return super.publish(...given);
  }
}

describe('The outbox', () => {
  test('without a durable log still sends every record once', async () => {
    const publisher = new CountingPublisher();
    const { kernel } = works({ outbox: { run: 'r', publishers: [publisher] } });
    kernel.send({ type: 'Open', id: 'a' });
    await kernel.endYear();
    kernel.beginYear(year(2031));
    kernel.send({ type: 'Open', id: 'b' });
    await kernel.endYear();
    expect(publisher.received.map(({ id }) => id)).toEqual(['r:1', 'r:2']);
  });

  test('neither commits nor publishes a year in which nothing happened', async () => {
    const durable = new CountingLog();
    const publisher = new CountingPublisher();
    const { kernel } = works({ outbox: { run: 'r', durable, publishers: [publisher] } });
    kernel.send({ type: 'Open', id: 'a' });
    await kernel.endYear();
    kernel.beginYear(year(2031));
    await kernel.endYear();
    expect([durable.commits, publisher.calls]).toEqual([1, 1]);
  });

  test('needs no publisher', async () => {
    const durable = new CountingLog();
    const { kernel } = works({ outbox: { run: 'r', durable } });
    kernel.send({ type: 'Open', id: 'a' });
    await expect(kernel.endYear()).resolves.toBeUndefined();
    expect([durable.commits, kernel.deadLetters]).toEqual([1, []]);
  });
});
