import type { AnyEvents } from './catalogue.js';
import type { Recorded } from './event-log.js';

/** Enough to see what repeats; the whole history of a runaway cascade would fill the screen. */
const LONGEST = 48;

type Find = (seq: number) => Recorded<AnyEvents> | undefined;

/**
 * What led to an event, first cause first: `CloseFurnaceGroup`, `furnace-group.closed#12`, `Build`, `plant.built#13`.
 * Goes back through at most 24 events.
 */
export function causeChain(last: number, find: Find, labelled = true): readonly string[] {
  const chain: string[] = [];
  for (let record = find(last); record !== undefined && chain.length < LONGEST; record = find(record.cause)) {
    chain.push(labelled ? `${record.event.type}#${record.seq}` : record.event.type, record.command);
  }
  return chain.reverse();
}

/** The shortest sequence that the chain ends with twice in a row; empty when nothing repeats. */
export function repeatingCycle(chain: readonly string[]): readonly string[] {
  for (let length = 1; length * 2 <= chain.length; length++) {
    const tail = chain.slice(-length);
    if (tail.every((name, index) => name === chain[chain.length - 2 * length + index])) return tail;
  }
  return [];
}
