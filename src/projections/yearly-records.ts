import type { Projection, Undo } from '../kernel/index.js';
import type { DecisionColumns } from '../domain/decisions.js';
import { decisionColumns } from '../domain/decisions.js';
import type { CostBook } from '../domain/economics/cost-book.js';
import { found } from '../domain/errors.js';
import type { AccountColumns, CountrySalesColumns, EventCatalogue, MarketResult } from '../domain/events.js';
import type { Step } from '../domain/market/step-curve.js';
import type { CountryCode, FurnaceGroupId, PlantGroupId, Product, TechnologyCode } from '../domain/names.js';
import type { World } from '../domain/world.js';
import type { GlobalCostCurve } from './cost-curve.js';
import { dividedAccounts } from './divided-accounts.js';
import { fleetAtClose, type FleetYear } from './yearly-records-fleet.js';
import { stepsOf } from './yearly-records-curves.js';

/** What one simulated year left behind, enough for every table. Money in USD of 2020, quantities in t. */
export interface YearRecord {
  readonly year: number;
  readonly markets: Readonly<Record<Product, MarketResult>>;
  readonly scrap: EventCatalogue['market.cleared']['scrap'];
  /** Steel by country: sales and prices. */
  readonly sales: CountrySalesColumns;
  /** The curves at clearing, in order: all steps of steel, the tradable steps of iron. */
  readonly curves: Readonly<Record<Product, readonly Step[]>>;
  readonly accounts: AccountColumns;
  readonly decisions: DecisionColumns;
  readonly fleet: FleetYear;
  /** USD per t/yr of a new furnace in the year where the regional multiplier is one, by technology. */
  readonly capex: ReadonlyMap<TechnologyCode, number>;
  /** USD that was decided on in the year, debt included, by country: new furnaces, renovations and changes of technology. */
  readonly investments: ReadonlyMap<CountryCode, number>;
  /** USD at the year's close. */
  readonly treasuries: ReadonlyMap<PlantGroupId, number>;
}

/** A figure from the accounts of one group, by its row in the fleet; zero for a group that could not run. */
export const booked = ({ fleet }: YearRecord, row: number, column: readonly number[]): number => {
  const account = fleet.account[row] ?? -1;
  return account < 0 ? 0 : (column[account] ?? 0);
};

type Draft = {
  -readonly [K in 'markets' | 'scrap' | 'sales' | 'curves' | 'accounts' | 'decisions' | 'investments']?: YearRecord[K];
};

const NO_DECISIONS = decisionColumns([]);
const NO_INVESTMENTS: ReadonlyMap<CountryCode, number> = new Map();

/**
 * Keeps every year as its events told it, in columns that are shared with the events where these have them already.
 * A year is complete when it has closed.
 */
export class YearlyRecords implements Projection<EventCatalogue, readonly YearRecord[]> {
  readonly name = 'yearly-records';
  private readonly years: YearRecord[] = [];
  private readonly closed = new Map<FurnaceGroupId, number>();
  private draft: Draft = {};
  private readonly world: World;
  private readonly curve: GlobalCostCurve;
  private readonly book: CostBook;

  /** `curve` has to stand before this projection in the kernel's list: it is read when the market has cleared. */
  constructor(world: World, curve: GlobalCostCurve, book: CostBook) {
    this.world = world;
    this.curve = curve;
    this.book = book;
  }

  readonly when: Projection<EventCatalogue, readonly YearRecord[]>['when'] = {
    'market.cleared': ({ steel, iron, scrap, sales }, undo) => {
      this.note({ markets: { steel, iron }, scrap, sales, curves: stepsOf(this.curve.current()) }, undo);
    },
    'accounts.settled': ({ columns }, undo) => {
      this.note({ accounts: columns }, undo);
    },
    'decisions.recorded': ({ columns }, undo) => {
      this.note({ decisions: columns }, undo);
    },
    'furnace-group.split': ({ furnaceGroupId, partId, partCapacity, capacity }, undo) => {
      const { accounts } = this.draft;
      if (accounts === undefined) return;
      this.note({ accounts: dividedAccounts(accounts, furnaceGroupId, partId, partCapacity / capacity) }, undo);
    },
    'furnace-group.added': ({ country, cost }, undo) => {
      this.invest(country, cost, undo);
    },
    'furnace-group.renovated': ({ country, cost }, undo) => {
      this.invest(country, cost, undo);
    },
    'furnace-group.tech-change-scheduled': ({ country, cost }, undo) => {
      this.invest(country, cost, undo);
    },
    'furnace-group.closed': ({ furnaceGroupId }, undo) => {
      undo(() => {
        this.closed.delete(furnaceGroupId);
      });
      this.closed.set(furnaceGroupId, this.world.year);
    },
    'year.closed': ({ year }, undo) => {
      const { draft } = this;
      const before = this.years.length;
      undo(() => {
        this.years.length = before;
        this.draft = draft;
      });
      this.years.push(this.complete(year, draft));
      this.draft = {};
    },
  };

  view(): readonly YearRecord[] {
    return this.years;
  }

  truncate(): undefined {
    this.years.length = 0;
    this.closed.clear();
    this.draft = {};
  }

  private note(part: Draft, undo: Undo): undefined {
    const before = this.draft;
    undo(() => {
      this.draft = before;
    });
    this.draft = { ...before, ...part };
  }

  private invest(country: CountryCode, cost: number, undo: Undo): undefined {
    const { investments = NO_INVESTMENTS } = this.draft;
    this.note({ investments: new Map(investments).set(country, (investments.get(country) ?? 0) + cost) }, undo);
  }

  private complete(year: number, draft: Draft): YearRecord {
    const accounts = found(draft.accounts, 'year-not-settled', { year });
    return {
      year,
      markets: found(draft.markets, 'year-not-settled', { year }),
      sales: found(draft.sales, 'year-not-settled', { year }),
      scrap: found(draft.scrap, 'year-not-settled', { year }),
      curves: found(draft.curves, 'year-not-settled', { year }),
      accounts,
      decisions: draft.decisions ?? NO_DECISIONS,
      investments: draft.investments ?? NO_INVESTMENTS,
      fleet: fleetAtClose(this.world, accounts, (id) => this.closed.get(id)),
      capex: new Map(this.book.technologies.map((code) => [code, this.book.worldCapex(code)])),
      treasuries: new Map([...this.world.plantGroups.values()].map(({ id, treasury }) => [id, treasury])),
    };
  }
}
