import { getInMemoryMessageBus } from '@event-driven-io/emmett';
import { books } from './by-hand.mjs';

export const name = 'emmett, dispatcher';
export const from = '@event-driven-io/emmett';
export const types = 'emmett';
export const work = 'by hand';
export const byHand = [1, 2, 7];

const tapped = (id, heat, tonnes) => ({ type: 'furnace.tapped', data: { id, heat, tonnes } });

/** The in-memory bus without the event store; state, undo and history are written around it. */
export const open = ({ handle, subscribers }) => {
  const bus = getInMemoryMessageBus();
  const { state, history, transact } = books();
  const send = (id, heat, tonnes) => bus.send({ type: 'Tap', data: { id, heat, tonnes } });
  bus.handle(async ({ data }) => {
    for (const event of await transact(data, handle, tapped)) await bus.publish(event);
  }, 'Tap');
  for (const { on } of subscribers) {
    bus.subscribe(({ data }) => on(data, send), 'furnace.tapped');
  }
  return { send, state: () => state, history: () => history.map(({ data }) => data) };
};
