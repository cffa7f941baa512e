import { DomainError, ensure } from '../domain/errors.js';
import { storageRefusal } from '../domain/limits.js';
import { aboutProject } from '../domain/project.js';
import { projectStream } from '../domain/streams.js';
import { projectIn } from '../domain/world.js';
import { startsOf } from '../domain/project-starts.js';
import type { Handler } from './types.js';

/** CO2 storage must have room for all of it. @throws DomainError `not-considered`, `storage-limit` */
export const announceProject: Handler<'AnnounceProject'> = ({ projectId }, context) => {
  const { deps } = context;
  const project = projectIn(deps.world, projectId);
  ensure(project.stage === 'considered', 'not-considered', { projectId, stage: project.stage });
  if (storageRefusal(deps, ...startsOf(deps, project)) !== null) throw new DomainError('storage-limit', { projectId });
  context.raise(projectStream(project.id), {
    type: 'project.announced',
    ...aboutProject(project),
    year: deps.world.year,
  });
};
