import { EventEmitter } from 'node:events';
import core from '@castore/core';
import storage from '@castore/event-storage-adapter-in-memory';
import messageBus from '@castore/message-bus-adapter-in-memory';

const { Command, ConnectedEventStore, EventStore, EventType, NotificationMessageBus } = core;
const { InMemoryEventStorageAdapter } = storage;
const { InMemoryMessageBusAdapter } = messageBus;

export const name = 'castore, event store and bus';
export const from = '@castore/core';
export const types = 'castore';

/** An event store connected to an in-memory bus; the command reads its aggregate and pushes the next version. */
export const open = ({ handle, subscribers }) => {
  const plain = new EventStore({
    eventStoreId: 'FURNACES',
    eventTypes: [new EventType({ type: 'furnace.tapped' })],
    reducer: (aggregate, { aggregateId, version, payload }) => ({
      aggregateId,
      version,
      tonnes: (aggregate?.tonnes ?? 0) + payload.tonnes,
    }),
    eventStorageAdapter: new InMemoryEventStorageAdapter(),
  });
  const bus = new NotificationMessageBus({ messageBusId: 'FURNACES_BUS', sourceEventStores: [plain] });
  const adapter = InMemoryMessageBusAdapter.attachTo(bus, { eventEmitter: new EventEmitter(), retryAttempts: 0 });
  const store = new ConnectedEventStore(plain, bus);
  const tap = new Command({
    commandId: 'Tap',
    requiredEventStores: [store],
    eventAlreadyExistsRetries: 0,
    handler: async (command, [furnaces]) => {
      await handle(command, async (id, tonnes) => {
        const { aggregate } = await furnaces.getAggregate(id);
        const version = (aggregate?.version ?? 0) + 1;
        await furnaces.pushEvent({ aggregateId: id, version, type: 'furnace.tapped', payload: { tonnes } });
      });
    },
  });
  const send = (id, tonnes) => tap.handler({ id, tonnes }, [store], {});
  for (const { on } of subscribers) {
    adapter.on({ eventStoreId: 'FURNACES', eventType: 'furnace.tapped' }, async ({ event }) => {
      await on({ id: event.aggregateId, tonnes: event.payload.tonnes }, send);
    });
  }
  const aggregates = async () => {
    const { aggregateIds } = await store.listAggregateIds();
    return Promise.all(aggregateIds.map(async ({ aggregateId }) => (await store.getAggregate(aggregateId)).aggregate));
  };
  return {
    send,
    state: async () => new Map((await aggregates()).map(({ aggregateId, tonnes }) => [aggregateId, tonnes])),
    events: async () => (await aggregates()).reduce((sum, { version }) => sum + version, 0),
  };
};
