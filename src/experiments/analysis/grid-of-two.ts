import type { SweepPoint, SweepSpecification } from '../sweep.js';
import type { GridOfTwo } from './results.js';

/** Lays the values of a grid of two factors out in rows and columns; undefined for any other design. */
export const gridOfTwo = (
  { design, factors }: Pick<SweepSpecification, 'design' | 'factors'>,
  points: readonly SweepPoint[],
  values: readonly number[],
): GridOfTwo | undefined => {
  const [row, column] = factors;
  if (design.kind !== 'grid' || row === undefined || column === undefined || factors.length > 2) return undefined;
  const width = design.levels[1] ?? 1;
  const labelOf = (point: SweepPoint | undefined, place: number): string => String(point?.values[place] ?? '');
  const rows = Array.from({ length: values.length / width }, (_, r) => r);
  return {
    row: { factor: row.name, labels: rows.map((r) => labelOf(points[r * width], 0)) },
    column: {
      factor: column.name,
      labels: points.slice(0, width).map((point) => labelOf(point, row.parameters.length)),
    },
    values: rows.map((r) => values.slice(r * width, (r + 1) * width)),
  };
};
