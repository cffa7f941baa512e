import { entry } from './errors.js';
import type { FurnaceGroup } from './furnace-group.js';
import type { CountryCode, FurnaceGroupId, PlantGroupId, PlantId, ProjectId } from './names.js';
import type { Plant } from './plant.js';
import type { PlantGroup } from './plant-group.js';
import type { Project } from './project.js';

/** The state of the simulated world. Only reducers change it; everyone else reads. */
export interface World {
  year: number;
  readonly furnaceGroups: Map<FurnaceGroupId, FurnaceGroup>;
  readonly plants: Map<PlantId, Plant>;
  readonly plantGroups: ReadonlyMap<PlantGroupId, PlantGroup>;
  /** Hot-metal network of a plant, named after its first plant. */
  readonly networks: Map<PlantId, PlantId>;
  /** Plants of a network, sorted by id. */
  readonly networkPlants: Map<PlantId, readonly PlantId[]>;
  /** Every project that ever was in the pipeline. */
  readonly projects: Map<ProjectId, Project>;
  /** USD/t that buyers pay more for a country's steel than for the world's; countries without one are absent. */
  readonly qualityPremiums: ReadonlyMap<CountryCode, number>;
}

/** @throws DomainError `unknown-furnace-group` */
export const furnaceGroupIn = (world: World, id: FurnaceGroupId): FurnaceGroup =>
  entry(world.furnaceGroups, id, 'unknown-furnace-group');

/** @throws DomainError `unknown-project` */
export const projectIn = (world: World, id: ProjectId): Project => entry(world.projects, id, 'unknown-project');

/** @throws DomainError `unknown-plant` */
export const plantIn = (world: World, id: PlantId): Plant => entry(world.plants, id, 'unknown-plant');

/** @throws DomainError `unknown-plant-group` */
export const plantGroupIn = (world: World, id: PlantGroupId): PlantGroup =>
  entry(world.plantGroups, id, 'unknown-plant-group');

/** The furnace groups of a plant in the order in which they were added. */
export const groupsOf = (world: World, plant: PlantId): readonly FurnaceGroup[] => plantIn(world, plant).furnaceGroups;

/** The network of a plant. */
export const networkOf = (world: World, plant: PlantId): PlantId => entry(world.networks, plant, 'unknown-plant');
