/** A point of the unit cube: one coordinate of [0, 1] for each parameter. */
export type Point = readonly number[];
