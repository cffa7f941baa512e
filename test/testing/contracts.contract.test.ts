import { describe, it } from 'vitest';
import { join } from 'node:path';
import { readJsonlLog } from '../../src/adapters/event-stores/jsonl-log.js';
import { JsonlStore } from '../../src/adapters/event-stores/jsonl-store.js';
import { sqlite } from '../../src/adapters/event-stores/sqlite-file.js';
import { SqliteStore } from '../../src/adapters/event-stores/sqlite-store.js';
import type { Seq } from '../../src/kernel/index.js';
import { MemoryLog } from '../../src/kernel/index.js';
import {
  CollectingPublisher,
  describeDurableLog,
  describeEventLog,
  describePublisher,
  MemoryDurableLog,
} from '../../src/testing/index.js';
import type { ContractEvents } from '../../src/testing/contracts/records.js';
import { fileDamage, rowDamage } from '../adapters/event-stores/damages.js';
import { asWritten, placesIn } from '../adapters/event-stores/contract-places.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';

const runner = { describe, it };

const closing = (store: { close(): undefined }) => () => {
  store.close();
  return Promise.resolve(undefined);
};

describeEventLog(runner, 'MemoryLog', () => new MemoryLog());

describeDurableLog(runner, 'MemoryDurableLog', () => Promise.resolve({ log: new MemoryDurableLog() }));

describeDurableLog(
  runner,
  'JsonlStore',
  () => {
    const store = new JsonlStore<ContractEvents>(placesIn(scratchFolder()), asWritten);
    return Promise.resolve({ log: store, close: closing(store) });
  },
  {
    written: async (batches) => {
      const places = placesIn(scratchFolder());
      const store = new JsonlStore<ContractEvents>(places, asWritten);
      for (const batch of batches) await store.commit('r', batch, store.opened('r').end.head as Seq);
      store.close();
      return fileDamage(places('r').log, () => readJsonlLog(places('r'), 'r', asWritten));
    },
  },
);

const openSqlite = sqlite();

describeDurableLog(
  runner,
  'SqliteStore',
  () => {
    const store = new SqliteStore<ContractEvents>(openSqlite, join(scratchFolder(), 'events.sqlite'), asWritten);
    return Promise.resolve({ log: store, close: closing(store) });
  },
  {
    written: async (batches) => {
      const path = join(scratchFolder(), 'events.sqlite');
      const store = new SqliteStore<ContractEvents>(openSqlite, path, asWritten);
      for (const batch of batches) await store.commit('r', batch, store.endOf('r').head as Seq);
      store.close();
      return rowDamage(openSqlite, path);
    },
  },
);

describePublisher(runner, 'CollectingPublisher', () => {
  const publisher = new CollectingPublisher();
  return Promise.resolve({ publisher, received: () => Promise.resolve(publisher.received) });
});
