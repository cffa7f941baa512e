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
export const work = 'by hand';
export const byHand = [7];

/**
 * An event store connected to an in-memory bus; the command decides, then reads its aggregate and pushes the next
 * version. The store orders the events of one aggregate and not those of two, so a common history is kept beside it.
 */
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
  const history = [];
  const tap = new Command({
    commandId: 'Tap',
    requiredEventStores: [store],
    eventAlreadyExistsRetries: 0,
    handler: async (command, [furnaces]) => {
      const raised = [];
      await handle(command, (id, heat, tonnes) => {
        raised.push({ id, heat, tonnes });
      });
      for (const { id, heat, tonnes } of raised) {
        const { aggregate } = await furnaces.getAggregate(id);
        const version = (aggregate?.version ?? 0) + 1;
        const payload = { heat, tonnes };
        history.push({ id, heat, tonnes });
        await furnaces.pushEvent({ aggregateId: id, version, type: 'furnace.tapped', payload });
      }
    },
  });
  const send = (id, heat, tonnes) => tap.handler({ id, heat, tonnes }, [store], {});
  for (const { on } of subscribers) {
    adapter.on({ eventStoreId: 'FURNACES', eventType: 'furnace.tapped' }, async ({ event }) => {
      await on({ id: event.aggregateId, ...event.payload }, send);
    });
  }
  const aggregates = async () => {
    const { aggregateIds } = await store.listAggregateIds();
    return Promise.all(aggregateIds.map(async ({ aggregateId }) => (await store.getAggregate(aggregateId)).aggregate));
  };
  return {
    send,
    state: async () => new Map((await aggregates()).map(({ aggregateId, tonnes }) => [aggregateId, tonnes])),
    history: () => history,
  };
};
