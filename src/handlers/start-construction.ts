import { ensure } from '../domain/errors.js';
import { firstYearOfProject, startsOf } from '../domain/project-starts.js';
import { aboutProject } from '../domain/project.js';
import { furnaceGroupStream, plantStream, projectStream } from '../domain/streams.js';
import { projectIn } from '../domain/world.js';
import { ensureAffordable } from './affordable.js';
import { added, equityOf, newId, type NewGroup } from './construction-start.js';
import { ensurePermitted } from './permitted.js';
import type { Handler } from './types.js';

/**
 * All units of a project start together and are due when the slowest is ready; a new site is founded at the centre of its
 * country, since none was chosen yet.
 * @throws DomainError `not-announced`, `planned-later`, `equity-short` or a refusal of the limits
 */
export const startConstruction: Handler<'StartConstruction'> = ({ projectId }, context) => {
  const { deps } = context;
  const { given, world } = deps;
  const project = projectIn(world, projectId);
  const { plantId, plantGroupId, country, plannedYear } = project;
  ensure(project.stage === 'announced', 'not-announced', { projectId, stage: project.stage });
  const due = firstYearOfProject(given, project, world.year);
  ensure(due >= plannedYear, 'planned-later', { projectId, due, plannedYear });
  ensurePermitted(deps, ...startsOf(deps, project));
  const site = { plantId, plantGroupId, country, due };
  const equity = project.units.reduce((sum, unit) => sum + equityOf(deps, { ...site, ...unit }), 0);
  ensureAffordable(world, plantGroupId, equity);
  if (!world.plants.has(plantId)) {
    const { latitude, longitude, name } = given.country(country);
    context.raise(
      plantStream(plantId),
      { type: 'plant.founded', plantId, name: `New site in ${name}`, plantGroupId, country, latitude, longitude },
      'none',
    );
  }
  const furnaceGroupIds = project.units.map(({ technology, capacity, furnaceGroupId }) => {
    const id = furnaceGroupId ?? newId(world, plantId, technology);
    const group: NewGroup = { ...site, technology, capacity, furnaceGroupId: id, projectId };
    context.raise(furnaceGroupStream(id), added(deps, group), 'none');
    return id;
  });
  context.raise(projectStream(project.id), {
    type: 'project.started',
    ...aboutProject(project),
    year: world.year,
    furnaceGroupIds,
    due,
  });
  return { furnaceGroupIds };
};
