import { getInMemoryMessageBus } from '@event-driven-io/emmett';

export const name = 'emmett, dispatcher alone';
export const from = '@event-driven-io/emmett';
export const types = 'emmett';
export const work = 'floor';

/** No event store: the handler changes a map and publishes. The least work that emmett can be asked to do. */
export const open = ({ handle, subscribers }) => {
  const bus = getInMemoryMessageBus();
  const state = new Map();
  const raise = (id, heat, tonnes) => {
    state.set(id, (state.get(id) ?? 0) + tonnes);
    return bus.publish({ type: 'furnace.tapped', data: { id, heat, tonnes } });
  };
  const send = (id, heat, tonnes) => bus.send({ type: 'Tap', data: { id, heat, tonnes } });
  bus.handle(({ data }) => handle(data, raise), 'Tap');
  for (const { on } of subscribers) {
    bus.subscribe(({ data }) => on(data, send), 'furnace.tapped');
  }
  return { send, state: () => state };
};
