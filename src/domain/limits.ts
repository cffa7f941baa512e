import type { Assumptions } from './assumptions/assumptions.js';
import { isBanned } from './assumptions/bans.js';
import { addresses } from './assumptions/geography.js';
import type { CountryRow } from './dataset.js';
import type { CostBook } from './economics/cost-book.js';
import type { CountryCode, Product, TechnologyCode } from './names.js';
import type { World } from './world.js';

/** What limits are held against; kept by a projection. t/yr of capacity, tCO2 a year. */
export interface Commitments {
  /** Construction started so far in the year: by product, and by technology. */
  started(product: Product): number;
  startedOf(technology: TechnologyCode): number;
  /** The part of it that is no project of the pipeline: expansions of existing sites. */
  startedAtSites(product: Product): number;
  /** Everything of a technology that stands or is paid for, now and when the year started. */
  capacityOf(technology: TechnologyCode): number;
  capacityAtStart(technology: TechnologyCode): number;
  /** What a country's furnaces capture once everything that is paid for runs at full availability. */
  capturedIn(country: CountryCode): number;
  /** What announced projects would capture there. */
  announcedIn(country: CountryCode): number;
}

export interface LimitContext {
  readonly given: Assumptions;
  readonly book: CostBook;
  readonly world: World;
  readonly commitments: Commitments;
}

/** Why an investment may not be started. */
export type Refusal = 'not-available' | 'banned' | 'build-out-limit' | 'diffusion-limit' | 'storage-limit';

/** tCO2 a year that so much capacity of a technology captures at its technical availability. Whole tonnes, so that sums are exact. */
export const storageNeed = (
  book: CostBook,
  technology: TechnologyCode,
  country: CountryCode,
  capacity: number,
): number => {
  const series = book.of(technology, country);
  return Math.round(series.captured * series.technology.technicalAvailability * capacity);
};

/** New capacity as the limits see it, t/yr. `due` is its first year of production: CO2 storage must have room then. */
export interface Start {
  readonly technology: TechnologyCode;
  readonly country: CountryCode;
  readonly capacity: number;
  readonly year: number;
  readonly due: number;
  /** Existing sites may grow by a share of the construction limit; projects of the pipeline and changes of technology may use all of it. */
  readonly instead?: 'pipeline' | 'change';
  /** tCO2 a year that are held back for this very start already, because it was announced. */
  readonly announced?: number;
}

/** Says why new capacity of a technology may not be started now, or null. */
export const refusal = (context: LimitContext, start: Start): Refusal | null =>
  forbidden(context.given, start) ?? storageRefusal(context, start) ?? paceRefusal(context, start);

/** The counters once some starts have been made. */
const after = (
  commitments: Commitments,
  book: CostBook,
  starts: readonly (Start & { product: Product })[],
): Commitments => {
  const sum = (
    fits: (start: Start & { product: Product }) => boolean,
    tonnes = (start: Start) => start.capacity,
  ): number => starts.reduce((total, start) => (fits(start) ? total + tonnes(start) : total), 0);
  const need = (start: Start): number => storageNeed(book, start.technology, start.country, start.capacity);
  return {
    started: (product) => commitments.started(product) + sum((start) => start.product === product),
    startedOf: (code) => commitments.startedOf(code) + sum((start) => start.technology === code),
    startedAtSites: (product) =>
      commitments.startedAtSites(product) + sum((start) => start.product === product && start.instead === undefined),
    capacityOf: (code) => commitments.capacityOf(code) + sum((start) => start.technology === code),
    capacityAtStart: (code) => commitments.capacityAtStart(code),
    capturedIn: (country) => commitments.capturedIn(country) + sum((start) => start.country === country, need),
    announcedIn: (country) =>
      commitments.announcedIn(country) -
      sum(
        (start) => start.country === country,
        (start) => start.announced ?? 0,
      ),
  };
};

/**
 * Says why several starts may not be made together, or null: each is held against the counters with those before it.
 * Two units of one product can each fit and not both.
 */
export const refusalOfAll = (context: LimitContext, starts: readonly Start[]): Refusal | null => {
  const made: (Start & { product: Product })[] = [];
  for (const start of starts) {
    const commitments = after(context.commitments, context.book, made);
    const refused = refusal({ ...context, commitments }, start);
    if (refused !== null) return refused;
    made.push({ ...start, product: context.given.technology(start.technology).product });
  }
  return null;
};

const isBuiltIn = (places: readonly string[], country: CountryRow): boolean =>
  places.length === 0 || addresses(country).some((name) => places.includes(name));

/** Within the years in which a new furnace may be started: the dataset's first one unless the scenario has its own. */
const isOnOffer = (given: Assumptions, { technology, year }: Pick<Start, 'technology' | 'year'>): boolean => {
  const { availableFrom = given.technology(technology).availableFrom, availableUntil = Infinity } =
    given.scenario.technologies[technology] ?? {};
  return year >= availableFrom && year <= availableUntil;
};

/** Not or no longer available, not built there, or banned: no such furnace may be started by anyone in the country. */
export const forbidden = (
  given: Assumptions,
  project: Pick<Start, 'technology' | 'country' | 'year'>,
): Refusal | null => {
  const country = given.country(project.country);
  if (!isOnOffer(given, project) || !isBuiltIn(given.technology(project.technology).builtIn, country)) {
    return 'not-available';
  }
  return isBanned(given.scenario.policies.bans, 'new', project.technology, country, project.year) ? 'banned' : null;
};

/**
 * No room for all starts together under their country's injection limit when they are due: the limit less what stands or is
 * paid for, less a share of what announced projects of others would capture (model §8).
 */
export const storageRefusal = (context: LimitContext, ...starts: readonly Start[]): Refusal | null => {
  const { given, book, commitments } = context;
  const [first] = starts;
  let need = 0;
  let own = 0;
  for (const { technology, country, capacity, announced = 0 } of starts) {
    if (given.technology(technology).captureRate > 0) need += storageNeed(book, technology, country, capacity);
    own += announced;
  }
  if (first === undefined || need === 0) return null;
  const { announcedShare } = given.scenario.constraints.co2Storage;
  const announced = commitments.announcedIn(first.country) - own;
  const firm = commitments.capturedIn(first.country);
  const room = given.storageLimit(first.country, first.due) - firm - announcedShare * announced;
  return need > room ? 'storage-limit' : null;
};

/** The year's construction limit of the product, and how fast a young technology, or one of some places only, may grow. */
export const paceRefusal = (context: LimitContext, project: Start): Refusal | null => {
  const { given, commitments } = context;
  const { buildOut, diffusion } = given.scenario.constraints;
  const technology = given.technology(project.technology);
  const { product } = technology;
  const limit = given.buildOutLimit(product, project.year);
  if (commitments.started(product) + project.capacity > limit) return 'build-out-limit';
  const atSites = project.instead !== undefined ? 0 : commitments.startedAtSites(product) + project.capacity;
  if (atSites > limit * buildOut.existingSiteShare) return 'build-out-limit';
  if (given.atScale.has(project.technology)) return null;
  const committed = commitments.startedOf(project.technology);
  const growth = technology.builtIn.length > 0 ? diffusion.localGrowth : diffusion.growth;
  const room = Math.max(diffusion.seed, growth * commitments.capacityAtStart(project.technology));
  return committed + project.capacity > room ? 'diffusion-limit' : null;
};
