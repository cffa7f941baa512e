/**
 * What its user writes around a bus that only dispatches: a state that can be put back, and a history. No more than the
 * measured work needs: nothing is undone when a subscriber fails, and nothing stops a cascade.
 */
export const books = () => {
  const state = new Map();
  const history = [];
  /** Runs the handler. Returns the events to publish, or puts the state back and throws. `make` makes an event. */
  const transact = async (command, handle, make) => {
    const inverses = [];
    const raised = [];
    const raise = (id, heat, tonnes) => {
      const before = state.get(id);
      inverses.push(() => {
        if (before === undefined) state.delete(id);
        else state.set(id, before);
      });
      state.set(id, (before ?? 0) + tonnes);
      raised.push(make(id, heat, tonnes));
    };
    try {
      const pending = handle(command, raise);
      if (pending !== undefined) await pending;
    } catch (error) {
      for (const inverse of inverses.reverse()) inverse();
      throw error;
    }
    for (const event of raised) history.push(event);
    return raised;
  };
  return { state, history, transact };
};
