import type { Projection, Undo } from '../kernel/index.js';
import type { CostBook } from '../domain/economics/cost-book.js';
import type { EventCatalogue } from '../domain/events.js';
import { committedTechnology, isStanding, type FurnaceGroup } from '../domain/furnace-group.js';
import { storageNeed, type Commitments } from '../domain/limits.js';
import type { AboutProject } from '../domain/project.js';
import type { CountryCode, FurnaceGroupId, Product, TechnologyCode } from '../domain/names.js';
import { furnaceGroupIn, type World } from '../domain/world.js';

/** What a group weighs in the counters: its technology once all that is paid for is carried out. */
interface Entry {
  readonly technology: TechnologyCode;
  readonly country: CountryCode;
  readonly capacity: number;
  /** tCO2 a year that it captures. */
  readonly captured: number;
}

/** Key of the starts of a product that are no project of the pipeline. */
const atSites = (product: Product): string => `${product} at sites`;

/**
 * Counts what limits are held against: construction started in the year, capacity by technology and CO2 captured by
 * country, everything that stands or is paid for. Kept from events, so that no decision has to walk the fleet.
 */
export class CommitmentCounter implements Projection<EventCatalogue, Commitments>, Commitments {
  readonly name = 'commitments';
  private readonly world: World;
  private readonly book: CostBook;
  private readonly entries = new Map<FurnaceGroupId, Entry>();
  private readonly counts = new Map<string, number>();
  private readonly year = new Map<string, number>();
  /** tCO2 a year by country, t/yr by technology at the year's start. */
  private readonly announced = new Map<CountryCode, number>();
  private atStart: ReadonlyMap<string, number> = new Map();

  constructor(world: World, book: CostBook) {
    this.world = world;
    this.book = book;
    this.truncate();
  }

  private readonly changed = (event: { readonly furnaceGroupId: FurnaceGroupId }, undo: Undo): undefined => {
    const { furnaceGroupId } = event;
    const before = this.entries.get(furnaceGroupId);
    undo(() => {
      this.put(furnaceGroupId, before);
    });
    this.put(furnaceGroupId, this.entryOf(furnaceGroupIn(this.world, furnaceGroupId)));
  };

  readonly when: Projection<EventCatalogue, Commitments>['when'] = {
    'year.started': (_event, undo) => {
      const before = [...this.year];
      const { atStart } = this;
      undo(() => {
        this.year.clear();
        for (const [key, tonnes] of before) this.year.set(key, tonnes);
        this.atStart = atStart;
      });
      this.year.clear();
      this.atStart = new Map(this.counts);
    },
    'furnace-group.added': (event, undo) => {
      this.changed(event, undo);
      this.start([event.product, event.technology], event.capacity, undo);
      if (event.projectId === null) this.start([atSites(event.product)], event.capacity, undo);
    },
    'furnace-group.tech-change-scheduled': (event, undo) => {
      this.changed(event, undo);
      this.start([event.product, event.to], event.capacity, undo);
    },
    'furnace-group.tech-changed': this.changed,
    'furnace-group.split': (event, undo) => {
      this.changed(event, undo);
      this.changed({ furnaceGroupId: event.partId }, undo);
    },
    'furnace-group.closed': this.changed,
    'furnace-group.commissioned': this.changed,
    'project.announced': (event, undo) => {
      this.announce(event.country, this.needOf(event), undo);
    },
    'project.started': (event, undo) => {
      this.announce(event.country, -this.needOf(event), undo);
    },
    'project.dropped': (event, undo) => {
      if (event.from === 'announced') this.announce(event.country, -this.needOf(event), undo);
    },
  };

  started(product: Product): number {
    return this.year.get(product) ?? 0;
  }

  startedOf(technology: TechnologyCode): number {
    return this.year.get(technology) ?? 0;
  }

  startedAtSites(product: Product): number {
    return this.year.get(atSites(product)) ?? 0;
  }

  capacityAtStart(technology: TechnologyCode): number {
    return this.atStart.get(technology) ?? 0;
  }

  announcedIn(country: CountryCode): number {
    return this.announced.get(country) ?? 0;
  }

  capacityOf(technology: TechnologyCode): number {
    return this.counts.get(technology) ?? 0;
  }

  capturedIn(country: CountryCode): number {
    return this.counts.get(country) ?? 0;
  }

  view(): Commitments {
    return this;
  }

  /** Counts the world as it was founded; events then count on. */
  truncate(): undefined {
    this.entries.clear();
    this.counts.clear();
    this.year.clear();
    for (const group of this.world.furnaceGroups.values()) this.put(group.id, this.entryOf(group));
    this.atStart = new Map(this.counts);
    this.announced.clear();
    for (const project of this.world.projects.values()) {
      if (project.stage !== 'announced') continue;
      const before = this.announcedIn(project.country);
      this.announced.set(project.country, before + this.needOf(project));
    }
  }

  private entryOf(group: FurnaceGroup): Entry | undefined {
    if (!isStanding(group)) return undefined;
    const technology = committedTechnology(group);
    const { country, capacity } = group;
    return { technology, country, capacity, captured: storageNeed(this.book, technology, country, capacity) };
  }

  private put(id: FurnaceGroupId, entry: Entry | undefined): undefined {
    const old = this.entries.get(id);
    if (old !== undefined) this.add(old, -1);
    if (entry === undefined) this.entries.delete(id);
    else {
      this.entries.set(id, entry);
      this.add(entry, 1);
    }
  }

  private add(entry: Entry, sign: 1 | -1): undefined {
    this.counts.set(entry.technology, (this.counts.get(entry.technology) ?? 0) + sign * entry.capacity);
    this.counts.set(entry.country, (this.counts.get(entry.country) ?? 0) + sign * entry.captured);
  }

  /** tCO2 a year that the units of a project would capture. */
  private needOf({ country, units }: Pick<AboutProject, 'country' | 'units'>): number {
    return units.reduce((sum, unit) => sum + storageNeed(this.book, unit.technology, country, unit.capacity), 0);
  }

  private announce(country: CountryCode, tonnes: number, undo: Undo): undefined {
    const before = this.announcedIn(country);
    undo(() => {
      this.announced.set(country, before);
    });
    this.announced.set(country, before + tonnes);
  }

  private start(keys: readonly string[], tonnes: number, undo: Undo): undefined {
    for (const key of keys) {
      const before = this.year.get(key) ?? 0;
      undo(() => {
        this.year.set(key, before);
      });
      this.year.set(key, before + tonnes);
    }
  }
}
