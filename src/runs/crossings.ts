import type { LogReader } from '../kernel/index.js';
import type { EventCatalogue } from '../domain/events.js';

/** A threshold of the scenario that a year has crossed. */
export type MonitorCrossing = EventCatalogue['monitor.threshold.crossed'];

/** The thresholds that a run has crossed, in the order of the log. */
export const crossingsIn = (log: LogReader<EventCatalogue>): readonly MonitorCrossing[] =>
  [...log.read({ type: 'monitor.threshold.crossed' })].map(
    ({ event: { year, monitor, metric, value, threshold, direction } }) => ({
      year,
      monitor,
      metric,
      value,
      threshold,
      direction,
    }),
  );
