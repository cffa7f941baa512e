import { firstYearOf } from '../domain/economics/technology.js';
import { ensure } from '../domain/errors.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { plantIn } from '../domain/world.js';
import { ensureAffordable } from './affordable.js';
import { added, equityOf, newId } from './construction-start.js';
import { ensurePermitted } from './permitted.js';
import type { Handler } from './types.js';

/** @throws DomainError `no-capacity`, `equity-short` or a refusal of the limits */
export const addFurnaceGroup: Handler<'AddFurnaceGroup'> = ({ plantId, technology, capacity }, context) => {
  const { deps } = context;
  const { given, world } = deps;
  ensure(capacity > 0, 'no-capacity', { plantId, technology, capacity });
  const { country, plantGroupId } = plantIn(world, plantId);
  const due = firstYearOf(given.technology(technology), world.year);
  const group = { plantId, plantGroupId, country, technology, capacity, due };
  ensurePermitted(deps, { technology, country, capacity, due });
  ensureAffordable(world, plantGroupId, equityOf(deps, group));
  const id = newId(world, plantId, technology);
  context.raise(furnaceGroupStream(id), added(deps, { ...group, furnaceGroupId: id, projectId: null }), 'none');
  return { furnaceGroupId: id };
};
