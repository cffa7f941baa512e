import type { Projection, Undo } from '../kernel/index.js';
import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { CostBook } from '../domain/economics/cost-book.js';
import type { EventCatalogue } from '../domain/events.js';
import { committedTechnology, isStanding } from '../domain/furnace-group.js';
import { within } from '../domain/invariants/balance.js';
import { storageNeed } from '../domain/limits.js';
import { PRODUCTS, type CountryCode, type Product, type TechnologyCode } from '../domain/names.js';
import type { Scenario } from '../domain/scenario.js';
import { furnaceGroupIn, type World } from '../domain/world.js';

type Sums<K> = Map<K, number>;

const add = <K>(sums: Sums<K>, key: K, tonnes: number, undo: Undo): undefined => {
  const before = sums.get(key);
  undo(() => {
    if (before === undefined) sums.delete(key);
    else sums.set(key, before);
  });
  sums.set(key, (before ?? 0) + tonnes);
};

/**
 * Adds up every year what was started and captured, apart from the counters that decisions and handlers read, and ends
 * the run when a limit was exceeded: construction by product, existing sites' share of it, young technologies, and CO2
 * stored by country (model §8, §11). A violation names the year and both sides.
 */
export class LimitWatch implements Projection<EventCatalogue, { readonly years: number }> {
  readonly name = 'limits';
  private readonly given: Assumptions;
  private readonly book: CostBook;
  private readonly world: World;
  private readonly started = new Map<Product, number>();
  private readonly atSites = new Map<Product, number>();
  private readonly committed = new Map<TechnologyCode, number>();
  /** t/yr of each technology that stood or was paid for when the year started. */
  private before: ReadonlyMap<TechnologyCode, number> = new Map();
  /** tCO2 a year that the fleet captured when the present assumptions began: a country without room for it keeps it. */
  private inherited: ReadonlyMap<CountryCode, number> = new Map();
  private under: Scenario;
  private years = 0;

  constructor(given: Assumptions, book: CostBook, world: World) {
    this.given = given;
    this.book = book;
    this.world = world;
    this.under = given.scenario;
    this.truncate();
  }

  readonly when: Projection<EventCatalogue, { readonly years: number }>['when'] = {
    'year.started': (_event, undo) => {
      const sums = [this.started, this.atSites, this.committed] as Map<string, number>[];
      const [kept, before] = [sums.map((each) => [...each]), this.before];
      const [inherited, under] = [this.inherited, this.under];
      undo(() => {
        sums.forEach((each, i) => {
          each.clear();
          for (const [key, tonnes] of kept[i] ?? []) each.set(key, tonnes);
        });
        this.before = before;
        this.inherited = inherited;
        this.under = under;
      });
      for (const each of sums) each.clear();
      this.before = this.standing();
      if (under !== this.given.scenario) this.inherit();
    },
    'furnace-group.added': ({ product, technology, capacity, projectId }, undo) => {
      add(this.started, product, capacity, undo);
      add(this.committed, technology, capacity, undo);
      if (projectId === null) add(this.atSites, product, capacity, undo);
    },
    'furnace-group.tech-change-scheduled': ({ product, to, capacity }, undo) => {
      add(this.started, product, capacity, undo);
      add(this.committed, to, capacity, undo);
    },
    'accounts.settled': ({ year, columns }) => {
      const stored = new Map<CountryCode, number>();
      columns.furnaceGroupId.forEach((id, i) => {
        const { country } = furnaceGroupIn(this.world, id);
        stored.set(country, (stored.get(country) ?? 0) + (columns.captured[i] ?? 0));
      });
      for (const [country, tonnes] of stored) {
        // Limits are held against whole tonnes by group; this adds up what was captured to the kilogram.
        const room = Math.max(this.given.storageLimit(country, year), this.inherited.get(country) ?? 0) + 1;
        within('CO2 stored ≤ storage limit', tonnes, room, { year, about: country });
      }
    },
    'year.closed': ({ year }, undo) => {
      this.checkPace(year);
      const before = this.years;
      undo(() => {
        this.years = before;
      });
      this.years += 1;
    },
  };

  view(): { readonly years: number } {
    return { years: this.years };
  }

  truncate(): undefined {
    for (const each of [this.started, this.atSites, this.committed]) each.clear();
    this.before = this.standing();
    this.inherit();
    this.years = 0;
  }

  private inherit(): undefined {
    this.inherited = this.capturing();
    this.under = this.given.scenario;
  }

  private checkPace(year: number): undefined {
    const { buildOut, diffusion } = this.given.scenario.constraints;
    for (const product of PRODUCTS) {
      const limit = this.given.buildOutLimit(product, year);
      const place = { year, about: product };
      within('construction started ≤ build-out limit', this.started.get(product) ?? 0, limit, place);
      const share = limit * buildOut.existingSiteShare;
      within('construction at existing sites ≤ their share', this.atSites.get(product) ?? 0, share, place);
    }
    for (const [technology, tonnes] of this.committed) {
      if (this.given.atScale.has(technology)) continue;
      const local = this.given.technology(technology).builtIn.length > 0;
      const growth = local ? diffusion.localGrowth : diffusion.growth;
      const room = Math.max(diffusion.seed, growth * (this.before.get(technology) ?? 0));
      within('commitments to a young or local technology ≤ diffusion limit', tonnes, room, { year, about: technology });
    }
  }

  private standing(): ReadonlyMap<TechnologyCode, number> {
    const sums = new Map<TechnologyCode, number>();
    for (const group of this.world.furnaceGroups.values()) {
      if (!isStanding(group)) continue;
      const technology = committedTechnology(group);
      sums.set(technology, (sums.get(technology) ?? 0) + group.capacity);
    }
    return sums;
  }

  private capturing(): ReadonlyMap<CountryCode, number> {
    const sums = new Map<CountryCode, number>();
    for (const group of this.world.furnaceGroups.values()) {
      if (!isStanding(group)) continue;
      const need = storageNeed(this.book, committedTechnology(group), group.country, group.capacity);
      sums.set(group.country, (sums.get(group.country) ?? 0) + need);
    }
    return sums;
  }
}
