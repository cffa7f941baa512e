import type { Box, Case, Side } from './box.js';
import { densityOf, isInside, withSide } from './box.js';

/** A box and the cases inside it. */
export interface Move {
  readonly box: Box;
  readonly inside: readonly Case[];
}

/** Where the cases stand in a dimension, ascending. */
export const along = (cases: readonly Case[], dimension: number): readonly number[] =>
  cases.map(({ point }) => point[dimension] ?? NaN).sort((x, y) => x - y);

/** The move with the highest density, of equals the one that keeps more cases, then the first. */
export const bestMove = (moves: readonly Move[]): Move | undefined =>
  moves.reduce<Move | undefined>((best, move) => {
    if (best === undefined) return move;
    const gain = densityOf(move.inside) - densityOf(best.inside);
    return gain > 0 || (gain === 0 && move.inside.length > best.inside.length) ? move : best;
  }, undefined);

/** The box with each of the sides offered in place of its own, one at a time. */
export const moved = (
  box: Box,
  cases: readonly Case[],
  sidesOf: (dimension: number) => readonly Side[],
): readonly Move[] =>
  box.flatMap((_, dimension) =>
    sidesOf(dimension).map((side) => {
      const next = withSide(box, dimension, side);
      return { box: next, inside: cases.filter(({ point }) => isInside(next, point)) };
    }),
  );
