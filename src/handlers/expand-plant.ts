import { firstYearOf } from '../domain/economics/technology.js';
import { plantIn } from '../domain/world.js';
import { ensurePermitted } from './permitted.js';
import type { Handler } from './types.js';

/**
 * Each unit is a command of its own inside this one: when one is refused, none is built. The limits are held against all
 * of them together first, since the counters hear of the first unit only after this handler.
 * @throws DomainError as `AddFurnaceGroup` does
 */
export const expandPlant: Handler<'ExpandPlant'> = ({ plantId, units }, context) => {
  const { given, world } = context.deps;
  const { country } = plantIn(world, plantId);
  const starts = units.map(({ technology, capacity }) => ({
    technology,
    country,
    capacity,
    due: firstYearOf(given.technology(technology), world.year),
  }));
  ensurePermitted(context.deps, ...starts);
  return {
    furnaceGroupIds: units.map(
      ({ technology, capacity }) =>
        context.send({ type: 'AddFurnaceGroup', plantId, technology, capacity }).furnaceGroupId,
    ),
  };
};
