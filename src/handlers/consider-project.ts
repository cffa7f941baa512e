import { ensure } from '../domain/errors.js';
import { projectId } from '../domain/names.js';
import { projectStream } from '../domain/streams.js';
import { plantGroupIn } from '../domain/world.js';
import type { Handler } from './types.js';

/** A site is considered once. @throws DomainError `site-taken`, `no-capacity`, `no-units`, `unknown-plant-group` */
export const considerProject: Handler<'ConsiderProject'> = ({ plantId, plantGroupId, country, units }, context) => {
  const { given, world } = context.deps;
  const id = projectId(plantId);
  ensure(!world.plants.has(plantId) && !world.projects.has(id), 'site-taken', { plantId });
  ensure(units.length > 0, 'no-units', { plantId });
  for (const { technology, capacity } of units) ensure(capacity > 0, 'no-capacity', { plantId, technology, capacity });
  context.raise(
    projectStream(id),
    {
      type: 'project.considered',
      projectId: id,
      plantId,
      plantGroupId: plantGroupIn(world, plantGroupId).id,
      country: given.country(country).country,
      units: units.map(({ technology, capacity }) => ({
        technology,
        product: given.technology(technology).product,
        capacity,
        furnaceGroupId: null,
      })),
      year: world.year,
    },
    'none',
  );
  return { projectId: id };
};
