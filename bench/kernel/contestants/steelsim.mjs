import { createKernel, streamId, year } from '../../../dist/kernel/index.js';

export const name = 'steelsim kernel';
export const from = 'this project';
export const types = 'steelsim';
export const work = 'by itself';
export const synchronous = true;

/** State is a reducer's, with an inverse for every change; every event is recorded; subscribers may undo the command. */
export const open = ({ handle, subscribers, onError = 'abort', cascadeLimit = 10_000 }) => {
  const state = new Map();
  const furnaces = {
    name: 'furnaces',
    when: {
      'furnace.tapped': ({ id, tonnes }, undo) => {
        const before = state.get(id);
        undo(() => {
          if (before === undefined) state.delete(id);
          else state.set(id, before);
        });
        state.set(id, (before ?? 0) + tonnes);
      },
    },
  };
  const send = (id, heat, tonnes) => kernel.send({ type: 'Tap', id, heat, tonnes });
  const kernel = createKernel({
    commands: { Tap: true },
    events: { 'furnace.tapped': true },
    handlers: {
      Tap: (command, { raise }) =>
        handle(command, (id, heat, tonnes) => raise(streamId(id), { type: 'furnace.tapped', id, heat, tonnes })),
    },
    reducers: [furnaces],
    projections: [],
    subscriptions: subscribers.map(({ name, on }) => ({
      name,
      on: 'furnace.tapped',
      onError,
      handle: (event) => on(event, send),
    })),
    deps: undefined,
    cascadeLimit,
  });
  kernel.beginYear(year(2030));
  return {
    send,
    state: () => state,
    letters: () => kernel.deadLetters,
    history: () => [...kernel.log.read()].map(({ event }) => event),
  };
};
