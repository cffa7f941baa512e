import type { Event, Events, Name } from './catalogue.js';
import type { CommandNo, Seq, StreamId, Year } from './names.js';
import type { Matched, Pattern } from './patterns.js';
import type { Priority } from './post-queue.js';

/** An event with its place in history. It holds no clock and no run id: logs compare byte by byte. */
export interface Recorded<E extends Events<E>, K extends keyof E = keyof E> {
  /** Position in the log, from 1, without gaps. */
  readonly seq: Seq;
  readonly stream: StreamId;
  /** Position in the stream, from 1, without gaps. */
  readonly version: number;
  readonly year: Year;
  /** Type of the command that led here. */
  readonly command: string;
  /** The outside command at the root of it all. */
  readonly root: CommandNo;
  /** The event that led to the command (or, raised by a subscription, to this event); 0 when it came from outside. */
  readonly cause: Seq | 0;
  /** Version of the event's codec. */
  readonly schema: number;
  /** Priority of the posted command, where it is not `normal`. */
  readonly priority?: Priority;
  readonly event: Event<E, K>;
}

/** What to read: all conditions hold together. `from` and `until` include the year they name. */
export interface Query<P> {
  readonly type?: P;
  readonly stream?: StreamId;
  readonly after?: Seq | 0;
  readonly from?: Year;
  readonly until?: Year;
}

/** The history of a run, to be read. */
export interface LogReader<E extends Events<E>> {
  /** Sequence number of the last record, 0 when there is none. */
  readonly head: Seq | 0;
  read<P extends Pattern<Name<E>> = '*'>(query?: Query<P>): Iterable<Recorded<E, Matched<Name<E>, P>>>;
  /** Hash of every record in canonical form, 16 hexadecimal digits. Costs nothing until it is asked. */
  digest(): string;
}

/** The history of a run. Only the unit of work appends. */
export interface EventLog<E extends Events<E>> extends LogReader<E> {
  append(batch: readonly Recorded<E>[]): Seq | 0;
}
