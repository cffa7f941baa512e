import type { EventCatalogue } from '../../src/domain/events.js';
import type { Projection, Undo } from '../../src/kernel/index.js';
import type { CostCurve } from '../../src/projections/cost-curve.js';

type Fold = (event: never, undo: Undo) => undefined;

/** The cost curve the incremental way: every event brings every market up to date at once, whether anybody looks or not. */
export class EagerCostCurve implements Projection<EventCatalogue, CostCurve> {
  readonly name = 'eager-cost-curve';
  readonly when: Projection<EventCatalogue, CostCurve>['when'];
  /** How often it was brought up to date. */
  updates = 0;
  private readonly behind: CostCurve;

  /** @param behind a curve of its own, which no kernel feeds. */
  constructor(behind: CostCurve) {
    this.behind = behind;
    const eagerly = Object.entries(behind.when).map(([type, fold]): [string, Fold] => [
      type,
      (event, undo) => {
        (fold as Fold)(event, undo);
        this.updates += behind.markets.length > 0 ? 1 : 0;
      },
    ]);
    this.when = Object.fromEntries(eagerly);
  }

  view(): CostCurve {
    return this.behind;
  }

  truncate(): undefined {
    this.behind.truncate();
  }
}
