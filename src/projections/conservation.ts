import type { Projection } from '../kernel/index.js';
import type { EventCatalogue } from '../domain/events.js';
import { balances } from '../domain/invariants/balance.js';
import { checkCarbon } from '../domain/invariants/carbon.js';
import { checkMetal, checkProduction } from '../domain/invariants/materials.js';
import { checkProfits } from '../domain/invariants/money.js';
import type { YearMarket } from '../domain/market/year-market.js';
import type { World } from '../domain/world.js';
import type { GlobalCostCurve } from './cost-curve.js';

/** How many years were checked, and that none failed: a failing one ends the run. */
export interface Conservation {
  readonly years: number;
}

/** Whole tonnes that the steel groups of the year can deliver, each counted on its own. */
const widthOfUnits = (market: YearMarket): number => {
  let sum = 0;
  for (const { steel } of market.allUnits()) for (const unit of steel) sum += unit.width;
  return sum;
};

/**
 * Watches every year of every run: metal, carbon and money balance, and treasuries change by profits, equity, what
 * shareholders put in and dividends alone (model §11). A violation aborts the command that caused it and names year, group and both sides.
 */
export class ConservationWatch implements Projection<EventCatalogue, Conservation> {
  readonly name = 'conservation';
  private readonly world: World;
  private readonly curve: GlobalCostCurve;
  private cleared: EventCatalogue['market.cleared'] | null = null;
  private expectedTreasuries: number | null = null;
  /** Money that moved in the year, both ways: the scale on which treasuries are compared. */
  private turnover = 0;
  private years = 0;

  constructor(world: World, curve: GlobalCostCurve) {
    this.world = world;
    this.curve = curve;
  }

  private treasuries(): number {
    let sum = 0;
    for (const owner of this.world.plantGroups.values()) sum += owner.treasury;
    return sum;
  }

  /** Profits and shareholders' money come in, equity and dividends go out; journalled like every other state. */
  private move(amount: number, undo: (inverse: () => undefined) => undefined): undefined {
    const before = [this.expectedTreasuries, this.turnover] as const;
    undo(() => {
      [this.expectedTreasuries, this.turnover] = before;
    });
    this.expectedTreasuries = (this.expectedTreasuries ?? 0) + amount;
    this.turnover += Math.abs(amount);
  }

  private readonly invested: NonNullable<Projection<EventCatalogue, Conservation>['when']['furnace-group.added']> = (
    event,
    undo,
  ) => {
    this.move(-event.equity, undo);
  };

  readonly when: Projection<EventCatalogue, Conservation>['when'] = {
    'year.started': (_event, undo) => {
      const before = [this.expectedTreasuries, this.turnover] as const;
      undo(() => {
        [this.expectedTreasuries, this.turnover] = before;
      });
      this.expectedTreasuries = this.treasuries();
      this.turnover = Math.abs(this.expectedTreasuries);
    },
    'market.cleared': (event, undo) => {
      const before = this.cleared;
      undo(() => {
        this.cleared = before;
      });
      this.cleared = event;
    },
    'accounts.settled': (event, undo) => {
      const market = this.curve.current();
      const { outlook, steel } = market;
      const cleared = this.cleared;
      if (cleared === null) return;
      checkProduction(outlook, event.columns);
      checkMetal(outlook, event.columns, cleared);
      checkCarbon(outlook, event.columns);
      checkProfits(outlook, event.columns, cleared);
      balances('width of the curve = available capacity', steel.totalWidth, widthOfUnits(market), {
        year: outlook.year,
        about: 'steel',
      });
      this.move(
        event.columns.profit.reduce((sum, profit) => sum + profit, 0),
        undo,
      );
    },
    'furnace-group.added': this.invested,
    'furnace-group.renovated': (event, undo) => {
      this.move(event.raised, undo);
      this.move(-event.equity, undo);
    },
    'furnace-group.tech-change-scheduled': (event, undo) => {
      this.move(-event.equity, undo);
    },
    'dividends.paid': (event, undo) => {
      this.move(-event.amount.reduce((sum, amount) => sum + amount, 0), undo);
    },
    'year.closed': (event, undo) => {
      const expected = this.expectedTreasuries ?? 0;
      balances(
        'Σ treasuries = opening + Σ profit + raised − equity − dividends',
        this.treasuries(),
        expected,
        { year: event.year, about: 'world' },
        this.turnover,
      );
      const before = this.years;
      undo(() => {
        this.years = before;
      });
      this.years += 1;
    },
  };

  view(): Conservation {
    return { years: this.years };
  }

  truncate(): undefined {
    this.cleared = null;
    this.expectedTreasuries = null;
    this.turnover = 0;
    this.years = 0;
  }
}
