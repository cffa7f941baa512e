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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether a value read from a line is a record of a log, as far as it is shown. */
export const isShownRecord = (value: unknown): value is ShownRecord =>
  isObject(value) &&
  Number.isInteger(value['seq']) &&
  Number.isInteger(value['year']) &&
  typeof value['stream'] === 'string' &&
  isObject(value['event']) &&
  typeof value['event']['type'] === 'string';

/** Whether a query asks for the record. */
export const isAskedFor = ({ year, stream, event }: ShownRecord, query: EventQuery): boolean =>
  (query.type === undefined || matches(query.type, event.type)) &&
  (query.stream === undefined || stream === query.stream) &&
  year >= (query.from ?? -Infinity) &&
  year <= (query.until ?? Infinity);
