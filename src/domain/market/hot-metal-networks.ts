import type { PlantRow } from '../dataset.js';
import type { PlantId } from '../names.js';

/** Hot metal travels this far between plants of one country, and under one owner, km (model §1). */
const REACH = 15;
const REACH_WITHIN_OWNER = 30;
const EARTH_DIAMETER = 12_742;
const RADIANS = Math.PI / 180;

/** Great-circle distance in km. */
export const distance = (a: Position, b: Position): number => {
  const h =
    Math.sin(((b.latitude - a.latitude) * RADIANS) / 2) ** 2 +
    Math.cos(a.latitude * RADIANS) *
      Math.cos(b.latitude * RADIANS) *
      Math.sin(((b.longitude - a.longitude) * RADIANS) / 2) ** 2;
  return EARTH_DIAMETER * Math.asin(Math.min(1, Math.sqrt(h)));
};

type Position = Pick<PlantRow, 'latitude' | 'longitude'>;

const linked = (a: PlantRow, b: PlantRow): boolean => {
  // One degree of latitude is 111 km: most pairs are told apart without trigonometry.
  if (a.country !== b.country || Math.abs(a.latitude - b.latitude) > 0.3) return false;
  return distance(a, b) <= (a.plantGroupId === b.plantGroupId ? REACH_WITHIN_OWNER : REACH);
};

/**
 * Which plants share hot metal: the connected sites of a country. Only plants that make or take hot metal link others;
 * any other plant is a network of its own. A network is named after its first plant by id.
 */
export const hotMetalNetworks = (
  plants: readonly PlantRow[],
  handlesHotMetal: (plant: PlantId) => boolean,
): ReadonlyMap<PlantId, PlantId> => {
  const network = new Map<PlantId, PlantId>(plants.map((plant) => [plant.plantId, plant.plantId]));
  const sites = plants
    .filter((plant) => handlesHotMetal(plant.plantId) && !plant.plantId.startsWith('residual-'))
    .sort((a, b) => (a.plantId < b.plantId ? -1 : 1));
  const root = (id: PlantId): PlantId => {
    let at = id;
    for (let up = network.get(at); up !== undefined && up !== at; up = network.get(at)) at = up;
    return at;
  };
  sites.forEach((a, i) => {
    for (const b of sites.slice(i + 1)) {
      if (!linked(a, b)) continue;
      const [first, second] = [root(a.plantId), root(b.plantId)].sort() as [PlantId, PlantId];
      network.set(second, first);
    }
  });
  for (const plant of plants) network.set(plant.plantId, root(plant.plantId));
  return network;
};
