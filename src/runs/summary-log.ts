import type { LogReader, Recorded } from '../kernel/index.js';
import type { EventCatalogue } from '../domain/events.js';

/** Why an event belongs to the summary of a log; null for one that does not. */
type Reason = 'decision' | 'status' | 'market' | null;

/**
 * What the summary of a log keeps: what was decided, what changed its state, and what the markets settled on. Left out are
 * the accounts of every group, which are half of a log and stand in `furnace_groups.csv`, the dividends, which follow from
 * them, and the marks of a year, which say nothing but its number. An event that is not named here does not compile.
 */
const REASONS: { readonly [Type in keyof EventCatalogue]: Reason } = {
  'year.started': null,
  'market.opened': null,
  'market.cleared': 'market',
  'accounts.settled': null,
  'decisions.recorded': 'decision',
  'dividends.paid': null,
  'year.closed': null,
  'monitor.threshold.crossed': 'status',
  'plant.founded': 'status',
  'project.considered': 'status',
  'project.announced': 'status',
  'project.started': 'status',
  'project.dropped': 'status',
  'projects.reviewed': 'decision',
  'furnace-group.closed': 'status',
  'furnace-group.mothballed': 'status',
  'furnace-group.restarted': 'status',
  'furnace-group.renovated': 'status',
  'furnace-group.campaign-extended': 'status',
  'furnace-group.tech-change-scheduled': 'status',
  'furnace-group.tech-changed': 'status',
  'furnace-group.split': 'status',
  'furnace-group.closure-scheduled': 'status',
  'furnace-group.added': 'status',
  'furnace-group.commissioned': 'status',
};

/** The records of a log that its summary keeps, as they are: their numbers are those of the whole log. */
export function* summaryOf(log: LogReader<EventCatalogue>): Generator<Recorded<EventCatalogue>> {
  for (const record of log.read()) if (REASONS[record.event.type] !== null) yield record;
}
