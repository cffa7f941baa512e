import type { Reducer, Undo } from '../../kernel/index.js';
import type { EventCatalogue } from '../events.js';
import type { ProjectId } from '../names.js';
import type { Project } from '../project.js';
import { projectIn, type World } from '../world.js';

/** How projects move through the pipeline. They stay known when they have left it. */
export const projectReducer = (world: World): Reducer<EventCatalogue> => {
  const move = (
    event: { readonly projectId: ProjectId; readonly year: number },
    stage: Project['stage'],
    undo: Undo,
  ): undefined => {
    const project = projectIn(world, event.projectId);
    const before = { stage: project.stage, since: project.since };
    undo(() => {
      Object.assign(project, before);
    });
    Object.assign(project, { stage, since: event.year });
  };
  return {
    name: 'projects',
    when: {
      'project.considered': ({ projectId, plantId, plantGroupId, country, units, year }, undo) => {
        undo(() => {
          world.projects.delete(projectId);
        });
        world.projects.set(projectId, {
          id: projectId,
          plantId,
          plantGroupId,
          country,
          units,
          plannedYear: 0,
          stage: 'considered',
          since: year,
          losingYears: 0,
        });
      },
      'project.announced': (event, undo) => {
        move(event, 'announced', undo);
      },
      'project.started': (event, undo) => {
        move(event, 'started', undo);
      },
      'project.dropped': (event, undo) => {
        move(event, 'dropped', undo);
      },
      'projects.reviewed': ({ projectId, npv }, undo) => {
        const projects = projectId.map((id) => projectIn(world, id));
        const before = projects.map((project) => project.losingYears);
        undo(() => {
          projects.forEach((project, i) => {
            project.losingYears = before[i] ?? 0;
          });
        });
        projects.forEach((project, i) => {
          project.losingYears = (npv[i] ?? 0) > 0 ? 0 : project.losingYears + 1;
        });
      },
    },
  };
};
