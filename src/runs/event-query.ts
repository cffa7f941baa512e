import { matches } from '../kernel/index.js';

/** Which events of a log to show: all conditions hold together; the years include the ones named. */
export interface EventQuery {
  /** Name of an event, a prefix such as `furnace-group.*`, or `*`. */
  readonly type?: string | undefined;
  readonly stream?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** What a query looks at in a record, read from a line of the log. */
export interface ShownRecord {
  readonly seq: number;
  readonly year: number;
  readonly stream: string;
  readonly event: Readonly<Record<string, unknown>> & { readonly type: string };
}

/** Whether a query asks for the record. */
export const isAskedFor = ({ year, stream, event }: ShownRecord, query: EventQuery): boolean =>
  (query.type === undefined || matches(query.type, event.type)) &&
  (query.stream === undefined || stream === query.stream) &&
  year >= (query.from ?? -Infinity) &&
  year <= (query.until ?? Infinity);
