import type { Projection, Undo } from '../kernel/index.js';
import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { CostBook } from '../domain/economics/cost-book.js';
import { carbonYear } from '../domain/economics/unit-cost.js';
import { found } from '../domain/errors.js';
import type { EventCatalogue } from '../domain/events.js';
import { knotYears, spread, type PriceView } from '../domain/market/price-view.js';
import { YearMarket, type Quote } from '../domain/market/year-market.js';
import type { CountryCode, PlantId } from '../domain/names.js';
import { networkOf, type World } from '../domain/world.js';

/** The global cost curve as everyone reads it: this year's markets and the prices of the years ahead. */
export interface GlobalCostCurve {
  /** The markets of the current year. @throws DomainError `market-not-opened` before the first one. */
  current(): YearMarket;
  /** Prices now and ahead on the curves as they stand; the same object as long as no curve changes. */
  prices(): PriceView;
}

/**
 * Kept from events: opened once a year, then every event of a furnace group makes the steps of its network stale. They are
 * read anew on each curve when somebody looks, so the next plant reads what the last one caused, and events in a row cost one
 * reading.
 */
export class CostCurve implements Projection<EventCatalogue, GlobalCostCurve>, GlobalCostCurve {
  readonly name = 'cost-curve';
  private opened: readonly YearMarket[] = [];
  private known: PriceView | null = null;
  private readonly stale = new Set<PlantId>();
  private readonly given: Assumptions;
  private readonly book: CostBook;
  private readonly world: World;

  constructor(given: Assumptions, book: CostBook, world: World) {
    this.given = given;
    this.book = book;
    this.world = world;
  }

  /** A network whose steps may have changed is read anew before the next look at a curve, also when the change is undone. */
  private readonly note = ({ plantId }: { readonly plantId: PlantId }, undo: Undo): undefined => {
    const network = networkOf(this.world, plantId);
    undo(() => {
      this.stale.add(network);
    });
    this.stale.add(network);
  };

  readonly when: Projection<EventCatalogue, GlobalCostCurve>['when'] = {
    'market.opened': (event, undo) => {
      const before = this.opened;
      undo(() => {
        // Their units were handed over to the markets that are taken back.
        this.opened = before.map((market) => market.rebuilt());
        this.known = null;
      });
      this.opened = this.open(event.year);
      this.known = null;
    },
    'furnace-group.closed': this.note,
    'furnace-group.mothballed': this.note,
    'furnace-group.restarted': this.note,
    'furnace-group.renovated': this.note,
    'furnace-group.tech-change-scheduled': this.note,
    'furnace-group.tech-changed': this.note,
    'furnace-group.split': this.note,
    'furnace-group.closure-scheduled': this.note,
    'furnace-group.added': this.note,
    'furnace-group.commissioned': this.note,
  };

  /** The markets of the current year and of the knots ahead, in order; none before the first was opened. */
  get markets(): readonly YearMarket[] {
    for (const network of this.stale) {
      for (const market of this.opened) if (market.refresh(network)) this.known = null;
    }
    this.stale.clear();
    return this.opened;
  }

  current(): YearMarket {
    return found(this.markets[0], 'market-not-opened', { year: this.world.year });
  }

  prices(): PriceView {
    const { markets } = this;
    this.known ??= this.pricesOn(markets);
    return this.known;
  }

  /** What a producer earns for steel by country and year ahead; a path is read when it is first asked for. */
  private localPaths(markets: readonly YearMarket[], quotes: readonly Quote[]): PriceView['steelIn'] {
    const years = markets.map(({ outlook }) => outlook.year);
    const known = new Map<CountryCode, Float64Array>();
    return (country) => {
      let path = known.get(country);
      if (path === undefined) {
        const knots = markets.map((market, k) => market.localPrice(country, quotes[k]) + market.premiumOf(country));
        known.set(country, (path = spread(years, knots)));
      }
      return path;
    };
  }

  view(): GlobalCostCurve {
    return this;
  }

  truncate(): undefined {
    this.opened = [];
    this.stale.clear();
    this.known = null;
  }

  /**
   * The knots are calendar years, so a market that was opened for one is kept until that year has passed, and its prices
   * are solved anew once a year. With myopic foresight costs ahead depend on the present: every market is read anew.
   */
  private open(now: number): readonly YearMarket[] {
    const [last] = this.opened;
    const kept = this.keptFor(now);
    const markets: YearMarket[] = [];
    for (const year of knotYears(now)) {
      markets.push(kept.get(year)?.solvedAnew() ?? this.read(now, year, markets.at(-1) ?? last));
    }
    return markets;
  }

  /** Markets of earlier openings that go on, with their steps as the world stands now. The year that has passed is let go. */
  private keptFor(now: number): ReadonlyMap<number, YearMarket> {
    const ahead = this.given.scenario.agents.foresight === 'announced' ? this.opened : [];
    this.opened = ahead.filter(({ outlook }) => outlook.year >= now);
    return new Map(this.markets.map((market) => [market.outlook.year, market]));
  }

  /** Reads a market from the world; the scrap price of a neighbour is where its solution starts. */
  private read(now: number, year: number, neighbour: YearMarket | undefined): YearMarket {
    const { given, book, world } = this;
    const { foresight } = given.scenario.agents;
    const outlook = { given, book, world, year, carbonYear: carbonYear(foresight, now, year) };
    return YearMarket.open(outlook, neighbour?.scrapPrice ?? given.scenario.markets.scrap.floorPrice);
  }

  private pricesOn(markets: readonly YearMarket[]): PriceView {
    const years = markets.map(({ outlook }) => outlook.year);
    const quotes = markets.map((market) => market.quote());
    const path = (valueOf: (quote: Quote, market: YearMarket) => number): Float64Array =>
      spread(
        years,
        markets.map((market, k) => valueOf(quotes[k] ?? market.quote(), market)),
      );
    return {
      year: this.world.year,
      steel: path(({ steel }) => steel),
      steelIn: this.localPaths(markets, quotes),
      iron: path((quote, market) => market.ironPrice(quote)),
      scrap: path(({ scrap }) => scrap),
      worldSteelPrice: quotes[0]?.steel ?? 0,
    };
  }
}
