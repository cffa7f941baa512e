import type { Assumptions } from '../assumptions/assumptions.js';
import type { Technology } from '../economics/technology.js';
import { technologyIn, type FurnaceGroup } from '../furnace-group.js';

/**
 * Share of capacity that can be produced in `year`: from the base year's calibrated share in a straight line to the
 * technical maximum over `rampYears`; a furnace of another technology starts at its technical maximum.
 */
export const availability = (
  given: Assumptions,
  group: FurnaceGroup,
  year: number,
  technology = given.technology(technologyIn(group, year)),
): number => {
  const maximum = technology.technicalAvailability;
  if (technology.technology !== group.technology) return maximum;
  const { years, allocation } = given.scenario;
  const progress = Math.min(1, Math.max(0, (year - years.start) / allocation.rampYears));
  return group.baseAvailability + (maximum - group.baseAvailability) * progress;
};

/** Whole tonnes that a group can deliver in `year` if it runs: the width of its step. */
export const availableTonnes = (
  given: Assumptions,
  group: FurnaceGroup,
  year: number,
  technology?: Technology,
): number => Math.round(availability(given, group, year, technology) * group.capacity);
