import type { Box, Case, Side } from './box.js';
import { everywhere } from './box.js';
import type { Move } from './moves.js';
import { along, bestMove, moved } from './moves.js';

/** Both ways to take the outermost cases away along a dimension; cases of equal value stay together. */
const peelings = (box: Box, inside: readonly Case[], dimension: number, alpha: number): readonly Side[] => {
  const side = box[dimension] ?? { low: -Infinity, high: Infinity };
  const values = along(inside, dimension);
  const taken = Math.max(1, Math.floor(alpha * values.length));
  const outermost = { low: values[taken - 1] ?? NaN, high: values.at(-taken) ?? NaN };
  const low = values.find((value) => value > outermost.low);
  const high = values.findLast((value) => value < outermost.high);
  return [
    ...(low === undefined ? [] : [{ low, high: side.high }]),
    ...(high === undefined ? [] : [{ low: side.low, high }]),
  ];
};

/** Boxes from the whole space inwards, each the densest that one peeling of the last one gives. */
export const peel = (
  cases: readonly Case[],
  dimensions: number,
  alpha: number,
  minSupport: number,
): readonly Move[] => {
  const path: Move[] = [];
  let at: Move | undefined = { box: everywhere(dimensions), inside: cases };
  while (at !== undefined) {
    path.push(at);
    const { box, inside }: Move = at;
    const moves = moved(box, inside, (d) => peelings(box, inside, d, alpha));
    at = bestMove(moves.filter((move) => move.inside.length >= minSupport * cases.length));
  }
  return path;
};
