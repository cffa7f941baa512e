import type { PlantGroupRow, PlantRow } from '../../../domain/dataset.js';
import { countryCode, plantGroupId, plantId } from '../../../domain/names.js';
import { byText } from './furnace.js';
import { hasSeveralParties, ownerOf } from './ownership.js';
import type { TrackerPlant } from './read-plants.js';
import type { Note } from './report.js';

/** Plants that have furnaces and the plant groups that own them, both sorted by id. */
export function realPlants(
  plants: Iterable<TrackerPlant>,
  used: ReadonlySet<string>,
  note: Note,
): { readonly plants: readonly PlantRow[]; readonly plantGroups: readonly PlantGroupRow[] } {
  const owners = new Map<string, string>();
  const rows = [...plants]
    .filter((plant) => used.has(plant.plantId))
    .sort((a, b) => byText(a.plantId, b.plantId))
    .map((plant): PlantRow => {
      const owner = ownerOf(plant.parents, plant.parentIds);
      const id = owner?.id ?? `own-${plant.plantId}`;
      if (owner === null) note('owner-own-group', plant.plantId, 0, plant.parents);
      else if (hasSeveralParties(plant.parents)) note('owner-largest-share', plant.plantId, 0, owner.name);
      const name = owner?.name ?? plant.name;
      // One entity has one name: the first in code-unit order, should releases spell it in two ways.
      const known = owners.get(id);
      owners.set(id, known === undefined || name < known ? name : known);
      const { latitude, longitude } = plant.position;
      return {
        plantId: plantId(plant.plantId),
        name: plant.name,
        country: countryCode(plant.country),
        latitude,
        longitude,
        plantGroupId: plantGroupId(id),
        ownership: plant.parents,
      };
    });
  const groups = [...owners].map(([id, name]): PlantGroupRow => ({ plantGroupId: plantGroupId(id), name }));
  return { plants: rows, plantGroups: groups.sort((a, b) => byText(a.plantGroupId, b.plantGroupId)) };
}
