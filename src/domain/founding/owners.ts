import type { Assumptions } from '../assumptions/assumptions.js';
import type { CostBook } from '../economics/cost-book.js';
import { renovationCost } from '../economics/investment.js';
import { isOperating } from '../furnace-group.js';
import type { Plant } from '../plant.js';
import type { PlantGroup } from '../plant-group.js';

/** USD of equity for one renovation of everything that runs at a plant. */
const renovationEquity = (given: Assumptions, book: CostBook, plant: Plant): number =>
  plant.furnaceGroups
    .filter(isOperating)
    .reduce((sum, group) => sum + given.scenario.agents.equityShare * renovationCost(given, book, group), 0);

/** Owners with a plant in the world, by id, each with the treasury that model §6 opens it with. */
export const foundOwners = (given: Assumptions, book: CostBook, plants: readonly Plant[]): readonly PlantGroup[] => {
  const { multiplier } = given.scenario.agents.openingTreasury;
  const owned = new Map<string, Plant[]>();
  for (const plant of plants) owned.set(plant.plantGroupId, [...(owned.get(plant.plantGroupId) ?? []), plant]);
  return given.dataset.plantGroups
    .filter(({ plantGroupId }) => owned.has(plantGroupId))
    .map(({ plantGroupId, name }): PlantGroup => {
      const theirs = owned.get(plantGroupId) ?? [];
      const opening = multiplier * theirs.reduce((sum, plant) => sum + renovationEquity(given, book, plant), 0);
      return {
        id: plantGroupId,
        name,
        plants: theirs.map((plant) => plant.id),
        openingTreasury: opening,
        treasury: opening,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
