import { deepStrictEqual } from 'node:assert';

/**
 * The same work for every bus: furnaces are tapped one after the other. Each command is handled once, adds its tonnes
 * to the furnace and causes one event, which three subscribers count.
 */
export const COMMANDS = 20_000;
/** Ten taps each, so that a bus which reads a stream back before it appends has little to read. */
export const FURNACES = 2_000;
export const SUBSCRIBERS = ['ledger', 'board', 'monitor'];

const ids = Array.from({ length: FURNACES }, (_, k) => `furnace-${k}`);
export const furnaceOf = (k) => ids[k % FURNACES];
export const tonnesOf = (k) => (k % 7) + 1;

/** What a run must have left behind; computed without any bus. */
const expected = () => {
  const tonnes = new Map();
  for (let k = 0; k < COMMANDS; k += 1) tonnes.set(furnaceOf(k), (tonnes.get(furnaceOf(k)) ?? 0) + tonnesOf(k));
  const total = [...tonnes.values()].reduce((sum, each) => sum + each, 0);
  return {
    handled: COMMANDS,
    events: COMMANDS,
    state: Object.fromEntries(tonnes),
    deliveries: SUBSCRIBERS.map((name) => ({ name, events: COMMANDS, tonnes: total })),
  };
};

const EXPECTED = expected();

/** Throws unless every command was handled once and every event reached every subscriber with its content. */
export const verify = ({ handled, events, state, deliveries }) => {
  deepStrictEqual({ handled, events, state: Object.fromEntries(state), deliveries }, EXPECTED);
};

/** A subscriber's own count of what reached it. */
export const counter = (name) => ({ name, events: 0, tonnes: 0 });
