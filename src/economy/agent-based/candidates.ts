import { firstYearOf, type Technology } from '../../domain/economics/technology.js';
import { forbidden, storageRefusal, type LimitContext } from '../../domain/limits.js';
import type { FurnaceGroup } from '../../domain/furnace-group.js';
import type { Subject } from './options.js';

/** A technology that a group may change to, and the share of its capex that this costs. */
export interface Candidate {
  readonly technology: Technology;
  readonly capexShare: number;
}

/**
 * Allowed transitions that are available, not banned, have room for their CO2 and, for a converter, hot metal within
 * reach (model §7 rule 3). Iron of a chain may only change to what keeps its hot metal; the steel shops of a chain
 * take no technology decision of their own.
 */
export const candidates = (context: LimitContext, subject: Subject): readonly Candidate[] => {
  const { given, world } = context;
  const { group, chain } = subject;
  if (chain !== null && group.product === 'steel' && subject.technology.kind === 'converter') return [];
  const found: Candidate[] = [];
  for (const transition of given.dataset.transitions) {
    if (transition.from !== group.technology) continue;
    const technology = given.technology(transition.to);
    if (chain !== null && group.product === 'iron' && technology.kind !== 'hot-metal') continue;
    if (technology.kind === 'converter' && chain === null) continue;
    const project = projectOf(group, technology, world.year);
    if (forbidden(given, project) !== null || storageRefusal(context, project) !== null) continue;
    found.push({ technology, capexShare: transition.capexShare });
  }
  return found;
};

/** The investment that a change of technology is, as the limits see it. */
export const projectOf = (
  group: Pick<FurnaceGroup, 'country' | 'capacity'>,
  technology: Technology,
  year: number,
): {
  technology: Technology['technology'];
  country: FurnaceGroup['country'];
  capacity: number;
  year: number;
  due: number;
} => ({
  technology: technology.technology,
  country: group.country,
  capacity: group.capacity,
  year,
  due: firstYearOf(technology, year),
});
