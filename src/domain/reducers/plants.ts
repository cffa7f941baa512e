import type { Reducer } from '../../kernel/index.js';
import type { EventCatalogue } from '../events.js';
import { plantGroupIn, type World } from '../world.js';

/** How plants come into the world: the owner has one more, and its hot metal stays at the site. */
export const plantReducer = (world: World): Reducer<EventCatalogue> => ({
  name: 'plants',
  when: {
    'plant.founded': ({ type: _type, plantId, ...plant }, undo) => {
      const owner = plantGroupIn(world, plant.plantGroupId);
      const before = owner.plants;
      undo(() => {
        world.plants.delete(plantId);
        world.networks.delete(plantId);
        world.networkPlants.delete(plantId);
        owner.plants = before;
      });
      world.plants.set(plantId, { id: plantId, ...plant, furnaceGroups: [] });
      world.networks.set(plantId, plantId);
      world.networkPlants.set(plantId, [plantId]);
      owner.plants = [...before, plantId];
    },
  },
});
