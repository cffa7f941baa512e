import type { Box, Case, Side } from './box.js';
import { densityOf, isInside, withSide } from './box.js';
import type { Move } from './moves.js';
import { along, bestMove, moved } from './moves.js';

/** Both ways to let the nearest cases beyond an end of the box in. */
const pastings = (box: Box, cases: readonly Case[], dimension: number, added: number): readonly Side[] => {
  const side = box[dimension] ?? { low: -Infinity, high: Infinity };
  const open = withSide(box, dimension, { low: -Infinity, high: Infinity });
  const values = along(
    cases.filter(({ point }) => isInside(open, point)),
    dimension,
  );
  const below = values.filter((value) => value < side.low);
  const above = values.filter((value) => value > side.high);
  const low = below.at(-added) ?? below[0];
  const high = above[added - 1] ?? above.at(-1);
  return [
    ...(low === undefined ? [] : [{ low, high: side.high }]),
    ...(high === undefined ? [] : [{ low: side.low, high }]),
  ];
};

/** The same cases with every restricted end on one of them: it may rest on a case that a later peeling took away. */
const tightened = ({ box, inside }: Move): Move => {
  const sides = box.map(({ low, high }, d) => {
    const values = along(inside, d);
    return {
      low: low === -Infinity ? low : (values[0] ?? low),
      high: high === Infinity ? high : (values.at(-1) ?? high),
    };
  });
  return { box: sides, inside };
};

/**
 * Widens a box while that costs no density. A step that would take too much in is tried at half its size, down to a
 * single case: the last peeling may have cut up to alpha too deep.
 */
export const paste = (from: Move, cases: readonly Case[], alpha: number): Move => {
  let at = tightened(from);
  let added = Math.max(1, Math.floor(alpha * from.inside.length));
  while (added >= 1) {
    const { box, inside } = at;
    const wider = bestMove(moved(box, cases, (d) => pastings(box, cases, d, added)));
    if (wider === undefined || densityOf(wider.inside) < densityOf(inside)) added = Math.floor(added / 2);
    else at = wider;
  }
  return at;
};
