import type { EventCatalogue } from '../../src/domain/events.js';
import type { FurnaceGroupId } from '../../src/domain/names.js';
import type { Projection, Undo } from '../../src/kernel/index.js';
import type { CostCurve, GlobalCostCurve } from '../../src/projections/cost-curve.js';

type When = Projection<EventCatalogue, GlobalCostCurve>['when'];
type Refresh = When['furnace-group.closed'] & {};
type Told = Parameters<Refresh>[0];

/** The events after which a curve has to read a group again, and how it does: the same for all of them. */
const refreshing = ({ when }: CostCurve): readonly (readonly [string, Refresh])[] =>
  Object.entries(when).flatMap(([type, fold]) =>
    type === 'market.opened' ? [] : [[type, fold as unknown as Refresh] as const],
  );

/**
 * The cost curve the lazy way: an event only marks its group as stale, and a group is read again when somebody asks for
 * the curve, however many events it had meanwhile. Read it between commands: what reading changes is not undone.
 */
export class LazyCostCurve implements Projection<EventCatalogue, CostCurve> {
  readonly name = 'lazy-cost-curve';
  readonly when: When;
  /** Events that made a group stale, and how often somebody found any stale: fewer, or it is not lazy. */
  marked = 0;
  catchUps = 0;
  private readonly behind: CostCurve;
  private readonly refresh: Refresh;
  private stale: ReadonlyMap<FurnaceGroupId, Told> = new Map();

  /** @param behind a curve of its own, which no kernel feeds. */
  constructor(behind: CostCurve) {
    this.behind = behind;
    const folds = refreshing(behind);
    const [first] = folds;
    if (first === undefined) throw new Error('the cost curve follows no furnace group');
    this.refresh = first[1];
    this.when = {
      ...Object.fromEntries(folds.map(([type]) => [type, this.mark])),
      'market.opened': (event, undo) => {
        this.catchUp();
        behind.when['market.opened']?.(event, undo);
      },
    };
  }

  private readonly mark = (event: Told, undo: Undo): undefined => {
    const before = this.stale;
    undo(() => {
      this.stale = before;
    });
    this.stale = new Map([...before, [event.furnaceGroupId, event]]);
    this.marked += 1;
  };

  private catchUp(): undefined {
    if (this.stale.size === 0) return;
    this.catchUps += 1;
    for (const event of this.stale.values()) this.refresh(event, () => undefined);
    this.stale = new Map();
  }

  view(): CostCurve {
    this.catchUp();
    return this.behind;
  }

  truncate(): undefined {
    this.behind.truncate();
    this.stale = new Map();
  }
}
