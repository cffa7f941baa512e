import { StructuredError } from '../../kernel/index.js';

/** The text of a log, which can be read several times. */
export interface LogText {
  /** Where it stands, for messages. */
  readonly name: string;
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

/** A line of a log does not hold what a run writes there. */
export class UnreadableEventError extends StructuredError {
  readonly code = 'bad-input.event';
}

interface EventRecord extends EventPlace {
  readonly event: { readonly type: string };
}

/** Reads one line of a log. Throws `UnreadableEventError` naming log and line. */
export const recordIn = (text: string, line: number, { name }: LogText): EventRecord => {
  const fault = `${name}:${line}: expected the record of an event, as a run writes it`;
  try {
    const { seq, year, stream, command, root, cause, event } = JSON.parse(text) as EventRecord;
    if (seq !== line || !(cause >= 0 && cause < seq)) throw new UnreadableEventError(fault, { name, line });
    return { seq, year, type: event.type, stream, command, root, cause, event };
  } catch (error) {
    throw error instanceof UnreadableEventError
      ? error
      : new UnreadableEventError(fault, { name, line }, { cause: error });
  }
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
