import { matches } from '../kernel/index.js';
import type { EventPlace } from './log-record.js';

/** Which events of a log to show: all conditions hold together; the years include the ones named. */
export interface EventQuery {
  /** Name of an event, a prefix such as `furnace-group.*`, or `*`. */
  readonly type?: string | undefined;
  readonly stream?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** Whether a query asks for an event. */
export const isAskedFor = (
  { year, stream, type }: Pick<EventPlace, 'year' | 'stream' | 'type'>,
  query: EventQuery,
): boolean =>
  (query.type === undefined || matches(query.type, type)) &&
  (query.stream === undefined || stream === query.stream) &&
  year >= (query.from ?? -Infinity) &&
  year <= (query.until ?? Infinity);
