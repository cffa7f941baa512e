import type { Assumptions } from '../assumptions/assumptions.js';
import type { FurnaceGroup } from '../furnace-group.js';
import { projectId } from '../names.js';
import type { Plant } from '../plant.js';
import type { Project } from '../project.js';

/** Units whose planned years lie further apart than this are phases of a site, decided on one by one. */
const PHASE = 2;

/** Announced units that belong together at a plant: hot metal with converters, DRI with arc furnaces, by planned year. */
const phases = (groups: readonly FurnaceGroup[]): readonly (readonly FurnaceGroup[])[] => {
  const found: FurnaceGroup[][] = [];
  const sorted = [...groups].sort((a, b) =>
    a.commissionedYear === b.commissionedYear ? (a.id < b.id ? -1 : 1) : a.commissionedYear - b.commissionedYear,
  );
  for (const group of sorted) {
    const last = found.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && group.commissionedYear - first.commissionedYear <= PHASE)
      last.push(group);
    else found.push([group]);
  }
  return found;
};

const projectOf = (plant: Plant, route: string, groups: readonly FurnaceGroup[], since: number): Project => {
  const plannedYear = Math.max(...groups.map((group) => group.commissionedYear));
  return {
    id: projectId(`${plant.id}-${route}-${plannedYear}`),
    plantId: plant.id,
    plantGroupId: plant.plantGroupId,
    country: plant.country,
    units: groups.map(({ technology, product, capacity, id }) => ({
      technology,
      product,
      capacity,
      furnaceGroupId: id,
    })),
    plannedYear,
    stage: 'announced',
    since,
    losingYears: 0,
  };
};

/** The announced units of the data as projects, by id: chains of one plant and phase are one project (model §8). */
export const foundProjects = (given: Assumptions, plants: readonly Plant[]): readonly Project[] => {
  const since = given.scenario.years.start - 1;
  const isHot = ({ technology }: FurnaceGroup): boolean => {
    const { kind } = given.technology(technology);
    return kind === 'hot-metal' || kind === 'converter';
  };
  return plants
    .flatMap((plant) => {
      const announced = plant.furnaceGroups.filter((group) => group.status === 'announced');
      const hot = phases(announced.filter(isHot));
      const cold = phases(announced.filter((group) => !isHot(group)));
      return [
        ...hot.map((groups) => projectOf(plant, 'hot', groups, since)),
        ...cold.map((groups) => projectOf(plant, 'cold', groups, since)),
      ];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
