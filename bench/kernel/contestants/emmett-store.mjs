import {
  CommandHandler,
  forwardToMessageBus,
  getInMemoryEventStore,
  getInMemoryMessageBus,
} from '@event-driven-io/emmett';

export const name = 'emmett, event store and bus';
export const from = '@event-driven-io/emmett';
export const types = 'emmett';

/** As its guide has it: a command handler folds the stream, appends, and the store forwards to the bus after commit. */
export const open = ({ handle, subscribers }) => {
  const bus = getInMemoryMessageBus();
  const store = getInMemoryEventStore({ hooks: { onAfterCommit: forwardToMessageBus(bus) } });
  const ids = new Set();
  const evolve = (tonnes, { data }) => tonnes + data.tonnes;
  const initialState = () => 0;
  const onStream = CommandHandler({ evolve, initialState });
  const send = (id, tonnes) => bus.send({ type: 'Tap', data: { id, tonnes } });
  bus.handle(async ({ data }) => {
    ids.add(data.id);
    await onStream(store, data.id, async () => {
      const raised = [];
      await handle(data, (id, tonnes) => {
        raised.push({ type: 'furnace.tapped', data: { id, tonnes } });
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
        .flatMap(([id, { events }]) => events.map(({ metadata }) => ({ id, at: metadata })))
        .sort((a, b) => Number(a.at.globalPosition - b.at.globalPosition)),
    events: async () => (await streams()).reduce((sum, [, { events }]) => sum + events.length, 0),
  };
};
