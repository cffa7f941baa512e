import { deepStrictEqual } from 'node:assert';

/**
 * The same work for every bus: furnaces are tapped one after the other. Each command is handled once, adds its tonnes
 * to the furnace and causes one event, which three subscribers count and a history keeps. One command in seventeen is
 * refused after it has made its change: nobody may see a trace of it.
 */
export const COMMANDS = 30_000;
/** Sent to the same bus before the clock starts, and counted in the check like all others. */
const WARM_UP = 6_000;
/** Twenty-four taps each, so that a bus which reads a stream back before it appends has little to read. */
const FURNACES = Array.from({ length: 1_500 }, (_, k) => `furnace-${k}`);
const SUBSCRIBERS = ['ledger', 'board', 'monitor'];
const ONE_IN = 17;

/** One error for all: what a stack costs is the same everywhere and would hide what is compared. */
const REFUSED = new Error('refused');

const commands = Array.from({ length: WARM_UP + COMMANDS }, (_, heat) => ({
  id: FURNACES[heat % FURNACES.length],
  heat,
  tonnes: (heat % 7) + 1,
}));
export const warmUp = commands.slice(0, WARM_UP);
export const timed = commands.slice(WARM_UP);

const refuses = (heat) => heat % ONE_IN === ONE_IN - 1;

/** Tells one order of heats from another. */
const inOrder = (order, heat) => (Math.imul(order, 31) + heat) | 0;

/** What a run must have left behind; computed without any bus. */
const expected = (refusing) => {
  const kept = commands.filter(({ heat }) => !(refusing && refuses(heat)));
  const state = {};
  for (const { id, tonnes } of kept) state[id] = (state[id] ?? 0) + tonnes;
  const tonnes = kept.reduce((sum, each) => sum + each.tonnes, 0);
  const order = kept.reduce((seen, { heat }) => inOrder(seen, heat), 0);
  const deliveries = SUBSCRIBERS.map((name) => ({ name, events: kept.length, tonnes, order }));
  return { counts: { handled: commands.length, refused: commands.length - kept.length }, state, deliveries, kept };
};

const EXPECTED = { true: expected(true), false: expected(false) };

/** What the application brings to a bus: one handler and three subscribers, with what they counted. */
export const application = (refusing) => {
  const counts = { handled: 0, refused: 0 };
  const deliveries = SUBSCRIBERS.map((name) => ({ name, events: 0, tonnes: 0, order: 0 }));
  const handle = ({ id, heat, tonnes }, raise) => {
    counts.handled += 1;
    const raised = raise(id, heat, tonnes);
    if (refusing && refuses(heat)) throw REFUSED;
    return raised;
  };
  const subscribers = deliveries.map((count) => ({
    name: count.name,
    on: ({ heat, tonnes }) => {
      count.events += 1;
      count.tonnes += tonnes;
      count.order = inOrder(count.order, heat);
    },
  }));
  return { handle, subscribers, counts, deliveries, refusing };
};

/** Sends one after the other; what is refused is counted, any other failure is thrown. */
export const sendAll = async (bus, list, counts) => {
  for (const { id, heat, tonnes } of list) {
    try {
      const pending = bus.send(id, heat, tonnes);
      if (pending !== undefined) await pending;
    } catch (error) {
      if (error !== REFUSED) throw error;
      counts.refused += 1;
    }
  }
};

/**
 * Throws unless every command was handled once, the state is right, every event reached every subscriber once, in the
 * order of the commands, and the history, where the bus has one, holds the same events in the same order.
 */
export const verify = async ({ counts, deliveries, refusing }, bus) => {
  const { kept, ...wanted } = EXPECTED[refusing];
  deepStrictEqual({ counts, state: Object.fromEntries(await bus.state()), deliveries }, wanted);
  if (bus.history === undefined) return;
  const history = (await bus.history()).map(({ id, heat, tonnes }) => `${heat} ${id} ${tonnes}`);
  deepStrictEqual(
    history.join('\n'),
    kept.map(({ id, heat, tonnes }) => `${heat} ${id} ${tonnes}`).join('\n'),
    'history differs',
  );
};
