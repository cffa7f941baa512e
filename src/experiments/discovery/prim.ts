import { ExperimentRefusedError, requireWhole } from '../errors.js';
import type { Box, Case, DescribedBox, Side } from './box.js';
import { densityOf, describeBox, everywhere, isInside, withSide } from './box.js';

export interface PrimOptions {
  /** The share of the cases inside that one step takes away or adds; 0.05 unless told. */
  readonly alpha?: number;
  /** No box holds a smaller share of all cases; 0.05 unless told. */
  readonly minSupport?: number;
}

export interface Discovery {
  /** Every box of the peeling, the whole space first: the trade of coverage for density. */
  readonly peeled: readonly DescribedBox[];
  /** The densest box of the peeling, the larger of equals, after pasting. */
  readonly best: DescribedBox;
}

interface Move {
  readonly box: Box;
  readonly inside: readonly Case[];
}

const along = (cases: readonly Case[], dimension: number): readonly number[] =>
  cases.map(({ point }) => point[dimension] ?? NaN).sort((x, y) => x - y);

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

/** The move with the highest density, of equals the one that keeps more cases, then the first. */
const bestMove = (moves: readonly Move[]): Move | undefined =>
  moves.reduce<Move | undefined>((best, move) => {
    if (best === undefined) return move;
    const gain = densityOf(move.inside) - densityOf(best.inside);
    return gain > 0 || (gain === 0 && move.inside.length > best.inside.length) ? move : best;
  }, undefined);

const moved = (box: Box, cases: readonly Case[], sidesOf: (dimension: number) => readonly Side[]): readonly Move[] =>
  box.flatMap((_, dimension) =>
    sidesOf(dimension).map((side) => {
      const next = withSide(box, dimension, side);
      return { box: next, inside: cases.filter(({ point }) => isInside(next, point)) };
    }),
  );

const peel = (cases: readonly Case[], dimensions: number, alpha: number, minSupport: number): readonly Move[] => {
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
const paste = (from: Move, cases: readonly Case[], alpha: number): Move => {
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

const requireShare = (what: string, value: number): undefined => {
  if (!(value > 0 && value < 1)) throw new ExperimentRefusedError(what, value, 'a number of (0, 1)');
  return undefined;
};

/**
 * Patient rule induction (Friedman and Fisher 1999; Bryant and Lempert 2010): finds ranges of the parameters in which
 * the outcome is high, by peeling thin slices off the whole space and pasting back what costs no density. Throws
 * `ExperimentRefusedError` for no cases or shares outside (0, 1).
 */
export const discover = (cases: readonly Case[], options: PrimOptions = {}): Discovery => {
  const { alpha = 0.05, minSupport = 0.05 } = options;
  requireWhole('cases of a scenario discovery', cases.length, 1);
  requireShare('alpha of a scenario discovery', alpha);
  requireShare('smallest support of a scenario discovery', minSupport);
  const path = peel(cases, cases[0]?.point.length ?? 0, alpha, minSupport);
  const densest = bestMove(path) ?? { box: [], inside: cases };
  return {
    peeled: path.map(({ box }) => describeBox(box, cases)),
    best: describeBox(paste(densest, cases, alpha).box, cases),
  };
};
