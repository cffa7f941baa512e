import { requireLength, requireWhole } from '../errors.js';
import type { UniformSource } from '../uniform-source.js';
import type { Point } from './point.js';
import { sobolPoints } from './sobol.js';

export interface SaltelliRequest {
  /** Base samples N; a power of two keeps the sequence balanced. */
  readonly samples: number;
  readonly dimensions: number;
  /** Adds the rows that S2 needs. */
  readonly secondOrder: boolean;
  readonly scramble?: UniformSource;
}

/** Rows of one base sample: A, AB_1 … AB_d, with second order BA_1 … BA_d, and B. */
export const saltelliBlock = (dimensions: number, secondOrder: boolean): number =>
  2 + (secondOrder ? 2 : 1) * dimensions;

const withColumn = (into: Point, from: Point, column: number): Point =>
  into.map((kept, d) => (d === column ? (from[d] ?? kept) : kept));

/**
 * The rows for two independent matrices A and B: AB_i is A with column i of B, BA_i is B with column i of A. Rows of a
 * base sample stand together, so that a larger N only appends.
 */
export const crossedRows = (a: readonly Point[], b: readonly Point[], secondOrder: boolean): readonly Point[] => {
  requireLength('rows of B', b.length, a.length);
  return a.flatMap((rowA, n) => {
    const rowB = b[n] ?? rowA;
    const columns = rowA.map((_, d) => d);
    const back = secondOrder ? columns.map((d) => withColumn(rowB, rowA, d)) : [];
    return [rowA, ...columns.map((d) => withColumn(rowA, rowB, d)), ...back, rowB];
  });
};

/**
 * The design of Saltelli (2002, 2010), N(d + 2) rows or N(2d + 2) with second order. A and B are the two halves of the
 * coordinates of one sequence of 2d dimensions: as two blocks, as the even and odd points, or as two scramblings of a
 * sequence of d dimensions they would depend on each other, and the indices would be wrong by more than chance explains.
 */
export const saltelliPoints = ({ samples, dimensions, secondOrder, scramble }: SaltelliRequest): readonly Point[] => {
  requireWhole('dimensions of a Saltelli design', dimensions, 1);
  const both = sobolPoints({
    count: samples,
    dimensions: 2 * dimensions,
    ...(scramble === undefined ? {} : { scramble }),
  });
  const a = both.map((row) => row.slice(0, dimensions));
  const b = both.map((row) => row.slice(dimensions));
  return crossedRows(a, b, secondOrder);
};
