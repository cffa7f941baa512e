import {
  CommandHandler,
  forwardToMessageBus,
  getInMemoryEventStore,
  getInMemoryMessageBus,
} from '@event-driven-io/emmett';

export const name = 'emmett, event store and bus';
export const from = '@event-driven-io/emmett';
export const types = 'emmett';
export const work = 'by itself';

/** As its guide has it: a command handler folds the stream, appends, and the store forwards to the bus after commit. */
export const open = ({ handle, subscribers }) => {
  const bus = getInMemoryMessageBus();
  const store = getInMemoryEventStore({ hooks: { onAfterCommit: forwardToMessageBus(bus) } });
  const ids = new Set();
  const evolve = (tonnes, { data }) => tonnes + data.tonnes;
  const initialState = () => 0;
  const onStream = CommandHandler({ evolve, initialState });
  const send = (id, heat, tonnes) => bus.send({ type: 'Tap', data: { id, heat, tonnes } });
  bus.handle(async ({ data }) => {
    ids.add(data.id);
    await onStream(store, data.id, async () => {
      const raised = [];
      await handle(data, (id, heat, tonnes) => {
        raised.push({ type: 'furnace.tapped', data: { id, heat, tonnes } });
      });
      return raised;
    });
  }, 'Tap');
  for (const { on } of subscribers) {
    bus.subscribe(({ data }) => on(data, send), 'furnace.tapped');
  }
  const streams = () => Promise.all([...ids].sort().map(async (id) => [id, await store.readStream(id)]));
  return {
    send,
    state: async () => {
      const folded = (await streams()).map(([id, { events }]) => [id, events.reduce(evolve, initialState())]);
      return new Map(folded.filter(([, tonnes]) => tonnes > 0));
    },
    history: async () =>
      (await streams())
        .flatMap(([, { events }]) => events)
        .sort((a, b) => Number(a.metadata.globalPosition - b.metadata.globalPosition))
        .map(({ data }) => data),
  };
};
