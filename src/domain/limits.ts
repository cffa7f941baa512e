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
  /** Everything of a technology that stands or is paid for. */
  capacityOf(technology: TechnologyCode): number;
  /** What a country's furnaces capture once everything that is paid for runs at full availability. */
  capturedIn(country: CountryCode): number;
}

export interface LimitContext {
  readonly given: Assumptions;
  readonly book: CostBook;
  readonly world: World;
  readonly commitments: Commitments;
}

/** New capacity of a technology, t/yr, that would be started in `year`. `due` is its first year of production. */
export interface Project {
  readonly technology: TechnologyCode;
  readonly country: CountryCode;
  readonly capacity: number;
  readonly year: number;
  readonly due: number;
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

/** Says why a project may not be started now, or null. CO2 storage must have room when it is due. */
export const refusal = (context: LimitContext, project: Project): Refusal | null =>
  forbidden(context.given, project) ?? storageRefusal(context, project) ?? paceRefusal(context, project);

const isBuiltIn = (places: readonly string[], country: CountryRow): boolean =>
  places.length === 0 || addresses(country).some((name) => places.includes(name));

/** Within the years in which a new furnace may be started: the dataset's first one unless the scenario has its own. */
const isOnOffer = (given: Assumptions, { technology, year }: Pick<Project, 'technology' | 'year'>): boolean => {
  const { availableFrom = given.technology(technology).availableFrom, availableUntil = Infinity } =
    given.scenario.technologies[technology] ?? {};
  return year >= availableFrom && year <= availableUntil;
};

/** Not or no longer available, not built there, or banned: no such furnace may be started by anyone in the country. */
export const forbidden = (
  given: Assumptions,
  project: Pick<Project, 'technology' | 'country' | 'year'>,
): Refusal | null => {
  const country = given.country(project.country);
  if (!isOnOffer(given, project) || !isBuiltIn(given.technology(project.technology).builtIn, country)) {
    return 'not-available';
  }
  return isBanned(given.scenario.policies.bans, 'new', project.technology, country, project.year) ? 'banned' : null;
};

/** No room for all projects together under their country's injection limit in the year of the start. */
export const storageRefusal = (context: LimitContext, ...projects: readonly Project[]): Refusal | null => {
  const { given, book, commitments } = context;
  let need = 0;
  for (const { technology, country, capacity } of projects)
    if (given.technology(technology).captureRate > 0) need += storageNeed(book, technology, country, capacity);
  const [first] = projects;
  if (first === undefined || need === 0) return null;
  const room = given.storageLimit(first.country, first.due) - commitments.capturedIn(first.country);
  return need > room ? 'storage-limit' : null;
};

/** The year's construction limit of the product, and how fast a young technology may grow. */
export const paceRefusal = (context: LimitContext, project: Project): Refusal | null => {
  const { given, commitments } = context;
  const { buildOut, diffusion } = given.scenario.constraints;
  const technology = given.technology(project.technology);
  const limit = given.buildOutLimit(technology.product, project.year) * buildOut.existingSiteShare;
  if (commitments.started(technology.product) + project.capacity > limit) return 'build-out-limit';
  if (given.atScale.has(project.technology)) return null;
  const committed = commitments.startedOf(project.technology);
  const before = commitments.capacityOf(project.technology) - committed;
  return committed + project.capacity > Math.max(diffusion.seed, diffusion.growth * before) ? 'diffusion-limit' : null;
};
