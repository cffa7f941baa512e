import { StructuredError } from '../kernel/index.js';

/** The text of a log, which can be read several times. */
export interface LogText {
  /** Where it stands, for messages. */
  readonly name: string;
  /** Not every event of the run has a line in it. */
  readonly isPart?: boolean;
  lines(): AsyncIterable<string>;
}

/** Where an event stands in its log, and what led to it. */
export interface EventPlace {
  readonly seq: number;
  readonly year: number;
  readonly type: string;
  readonly stream: string;
  readonly command: string;
  /** Number of the outside command at the root of it. */
  readonly root: number;
  /** The event that led to it; 0 when it came from outside. */
  readonly cause: number;
}

/** A record as it is read from a line of a log, by whoever does not fold it. */
export interface LogRecord extends EventPlace {
  readonly event: Readonly<Record<string, unknown>> & { readonly type: string };
}

/** A line of a log does not hold what a run writes there. */
export class UnreadableEventError extends StructuredError {
  readonly code = 'bad-input.event';
}

type Parsed = Omit<LogRecord, 'type'>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isRecord = (value: unknown): value is Parsed =>
  isObject(value) &&
  ['seq', 'year', 'root', 'cause'].every((key) => Number.isInteger(value[key])) &&
  ['stream', 'command'].every((key) => typeof value[key] === 'string') &&
  isObject(value['event']) &&
  typeof value['event']['type'] === 'string';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // no JSON, so no record either
  }
};

/** Reads one line of a log, which is its number, from 1; in a part of a log it may be later. Throws `UnreadableEventError` naming log and line. */
export const recordIn = (
  text: string,
  line: number,
  { name, isPart = false }: Pick<LogText, 'name' | 'isPart'>,
): LogRecord => {
  const value = parsed(text);
  const isNumbered = (seq: number): boolean => (isPart ? seq >= line : seq === line);
  if (!isRecord(value) || !isNumbered(value.seq) || value.cause < 0 || value.cause >= value.seq)
    throw new UnreadableEventError(`${name}:${line}: expected the record of an event, as a run writes it`, {
      name,
      line,
    });
  const { seq, year, stream, command, root, cause, event } = value;
  return { seq, year, type: event.type, stream, command, root, cause, event };
};

/** The place of a record without what it says. */
export const placeOf = ({ seq, year, type, stream, command, root, cause }: EventPlace): EventPlace => ({
  seq,
  year,
  type,
  stream,
  command,
  root,
  cause,
});
