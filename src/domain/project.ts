import type {
  CountryCode,
  FurnaceGroupId,
  PlantGroupId,
  PlantId,
  Product,
  ProjectId,
  TechnologyCode,
} from './names.js';

/** One furnace group of a project. Capacity in t/yr. */
export interface ProjectUnit {
  readonly technology: TechnologyCode;
  readonly product: Product;
  readonly capacity: number;
  /** The announced group of the data that it is; null for a unit of a new site. */
  readonly furnaceGroupId: FurnaceGroupId | null;
}

/** What every event of a project carries. */
export interface AboutProject {
  readonly projectId: ProjectId;
  /** The site: a plant, or the one that is founded when construction starts. */
  readonly plantId: PlantId;
  readonly plantGroupId: PlantGroupId;
  readonly country: CountryCode;
  readonly units: readonly ProjectUnit[];
}

/** Why a project leaves the pipeline. */
export type DropReason = 'no-positive-value';

/**
 * Units that are decided on together at one site: `considered → announced → started`, or `dropped` on the way (model
 * §8). Fields without `readonly` change in reducers alone. USD, calendar years.
 */
export interface Project {
  readonly id: ProjectId;
  readonly plantId: PlantId;
  readonly plantGroupId: PlantGroupId;
  readonly country: CountryCode;
  readonly units: readonly ProjectUnit[];
  /** First year of production that was announced; 0 for a site without a date. */
  readonly plannedYear: number;
  stage: 'considered' | 'announced' | 'started' | 'dropped';
  /** Year in which it came to its stage. */
  since: number;
  /** Years in a row in which it was worth nothing. */
  losingYears: number;
}

/** Whether a project is still in the pipeline. */
export const isPending = ({ stage }: Pick<Project, 'stage'>): boolean =>
  stage === 'considered' || stage === 'announced';

/** What the events of a project say about it. */
export const aboutProject = ({ id, plantId, plantGroupId, country, units }: Project): AboutProject => ({
  projectId: id,
  plantId,
  plantGroupId,
  country,
  units,
});
