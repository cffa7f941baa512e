import type { Point } from '../designs/point.js';

/** One case of a scenario discovery: where it stands, and what came of it (0 or 1, or how bad). */
export interface Case {
  readonly point: Point;
  readonly outcome: number;
}

/** The range of a parameter that a box allows, both ends included. */
export interface Side {
  readonly low: number;
  readonly high: number;
}

/** A range for each parameter; infinite ends restrict nothing. */
export type Box = readonly Side[];

export interface DescribedBox {
  readonly box: Box;
  /** The mean outcome of the cases inside. */
  readonly density: number;
  /** The share of all outcomes that lies inside; NaN when they sum to nothing. */
  readonly coverage: number;
  /** The share of all cases that lies inside. */
  readonly support: number;
}

export const everywhere = (dimensions: number): Box =>
  Array.from({ length: dimensions }, () => ({ low: -Infinity, high: Infinity }));

export const withSide = (box: Box, dimension: number, side: Side): Box =>
  box.map((kept, d) => (d === dimension ? side : kept));

export const isInside = (box: Box, point: Point): boolean =>
  box.every(({ low, high }, d) => {
    const at = point[d] ?? NaN;
    return low <= at && at <= high;
  });

const outcomeOf = (cases: readonly Case[]): number => cases.reduce((sum, { outcome }) => sum + outcome, 0);

/** The mean outcome; NaN of nothing. */
export const densityOf = (cases: readonly Case[]): number => outcomeOf(cases) / cases.length;

export const describeBox = (box: Box, cases: readonly Case[]): DescribedBox => {
  const inside = cases.filter(({ point }) => isInside(box, point));
  return {
    box,
    density: densityOf(inside),
    coverage: outcomeOf(inside) / outcomeOf(cases),
    support: inside.length / cases.length,
  };
};
