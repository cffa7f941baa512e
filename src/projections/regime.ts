import type { Projection, Undo } from '../kernel/index.js';
import { assume, type Assumptions } from '../domain/assumptions/assumptions.js';
import { scenarioIn, type PastAssumptions } from '../domain/assumptions/past.js';
import type { Dataset } from '../domain/dataset.js';
import { openCostBook, type CostBook } from '../domain/economics/cost-book.js';
import type { EventCatalogue } from '../domain/events.js';
import { exchangeable, type Exchangeable } from '../domain/exchangeable.js';
import type { Scenario } from '../domain/scenario.js';
import { Experience } from './experience.js';

/** On what a run rests: the dataset, the scenario that it has at last, and those that it had in the past, the oldest first. */
export interface Grounds {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly past?: readonly PastAssumptions[] | undefined;
}

/**
 * Exchanges the assumptions of a run when a year starts from which others hold, and the costs with them. Everyone holds on
 * to the same `given` and `book`, so whether a year is simulated or folded from a log, it is read under what held in it;
 * who keeps what was read from them asks whether `given.scenario` is another by now. Has to fold before all others.
 */
export class Regime implements Projection<EventCatalogue, Scenario> {
  readonly name = 'regime';
  /** Prices what has been learned, whatever held when it was. */
  readonly experience: Experience;
  private readonly grounds: Grounds;
  private readonly assumptions: Exchangeable<Assumptions>;
  private readonly costs: Exchangeable<CostBook>;

  constructor(grounds: Grounds) {
    this.grounds = grounds;
    this.assumptions = exchangeable(assume(grounds.dataset, this.in(grounds.scenario.years.start)));
    this.experience = new Experience(this.given);
    this.costs = exchangeable(openCostBook(this.given, this.experience));
  }

  readonly when: Projection<EventCatalogue, Scenario>['when'] = {
    'year.started': ({ year }, undo) => {
      this.turnTo(this.in(year), undo);
    },
  };

  get given(): Assumptions {
    return this.assumptions.now;
  }

  get book(): CostBook {
    return this.costs.now;
  }

  view(): Scenario {
    return this.given.scenario;
  }

  truncate(): undefined {
    this.turnTo(this.in(this.grounds.scenario.years.start), () => undefined);
  }

  private in(year: number): Scenario {
    return scenarioIn(year, this.grounds.past ?? [], this.grounds.scenario);
  }

  private turnTo(scenario: Scenario, undo: Undo): undefined {
    if (scenario === this.given.scenario) return;
    const [assumptions, costs] = [this.assumptions.held, this.costs.held];
    undo(() => {
      this.assumptions.exchange(assumptions);
      this.costs.exchange(costs);
    });
    this.assumptions.exchange(assume(this.grounds.dataset, scenario));
    this.costs.exchange(openCostBook(this.given, this.experience));
  }
}
