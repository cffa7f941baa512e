import type { EventCatalogue } from '../../src/domain/events.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { EventLog } from '../../src/kernel/index.js';
import { baseline } from '../domain/given-worlds.js';

/**
 * Settings under which the tiny world lives through everything that can happen to it by 2050: rich owners, dear carbon
 * and short steel make chains change, divide and close, projects come and go, and furnaces rest and come back.
 */
export const eventful = (): Scenario =>
  baseline('agents.openingTreasury.multiplier=2', 'policies.carbonPrice.flat=100', 'markets.demand.multiplier=1.3');

/** What happens to single groups, plants and projects. A campaign is extended only for want of equity, which nobody has there. */
export const HAPPENINGS: readonly (keyof EventCatalogue)[] = [
  'furnace-group.added',
  'furnace-group.closed',
  'furnace-group.closure-scheduled',
  'furnace-group.commissioned',
  'furnace-group.mothballed',
  'furnace-group.renovated',
  'furnace-group.restarted',
  'furnace-group.split',
  'furnace-group.tech-change-scheduled',
  'furnace-group.tech-changed',
  'plant.founded',
  'project.announced',
  'project.considered',
  'project.dropped',
  'project.started',
];

/** Happenings that a log does not tell of: the settings above are to be moved when it is not empty. */
export const missingIn = (log: Pick<EventLog<EventCatalogue>, 'read'>): readonly string[] => {
  const told = new Set<string>([...log.read()].map(({ event }) => event.type));
  return HAPPENINGS.filter((type) => !told.has(type));
};
