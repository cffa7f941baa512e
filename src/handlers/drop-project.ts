import { ensure } from '../domain/errors.js';
import { aboutProject } from '../domain/project.js';
import { projectStream } from '../domain/streams.js';
import { projectIn } from '../domain/world.js';
import type { Handler } from './types.js';

/** @throws DomainError `not-pending`, `not-losing-for-long` */
export const dropProject: Handler<'DropProject'> = ({ projectId, reason }, context) => {
  const { given, world } = context.deps;
  const project = projectIn(world, projectId);
  const { stage, losingYears } = project;
  ensure(stage === 'considered' || stage === 'announced', 'not-pending', { projectId, stage });
  const { dropAfterYears } = given.scenario.agents.greenfield;
  ensure(losingYears >= dropAfterYears, 'not-losing-for-long', { projectId, losingYears, dropAfterYears });
  context.raise(projectStream(project.id), {
    type: 'project.dropped',
    ...aboutProject(project),
    year: world.year,
    from: stage,
    reason,
  });
};
