export const name = 'awaited calls, no bus';
export const work = 'floor';

/** Handler and subscribers called by name, each awaited: what a bus that awaits cannot go below. */
export const open = ({ handle, subscribers }) => {
  const state = new Map();
  const raise = async (id, heat, tonnes) => {
    state.set(id, (state.get(id) ?? 0) + tonnes);
    const event = { id, heat, tonnes };
    for (const { on } of subscribers) await on(event);
  };
  return { send: async (id, heat, tonnes) => handle({ id, heat, tonnes }, raise), state: () => state };
};
