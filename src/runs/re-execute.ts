import { StructuredError, canonicalJson } from '../kernel/index.js';
import type { KernelSurroundings, RunInputs } from './assemble.js';
import { assemble } from './assemble.js';
import { simulateYears } from './simulate-years.js';
import type { RecordKeeper } from './simulate-years.js';

/** The first event that is not as it was recorded. */
export interface EventDifference {
  readonly seq: number;
  readonly year: number;
  /** Type of the event as it happens now; null when it happens no more. */
  readonly type: string | null;
  /** The texts around the first character that differs; null for an event that only the other side has. */
  readonly recorded: string | null;
  readonly now: string | null;
}

/** Ends a run whose events are no longer those that were recorded. */
class RunDiffersError extends StructuredError {
  readonly code = 'run.diverged';
  readonly difference: EventDifference;

  constructor(difference: EventDifference) {
    super(`event ${difference.seq} is not as recorded`, { difference });
    this.difference = difference;
  }
}

const AROUND = 32;

/** A short piece of a text, around a position. */
const excerpt = (text: string, at: number): string => {
  const [from, to] = [Math.max(0, at - AROUND), at + AROUND];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trimEnd()}${to < text.length ? '…' : ''}`;
};

const firstDifference = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

/** Compares every record with its line; throws at the first that differs. */
const comparing = (lines: readonly string[]): RecordKeeper & { readonly compared: () => number } => {
  let compared = 0;
  return {
    compared: () => compared,
    keep: (records) => {
      for (const record of records) {
        const now = `${canonicalJson(record)}\n`;
        const recorded = lines[compared];
        if (now !== recorded) {
          const { seq, year, event } = record;
          const at = recorded === undefined ? 0 : firstDifference(recorded, now);
          const was = recorded === undefined ? null : excerpt(recorded, at);
          throw new RunDiffersError({ seq, year, type: event.type, recorded: was, now: excerpt(now, at) });
        }
        compared += 1;
      }
      return '';
    },
  };
};

/**
 * Runs the inputs again and compares every event with the line that was recorded (line ends included), up to the first
 * difference. Without the `codecs` of the recorded run every record says version 1. Throws `RunFailedError` when a year
 * cannot be simulated.
 */
export const reExecute = async (
  inputs: RunInputs,
  lines: readonly string[],
  surroundings: Pick<KernelSurroundings, 'codecs'> = {},
): Promise<{ readonly events: number; readonly difference: EventDifference | null }> => {
  const keeper = comparing(lines);
  try {
    await simulateYears(assemble(inputs, surroundings), { keeper });
  } catch (error) {
    if (!(error instanceof RunDiffersError)) throw error;
    return { events: keeper.compared(), difference: error.difference };
  }
  const events = keeper.compared();
  const surplus = lines[events];
  if (surplus === undefined) return { events, difference: null };
  const { end } = inputs.scenario.years;
  return {
    events,
    difference: { seq: events + 1, year: end, type: null, recorded: excerpt(surplus, 0), now: null },
  };
};
