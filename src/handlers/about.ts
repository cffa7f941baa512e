import type { AboutFurnaceGroup } from '../domain/events.js';
import type { FurnaceGroup } from '../domain/furnace-group.js';

/** What every event of a furnace group says about it. */
export const about = (group: FurnaceGroup): AboutFurnaceGroup => ({
  furnaceGroupId: group.id,
  plantId: group.plantId,
  plantGroupId: group.plantGroupId,
  country: group.country,
  product: group.product,
  capacity: group.capacity,
});
