import { describe, it } from 'vitest';
import { MemoryLog } from '../../src/kernel/index.js';
import {
  CollectingPublisher,
  describeDurableLog,
  describeEventLog,
  describePublisher,
  MemoryDurableLog,
} from '../../src/testing/index.js';

const runner = { describe, it };

describeEventLog(runner, 'MemoryLog', () => new MemoryLog());

describeDurableLog(runner, 'MemoryDurableLog', () => Promise.resolve({ log: new MemoryDurableLog() }));

describePublisher(runner, 'CollectingPublisher', () => {
  const publisher = new CollectingPublisher();
  return Promise.resolve({ publisher, received: () => Promise.resolve(publisher.received) });
});
