import type { Projection, Undo } from '../kernel/index.js';
import type { EventCatalogue } from '../domain/events.js';
import type { Product, TechnologyCode } from '../domain/names.js';

/** Construction that was started in the current year, t/yr. */
export interface BuildOut {
  /** By product, all technologies. */
  started(product: Product): number;
  /** By technology. */
  committed(technology: TechnologyCode): number;
}

/** Counts the commitments of a year from events: new groups and changes of technology. */
export class BuildOutCounter implements Projection<EventCatalogue, BuildOut>, BuildOut {
  readonly name = 'build-out';
  private readonly counts = new Map<string, number>();

  private add(key: string, tonnes: number, undo: Undo): undefined {
    const before = this.counts.get(key) ?? 0;
    undo(() => {
      this.counts.set(key, before);
    });
    this.counts.set(key, before + tonnes);
  }

  readonly when: Projection<EventCatalogue, BuildOut>['when'] = {
    'year.started': (_event, undo) => {
      const before = [...this.counts];
      undo(() => {
        this.counts.clear();
        for (const [key, tonnes] of before) this.counts.set(key, tonnes);
      });
      this.counts.clear();
    },
    'furnace-group.added': (event, undo) => {
      this.add(event.product, event.capacity, undo);
      this.add(event.technology, event.capacity, undo);
    },
    'furnace-group.tech-change-scheduled': (event, undo) => {
      this.add(event.product, event.capacity, undo);
      this.add(event.to, event.capacity, undo);
    },
  };

  started(product: Product): number {
    return this.counts.get(product) ?? 0;
  }

  committed(technology: TechnologyCode): number {
    return this.counts.get(technology) ?? 0;
  }

  view(): BuildOut {
    return this;
  }

  truncate(): undefined {
    this.counts.clear();
  }
}
