import type { Assumptions } from '../assumptions/assumptions.js';
import type { Technology } from '../economics/technology.js';
import { technologyIn, type FurnaceGroup } from '../furnace-group.js';

/**
 * Share of its availability that a furnace reaches in `year` when it starts in `first`: n parts of `years` + 1 in its nth
 * year, for starts are spread over a year and output grows from then on.
 */
export const startedUp = (years: number, first: number, year: number): number =>
  Math.max(0, Math.min(1, (year - first + 1) / (years + 1)));

/**
 * Share of capacity that can be produced in `year`: from the base year's calibrated share in a straight line to the
 * technical maximum over `rampYears`; a furnace of another technology has its technical maximum. What is new, changed or
 * called back reaches that over `startUpYears`.
 */
export const availability = (
  given: Assumptions,
  group: FurnaceGroup,
  year: number,
  technology = given.technology(technologyIn(group, year)),
): number => {
  const maximum = technology.technicalAvailability;
  const { years, allocation } = given.scenario;
  if (technology.technology !== group.technology) return maximum;
  const { startsUp, baseAvailability } = group;
  const progress = Math.min(1, Math.max(0, (year - years.start) / allocation.rampYears));
  const calibrated = baseAvailability + (maximum - baseAvailability) * progress;
  return startsUp === null ? calibrated : calibrated * startedUp(allocation.startUpYears, startsUp, year);
};

/** Whole tonnes that a group can deliver in `year` if it runs: the width of its step. */
export const availableTonnes = (
  given: Assumptions,
  group: FurnaceGroup,
  year: number,
  technology?: Technology,
): number => Math.round(availability(given, group, year, technology) * group.capacity);
