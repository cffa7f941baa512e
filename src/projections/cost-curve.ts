import type { Projection, Undo } from '../kernel/index.js';
import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { CostBook } from '../domain/economics/cost-book.js';
import { carbonYear } from '../domain/economics/unit-cost.js';
import { found } from '../domain/errors.js';
import type { EventCatalogue } from '../domain/events.js';
import { KNOT_SPACING, KNOTS, spread, type PriceView } from '../domain/market/price-view.js';
import { YearMarket } from '../domain/market/year-market.js';
import type { FurnaceGroupId } from '../domain/names.js';
import type { World } from '../domain/world.js';

/** The global cost curve as everyone reads it: this year's markets and the prices of the years ahead. */
export interface GlobalCostCurve {
  /** The markets of the current year. @throws DomainError `market-not-opened` before the first one. */
  current(): YearMarket;
  /** Prices now and ahead on the curves as they stand; the same object until an event changes a curve. */
  prices(): PriceView;
}

/**
 * Kept from events: opened once a year, then every event of a furnace group refreshes the steps of its network on
 * each curve, so that the next plant reads what the last one caused.
 */
export class CostCurve implements Projection<EventCatalogue, GlobalCostCurve>, GlobalCostCurve {
  readonly name = 'cost-curve';
  private opened: readonly YearMarket[] = [];
  private known: PriceView | null = null;
  private readonly given: Assumptions;
  private readonly book: CostBook;
  private readonly world: World;

  constructor(given: Assumptions, book: CostBook, world: World) {
    this.given = given;
    this.book = book;
    this.world = world;
  }

  private readonly refresh = (event: { readonly furnaceGroupId: FurnaceGroupId }, undo: Undo): undefined => {
    undo(() => {
      this.known = null;
    });
    this.known = null;
    for (const market of this.opened) market.refresh(event.furnaceGroupId, undo);
  };

  readonly when: Projection<EventCatalogue, GlobalCostCurve>['when'] = {
    'market.opened': (event, undo) => {
      const before = this.opened;
      undo(() => {
        this.opened = before;
        this.known = null;
      });
      this.opened = this.open(event.year);
      this.known = null;
    },
    'furnace-group.closed': this.refresh,
    'furnace-group.mothballed': this.refresh,
    'furnace-group.restarted': this.refresh,
    'furnace-group.renovated': this.refresh,
    'furnace-group.tech-change-scheduled': this.refresh,
    'furnace-group.tech-changed': this.refresh,
    'furnace-group.added': this.refresh,
    'furnace-group.commissioned': this.refresh,
  };

  /** The markets of the current year and of the knots ahead, in order; none before the first was opened. */
  get markets(): readonly YearMarket[] {
    return this.opened;
  }

  current(): YearMarket {
    return found(this.opened[0], 'market-not-opened', { year: this.world.year });
  }

  prices(): PriceView {
    this.known ??= this.read();
    return this.known;
  }

  view(): GlobalCostCurve {
    return this;
  }

  truncate(): undefined {
    this.opened = [];
    this.known = null;
  }

  private open(now: number): readonly YearMarket[] {
    const { foresight } = this.given.scenario.agents;
    const markets: YearMarket[] = [];
    for (let k = 0; k < KNOTS; k += 1) {
      const year = now + k * KNOT_SPACING;
      const guess =
        this.opened[k]?.scrapPrice ?? markets[k - 1]?.scrapPrice ?? this.given.scenario.markets.scrap.floorPrice;
      const outlook = {
        given: this.given,
        book: this.book,
        world: this.world,
        year,
        carbonYear: carbonYear(foresight, now, year),
      };
      markets.push(YearMarket.open(outlook, guess));
    }
    return markets;
  }

  private read(): PriceView {
    const steel = this.opened.map((market) => market.steelPrice());
    const path = spread(steel);
    return {
      year: this.world.year,
      steel: path,
      steelIn: () => path,
      iron: spread(this.opened.map((market) => market.ironPrice())),
      scrap: spread(this.opened.map((market) => market.currentScrapPrice())),
      worldSteelPrice: steel[0] ?? 0,
    };
  }
}
