import { leaves } from '../identity.js';
import type { EventPlace, LogText } from '../log-record.js';
import { placeOf, recordIn } from '../log-record.js';

/** The first event of a log that the other log does not have, with the events that led to it, the nearest first. */
export interface DivergentEvent extends EventPlace {
  readonly causes: readonly EventPlace[];
}

/** A value that two events of the same place do not share, as JSON text; `null` where one does not have it. */
export interface ValueDifference {
  readonly path: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** Where two logs part; a side is `null` when its log ended before. */
export interface Divergence {
  readonly a: DivergentEvent | null;
  readonly b: DivergentEvent | null;
  /** The first values that differ inside the two events, and how many do in all. */
  readonly values: readonly ValueDifference[];
  readonly valuesInAll: number;
}

/** How many events two logs have in common from the start, and where they part, if they do. */
export interface LogComparison {
  readonly shared: number;
  readonly divergence: Divergence | null;
}

interface Parting {
  readonly shared: number;
  readonly lines: readonly [a: string | undefined, b: string | undefined];
}

const MOST_VALUES = 5;

const parting = async (a: LogText, b: LogText): Promise<Parting> => {
  const sides = [a.lines()[Symbol.asyncIterator](), b.lines()[Symbol.asyncIterator]()] as const;
  try {
    for (let shared = 0; ; shared++) {
      const [ours, theirs] = await Promise.all([sides[0].next(), sides[1].next()]);
      const lines = [ours, theirs].map(({ done, value }) => (done === true ? undefined : value));
      if (lines[0] !== lines[1] || lines[0] === undefined) return { shared, lines: [lines[0], lines[1]] };
    }
  } finally {
    for (const side of sides) await side.return?.();
  }
};

/** Places of the first events of a log: a cause comes before what it causes, so these hold every cause. */
const firstPlaces = async (log: LogText, count: number): Promise<readonly EventPlace[]> => {
  const places: EventPlace[] = [];
  if (count === 0) return places;
  for await (const line of log.lines()) {
    places.push(placeOf(recordIn(line, places.length + 1, log)));
    if (places.length === count) break;
  }
  return places;
};

const withCauses = (event: EventPlace, before: readonly EventPlace[]): DivergentEvent => {
  const causes: EventPlace[] = [];
  for (let at = before[event.cause - 1]; at !== undefined; at = before[at.cause - 1]) causes.push(at);
  return { ...placeOf(event), causes };
};

const valueDifferences = (a: object, b: object): readonly ValueDifference[] => {
  const [ours, theirs] = [new Map(leaves(a, '')), new Map(leaves(b, ''))];
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .map((path) => ({ path, a: ours.get(path) ?? null, b: theirs.get(path) ?? null }))
    .filter((each) => each.a !== each.b);
};

/**
 * Reads two logs side by side up to the first line that differs. Logs are canonical, so equal lines are equal events.
 * Throws `UnreadableEventError` for a line that has to be understood and cannot be.
 */
export const compareLogs = async (a: LogText, b: LogText): Promise<LogComparison> => {
  const { shared, lines } = await parting(a, b);
  const [ours, theirs] = [
    lines[0] === undefined ? undefined : recordIn(lines[0], shared + 1, a),
    lines[1] === undefined ? undefined : recordIn(lines[1], shared + 1, b),
  ];
  if (ours === undefined && theirs === undefined) return { shared, divergence: null };
  const before = await firstPlaces(a, shared);
  const values =
    ours?.type === theirs?.type && ours?.stream === theirs?.stream && ours !== undefined && theirs !== undefined
      ? valueDifferences(ours.event, theirs.event)
      : [];
  const divergence = {
    a: ours === undefined ? null : withCauses(ours, before),
    b: theirs === undefined ? null : withCauses(theirs, before),
    values: values.slice(0, MOST_VALUES),
    valuesInAll: values.length,
  };
  return { shared, divergence };
};
