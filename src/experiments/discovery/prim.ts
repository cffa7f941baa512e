import { ExperimentRefusedError, requireWhole } from '../errors.js';
import type { Case, DescribedBox } from './box.js';
import { describeBox } from './box.js';
import { bestMove } from './moves.js';
import { paste } from './paste.js';
import { peel } from './peel.js';

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
