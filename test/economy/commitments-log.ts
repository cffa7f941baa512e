import type { Dataset } from '../../src/domain/dataset.js';
import type { EventCatalogue } from '../../src/domain/events.js';
import { isStanding } from '../../src/domain/furnace-group.js';
import type { CountryCode, FurnaceGroupId, Product, TechnologyCode } from '../../src/domain/names.js';
import type { World } from '../../src/domain/world.js';
import type { Recorded } from '../../src/kernel/index.js';

/*
 * A second count of what was started and captured, added up from the log when the run is over: slow, and of no use to
 * the program, which counts while it runs.
 */

/** A new furnace that somebody paid for: built, or put in the place of another. t/yr. */
export interface Started {
  readonly year: number;
  readonly technology: TechnologyCode;
  readonly country: CountryCode;
  readonly product: Product;
  readonly capacity: number;
  /** Counts against the share of existing sites in the construction limit. */
  readonly atSite: boolean;
}

export interface Relined {
  readonly year: number;
  readonly technology: TechnologyCode;
  readonly country: CountryCode;
}

/** One furnace group: what it is once all that is paid for is carried out. */
interface Standing {
  technology: TechnologyCode;
  capacity: number;
  readonly country: CountryCode;
}

export interface Ledger {
  readonly started: readonly Started[];
  readonly relined: readonly Relined[];
  /** t/yr by technology that stood or was paid for when a year began. */
  readonly before: ReadonlyMap<number, ReadonlyMap<TechnologyCode, number>>;
  /** tCO2 captured by country and year. */
  readonly captured: ReadonlyMap<number, ReadonlyMap<CountryCode, number>>;
}

const add = <K>(sums: Map<K, number>, key: K, amount: number): undefined => {
  sums.set(key, (sums.get(key) ?? 0) + amount);
};

type Fleet = Map<FurnaceGroupId, Standing>;

/** The fleet before the first event. Announced units of the data stand in no count until somebody starts them. */
export const fleetOf = (world: World): Fleet =>
  new Map(
    [...world.furnaceGroups.values()]
      .filter(isStanding)
      .map(({ id, technology, capacity, country }) => [id, { technology, capacity, country }]),
  );

const follow = (fleet: Fleet, event: Recorded<EventCatalogue>['event']): undefined => {
  if (event.type === 'furnace-group.added') {
    const { technology, capacity, country } = event;
    fleet.set(event.furnaceGroupId, { technology, capacity, country });
  } else if (event.type === 'furnace-group.closed') {
    fleet.delete(event.furnaceGroupId);
  } else if (event.type === 'furnace-group.tech-change-scheduled' || event.type === 'furnace-group.split') {
    const group = fleet.get(event.furnaceGroupId);
    if (group === undefined) throw new Error(`${event.furnaceGroupId} does not stand`);
    if (event.type === 'furnace-group.tech-change-scheduled') group.technology = event.to;
    else {
      group.capacity -= event.partCapacity;
      fleet.set(event.partId, { ...group, capacity: event.partCapacity });
    }
  }
};

/** What the records of a run say about what was started, relined and captured. `fleet` is the one of the founding. */
export const ledgerOf = (records: Iterable<Recorded<EventCatalogue>>, fleet: Fleet): Ledger => {
  const started: Started[] = [];
  const relined: Relined[] = [];
  const before = new Map<number, ReadonlyMap<TechnologyCode, number>>();
  const captured = new Map<number, Map<CountryCode, number>>();
  for (const { event, year } of records) {
    if (event.type === 'year.started') {
      const standing = new Map<TechnologyCode, number>();
      for (const { technology, capacity } of fleet.values()) add(standing, technology, capacity);
      before.set(event.year, standing);
    } else if (event.type === 'accounts.settled') {
      const sums = new Map<CountryCode, number>();
      event.columns.furnaceGroupId.forEach((id, i) => {
        const tonnes = event.columns.captured[i] ?? 0;
        const country = fleet.get(id)?.country;
        if (tonnes > 0 && country === undefined) throw new Error(`${id} captures and does not stand`);
        if (country !== undefined) add(sums, country, tonnes);
      });
      captured.set(event.year, sums);
    } else if (event.type === 'furnace-group.renovated') {
      relined.push({ year, technology: event.technology, country: event.country });
    } else if (event.type === 'furnace-group.added') {
      const { technology, country, product, capacity, projectId } = event;
      started.push({ year, technology, country, product, capacity, atSite: projectId === null });
    } else if (event.type === 'furnace-group.tech-change-scheduled') {
      const { to: technology, country, product, capacity } = event;
      started.push({ year, technology, country, product, capacity, atSite: false });
    }
    follow(fleet, event);
  }
  return { started, relined, before, captured };
};

/** Technologies of which less than so many t/yr operate in the data: their growth is limited. */
export const youngIn = (dataset: Dataset, atScale: number): ReadonlySet<TechnologyCode> => {
  const operating = new Map<TechnologyCode, number>();
  for (const { technology, status, capacity } of dataset.furnaceGroups)
    if (status === 'operating' || status === 'operating-pre-retirement') add(operating, technology, capacity);
  return new Set(
    dataset.technologies.map(({ technology }) => technology).filter((code) => (operating.get(code) ?? 0) < atScale),
  );
};

/** A piecewise linear path, held flat beyond its ends: read anew from its knots each time. */
export const along = (path: Readonly<Record<string, number>>, year: number): number => {
  const knots = Object.entries(path)
    .map(([at, value]) => [Number(at), value] as const)
    .sort(([a], [b]) => a - b);
  const later = knots.find(([at]) => at >= year);
  const earlier = knots.findLast(([at]) => at <= year);
  if (later === undefined || earlier === undefined) return (later ?? earlier)?.[1] ?? 0;
  const [[from, low], [to, high]] = [earlier, later];
  return from === to ? low : low + ((high - low) * (year - from)) / (to - from);
};
