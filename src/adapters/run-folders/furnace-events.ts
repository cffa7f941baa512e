import type { Recorded } from '../../kernel/index.js';
import type { EventCatalogue } from '../../domain/events.js';
import type { FurnaceEvent, PlantPlace } from '../../runs/report/run-tables.js';

type Event = Recorded<EventCatalogue>['event'];

/** What a report reads of the log. */
export interface LogOfReport {
  readonly events: readonly FurnaceEvent[];
  /** Plants founded in the run; the owner is an id. */
  readonly founded: readonly PlantPlace[];
}

/** Most lines are long columns of a year's accounts; these few types are told by their name before anything is parsed. */
const WANTED =
  /"type":"(?:plant\.founded|furnace-group\.(?:added|commissioned|tech-change-scheduled|tech-changed|renovated|closed))"/;

const furnaceEvent = (event: Event, year: number): FurnaceEvent | undefined => {
  switch (event.type) {
    case 'furnace-group.added':
    case 'furnace-group.renovated': {
      const { type, product, capacity, technology, cost } = event;
      return { type, year, product, capacity, from: null, to: technology, cost };
    }
    case 'furnace-group.tech-change-scheduled': {
      const { type, product, capacity, from, to, cost } = event;
      return { type, year, product, capacity, from, to, cost };
    }
    case 'furnace-group.tech-changed': {
      const { type, product, capacity, from, to } = event;
      return { type, year, product, capacity, from, to, cost: 0 };
    }
    case 'furnace-group.commissioned': {
      const { type, product, capacity, technology } = event;
      return { type, year, product, capacity, from: null, to: technology, cost: 0 };
    }
    case 'furnace-group.closed': {
      const { type, product, capacity, technology } = event;
      return { type, year, product, capacity, from: technology, to: null, cost: 0 };
    }
    default:
      return undefined;
  }
};

/** Gathers from the lines of a log what became of furnaces, and the plants that were founded. */
export const readLogOfReport = (lines: Iterable<string>): LogOfReport => {
  const events: FurnaceEvent[] = [];
  const founded: PlantPlace[] = [];
  for (const line of lines) {
    if (!WANTED.test(line)) continue;
    const { event, year } = JSON.parse(line) as Recorded<EventCatalogue>;
    if (event.type === 'plant.founded') {
      const { plantId, name, plantGroupId, country, latitude, longitude } = event;
      founded.push({ id: plantId, name, owner: plantGroupId, country, latitude, longitude });
    }
    const told = furnaceEvent(event, year);
    if (told !== undefined) events.push(told);
  }
  return { events, founded };
};
