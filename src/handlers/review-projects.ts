import { PIPELINE_STREAM } from '../domain/streams.js';
import type { Handler } from './types.js';

export const reviewProjects: Handler<'ReviewProjects'> = ({ projectId, npv }, context) => {
  context.raise(PIPELINE_STREAM, { type: 'projects.reviewed', year: context.deps.world.year, projectId, npv });
};
