import { createKernel, streamId, year } from '../../../dist/kernel/index.js';
import { counter, furnaceOf, SUBSCRIBERS, tonnesOf } from '../workload.mjs';

/** Rollback, event log and three subscriptions on: every change registers its inverse, every event is recorded. */
export const open = () => {
  const state = new Map();
  const deliveries = SUBSCRIBERS.map(counter);
  let handled = 0;
  const kernel = createKernel({
    commands: { Tap: true },
    events: { 'furnace.tapped': true },
    handlers: {
      Tap: ({ id, tonnes }, { raise }) => {
        handled += 1;
        raise(streamId(id), { type: 'furnace.tapped', id, tonnes });
      },
    },
    reducers: [
      {
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
      },
    ],
    projections: [],
    subscriptions: deliveries.map((count) => ({
      name: count.name,
      on: 'furnace.tapped',
      onError: 'abort',
      handle: ({ tonnes }) => {
        count.events += 1;
        count.tonnes += tonnes;
      },
    })),
    deps: undefined,
  });
  kernel.beginYear(year(2030));
  return {
    send: (k) => kernel.send({ type: 'Tap', id: furnaceOf(k), tonnes: tonnesOf(k) }),
    outcome: () => ({ handled, events: kernel.log.head, state, deliveries }),
  };
};
