import { deepStrictEqual } from 'node:assert';

/**
 * The same work for every bus: furnaces are tapped one after the other. Each command is handled once, adds its tonnes
 * to the furnace and causes one event, which three subscribers count.
 */
export const COMMANDS = 30_000;
/** Sent to the same bus before the clock starts, and counted in the check like all others. */
export const WARM_UP = 6_000;
/** Twenty-four taps each, so that a bus which reads a stream back before it appends has little to read. */
const FURNACES = 1_500;
const SUBSCRIBERS = ['ledger', 'board', 'monitor'];

const commands = Array.from({ length: WARM_UP + COMMANDS }, (_, k) => ({
  id: `furnace-${k % FURNACES}`,
  tonnes: (k % 7) + 1,
}));
export const warmUp = commands.slice(0, WARM_UP);
export const timed = commands.slice(WARM_UP);

/** What a run must have left behind; computed without any bus. */
const expected = () => {
  const state = {};
  let total = 0;
  for (const { id, tonnes } of commands) {
    state[id] = (state[id] ?? 0) + tonnes;
    total += tonnes;
  }
  const deliveries = SUBSCRIBERS.map((name) => ({ name, events: commands.length, tonnes: total }));
  return { handled: commands.length, events: commands.length, state, deliveries };
};

const EXPECTED = expected();

/** What the application brings to a bus: one handler and three subscribers, with their counts. */
export const application = () => {
  const counts = { handled: 0 };
  const deliveries = SUBSCRIBERS.map((name) => ({ name, events: 0, tonnes: 0 }));
  const handle = ({ id, tonnes }, raise) => {
    counts.handled += 1;
    return raise(id, tonnes);
  };
  const subscribers = deliveries.map((count) => ({
    name: count.name,
    on: ({ tonnes }) => {
      count.events += 1;
      count.tonnes += tonnes;
    },
  }));
  return { handle, subscribers, counts, deliveries };
};

/** Throws unless every command was handled once and every event reached every subscriber with its content. */
export const verify = async ({ counts, deliveries }, bus) => {
  const state = Object.fromEntries(await bus.state());
  deepStrictEqual({ handled: counts.handled, events: await bus.events(), state, deliveries }, EXPECTED);
};
