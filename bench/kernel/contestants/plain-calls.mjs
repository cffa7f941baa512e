export const name = 'plain calls, no bus';
export const work = 'floor';

/** Handler and subscribers called by name: what the work itself costs. */
export const open = ({ handle, subscribers }) => {
  const state = new Map();
  const raise = (id, heat, tonnes) => {
    state.set(id, (state.get(id) ?? 0) + tonnes);
    const event = { id, heat, tonnes };
    for (const { on } of subscribers) on(event);
  };
  return { send: (id, heat, tonnes) => handle({ id, heat, tonnes }, raise), state: () => state };
};
