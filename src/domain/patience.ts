/** The fewest years that anyone waits where it is usual to wait so many: half as long, rounded up. */
export const leastYears = (usual: number): number => usual - Math.floor(usual / 2);

/**
 * Years that an owner waits before it gives something up: half as long to half as long again as is usual, evenly by whole
 * years. Owners are more or less patient, so that what stopped together is not given up together. `draw` is from 0 to 1.
 */
export const yearsWaited = (usual: number, draw: number): number =>
  leastYears(usual) + Math.floor(draw * (2 * Math.floor(usual / 2) + 1));
