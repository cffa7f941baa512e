import { z } from 'zod';
import type { EventCatalogue } from '../../domain/events.js';
import type { Shape } from './shapes.js';
import {
  aboutFurnaceGroup,
  aboutProject,
  amount,
  country,
  furnaceGroupId,
  investment,
  plantGroupId,
  plantId,
  projectId,
  technology,
  year,
} from './shapes.js';

const projectEvents = {
  'plant.founded': { plantId, name: z.string(), plantGroupId, country, latitude: amount, longitude: amount },
  'project.considered': { ...aboutProject, year },
  'project.announced': { ...aboutProject, year },
  'project.started': { ...aboutProject, year, furnaceGroupIds: z.array(furnaceGroupId), due: year },
  'project.dropped': {
    ...aboutProject,
    year,
    from: z.enum(['considered', 'announced']),
    reason: z.literal('no-positive-value'),
  },
  'projects.reviewed': { year, projectId: z.array(projectId), npv: z.array(amount) },
};

const closureReason = z.enum([
  'losses-exceed-capex',
  'campaign-expired',
  'replaced',
  'retirement-due',
  'chain-replaced',
  'mothballed-too-long',
]);

/** A group as it is, with its technology. */
const running = { ...aboutFurnaceGroup, technology };

const groupEvents = {
  'furnace-group.closed': { ...running, reason: closureReason },
  'furnace-group.mothballed': { ...running, year },
  'furnace-group.restarted': { ...running, year },
  'furnace-group.renovated': { ...running, ...investment, campaignEnd: year, raised: amount },
  'furnace-group.campaign-extended': { ...aboutFurnaceGroup, campaignEnd: year },
  'furnace-group.tech-change-scheduled': {
    ...aboutFurnaceGroup,
    ...investment,
    from: technology,
    to: technology,
    due: year,
  },
  'furnace-group.tech-changed': {
    ...aboutFurnaceGroup,
    from: technology,
    to: technology,
    campaignEnd: year,
    availability: amount,
  },
  'furnace-group.split': { ...running, partId: furnaceGroupId, partCapacity: amount },
  'furnace-group.closure-scheduled': { ...running, lastYear: year },
  'furnace-group.added': {
    ...running,
    ...investment,
    due: year,
    campaignEnd: year,
    availability: amount,
    projectId: projectId.nullable(),
  },
  'furnace-group.commissioned': { ...running, campaignEnd: year },
};

/** Events of plants, of the projects that become plants, and of their furnace groups. */
export const plantEvents = { ...projectEvents, ...groupEvents } satisfies {
  readonly [K in keyof EventCatalogue]?: Shape<EventCatalogue[K]>;
};
