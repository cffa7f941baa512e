import type { Assumptions } from './assumptions/assumptions.js';
import { isBanned } from './assumptions/bans.js';
import { addresses } from './assumptions/geography.js';
import type { CountryRow } from './dataset.js';
import type { CostBook } from './economics/cost-book.js';
import { isOperating, type FurnaceGroup } from './furnace-group.js';
import type { CountryCode, Product, TechnologyCode } from './names.js';
import type { World } from './world.js';

/** Construction that was started so far in the year; kept by a projection. */
export interface Commitments {
  started(product: Product): number;
  committed(technology: TechnologyCode): number;
}

export interface LimitContext {
  readonly given: Assumptions;
  readonly book: CostBook;
  readonly world: World;
  readonly commitments: Commitments;
}

/** Why an investment may not be started. */
export type Refusal = 'not-available' | 'banned' | 'build-out-limit' | 'diffusion-limit' | 'storage-limit';

/** Everything that stands or is paid for counts, under the technology it will have. */
const standing = (group: FurnaceGroup): boolean =>
  isOperating(group) || group.status === 'construction' || group.status === 'mothballed';
const committedTo = (group: FurnaceGroup): TechnologyCode => group.pendingSwitch?.technology ?? group.technology;

/** t/yr of a technology that runs, is under construction or is paid for as a switch. */
export const committedCapacity = (world: World, technology: TechnologyCode): number => {
  let sum = 0;
  for (const group of world.furnaceGroups.values())
    if (standing(group) && committedTo(group) === technology) sum += group.capacity;
  return sum;
};

/** tCO2 a year that a country's furnaces capture at full availability, committed ones included. */
export const committedStorage = (
  context: Pick<LimitContext, 'world' | 'book' | 'given'>,
  country: CountryCode,
): number => {
  let sum = 0;
  for (const group of context.world.furnaceGroups.values()) {
    if (group.country !== country || !standing(group)) continue;
    const code = committedTo(group);
    const { captureRate, technicalAvailability } = context.given.technology(code);
    if (captureRate > 0) sum += context.book.of(code, country).captured * technicalAvailability * group.capacity;
  }
  return sum;
};

/**
 * Says why new capacity of a technology may not be started now, or null. `due` is its first year of production: CO2
 * storage must have room then.
 */
export const refusal = (
  context: LimitContext,
  project: {
    readonly technology: TechnologyCode;
    readonly country: CountryCode;
    readonly capacity: number;
    readonly year: number;
    readonly due: number;
  },
): Refusal | null =>
  forbidden(context.given, project) ?? storageRefusal(context, project) ?? paceRefusal(context, project);

type Project = Parameters<typeof refusal>[1];

const isBuiltIn = (places: readonly string[], country: CountryRow): boolean =>
  places.length === 0 || addresses(country).some((name) => places.includes(name));

/** Not yet available, not built there, or banned: no such furnace may be started by anyone in the country. */
export const forbidden = (
  given: Assumptions,
  project: Pick<Project, 'technology' | 'country' | 'year'>,
): Refusal | null => {
  const { availableFrom, builtIn } = given.technology(project.technology);
  const country = given.country(project.country);
  if (project.year < availableFrom || !isBuiltIn(builtIn, country)) return 'not-available';
  return isBanned(given.scenario.policies.bans, 'new', project.technology, country, project.year) ? 'banned' : null;
};

/** No room under the country's injection limit in the year of the start. */
export const storageRefusal = (context: LimitContext, project: Project): Refusal | null => {
  const { given, book } = context;
  const { captureRate, technicalAvailability } = given.technology(project.technology);
  if (captureRate === 0) return null;
  const need = book.of(project.technology, project.country).captured * technicalAvailability * project.capacity;
  const room = given.storageLimit(project.country, project.due) - committedStorage(context, project.country);
  return need > room ? 'storage-limit' : null;
};

/** The year's construction limit of the product, and how fast a young technology may grow. */
export const paceRefusal = (context: LimitContext, project: Project): Refusal | null => {
  const { given, world, commitments } = context;
  const { buildOut, diffusion } = given.scenario.constraints;
  const technology = given.technology(project.technology);
  const limit = given.buildOutLimit(technology.product, project.year) * buildOut.existingSiteShare;
  if (commitments.started(technology.product) + project.capacity > limit) return 'build-out-limit';
  if (given.atScale.has(project.technology)) return null;
  const committed = commitments.committed(project.technology);
  const before = committedCapacity(world, project.technology) - committed;
  return committed + project.capacity > Math.max(diffusion.seed, diffusion.growth * before) ? 'diffusion-limit' : null;
};
