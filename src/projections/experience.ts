import type { Projection, Undo } from '../kernel/index.js';
import type { Assumptions } from '../domain/assumptions/assumptions.js';
import { learnedFactor, type Learning } from '../domain/economics/learning.js';
import type { EventCatalogue } from '../domain/events.js';
import { isOperating } from '../domain/furnace-group.js';
import type { TechnologyCode } from '../domain/names.js';

/** t/yr by technology in the whole dataset, also in countries that a scenario leaves out: experience is the world's. */
const standingIn = (given: Assumptions): ReadonlyMap<TechnologyCode, number> => {
  const standing = new Map<TechnologyCode, number>();
  for (const row of given.dataset.furnaceGroups) {
    if (!isOperating(row) && row.status !== 'mothballed') continue;
    standing.set(row.technology, (standing.get(row.technology) ?? 0) + row.capacity);
  }
  return standing;
};

/**
 * Counts the capacity of each technology that was ever installed, new furnaces and completed changes alike, and what
 * this has done to its capex (model §8). What is commissioned in a year makes capex cheaper from the next one on.
 */
export class Experience implements Projection<EventCatalogue, Learning>, Learning {
  readonly name = 'experience';
  private readonly given: Assumptions;
  private readonly standing: ReadonlyMap<TechnologyCode, number>;
  private readonly installed = new Map<TechnologyCode, number>();
  private factors: ReadonlyMap<TechnologyCode, number> = new Map();

  constructor(given: Assumptions) {
    this.given = given;
    this.standing = standingIn(given);
    this.truncate();
  }

  readonly when: Projection<EventCatalogue, Learning>['when'] = {
    // Projections hear of the year before the processes that commission what is due in it.
    'year.started': (_event, undo) => {
      const before = this.factors;
      undo(() => {
        this.factors = before;
      });
      this.factors = new Map(this.given.technologies.map((row) => [row.technology, this.factorOf(row)]));
    },
    'furnace-group.commissioned': (event, undo) => {
      this.install(event.technology, event.capacity, undo);
    },
    'furnace-group.tech-changed': (event, undo) => {
      this.install(event.to, event.capacity, undo);
    },
  };

  capexFactor(technology: TechnologyCode): number {
    return this.factors.get(technology) ?? 1;
  }

  /** t/yr of a technology that was ever installed. */
  cumulative(technology: TechnologyCode): number {
    return this.installed.get(technology) ?? 0;
  }

  view(): Learning {
    return this;
  }

  truncate(): undefined {
    this.installed.clear();
    for (const [technology, capacity] of this.standing) this.installed.set(technology, capacity);
    this.factors = new Map();
  }

  private factorOf(row: { readonly technology: TechnologyCode; readonly costRatioPerDoubling: number }): number {
    const { technology, costRatioPerDoubling } = row;
    const standing = this.standing.get(technology) ?? 0;
    const { multiplier } = this.given.scenario.agents.learning;
    return learnedFactor(costRatioPerDoubling, standing, this.cumulative(technology), multiplier);
  }

  private install(technology: TechnologyCode, capacity: number, undo: Undo): undefined {
    const before = this.installed.get(technology);
    undo(() => {
      if (before === undefined) this.installed.delete(technology);
      else this.installed.set(technology, before);
    });
    this.installed.set(technology, (before ?? 0) + capacity);
  }
}
