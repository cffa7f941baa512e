import { ensure } from '../domain/errors.js';
import type { PlantGroupId } from '../domain/names.js';
import { plantGroupIn, type World } from '../domain/world.js';

/** The owner must be able to pay the equity from its treasury. @throws DomainError `equity-short` */
export const ensureAffordable = (world: World, owner: PlantGroupId, equity: number): undefined => {
  const { treasury } = plantGroupIn(world, owner);
  ensure(treasury >= equity, 'equity-short', { plantGroupId: owner, treasury, equity });
};
