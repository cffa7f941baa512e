import { describe, it } from 'vitest';
import { JsonlStore } from '../../src/adapters/event-stores/jsonl-store.js';
import { MemoryLog } from '../../src/kernel/index.js';
import {
  CollectingPublisher,
  describeDurableLog,
  describeEventLog,
  describePublisher,
  MemoryDurableLog,
} from '../../src/testing/index.js';
import type { ContractEvents } from '../../src/testing/contracts/records.js';
import { asWritten, placesIn } from '../adapters/event-stores/contract-places.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';

const runner = { describe, it };

describeEventLog(runner, 'MemoryLog', () => new MemoryLog());

describeDurableLog(runner, 'MemoryDurableLog', () => Promise.resolve({ log: new MemoryDurableLog() }));

describeDurableLog(runner, 'JsonlStore', () => {
  const store = new JsonlStore<ContractEvents>(placesIn(scratchFolder()), asWritten);
  return Promise.resolve({ log: store, close: () => Promise.resolve(store.close()) });
});

describePublisher(runner, 'CollectingPublisher', () => {
  const publisher = new CollectingPublisher();
  return Promise.resolve({ publisher, received: () => Promise.resolve(publisher.received) });
});
