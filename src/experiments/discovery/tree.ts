import { ExperimentRefusedError, requireWhole } from '../errors.js';
import type { Case } from './box.js';
import { densityOf } from './box.js';
import type { Condition, DimensionKind } from './splits.js';
import { bestSplit, meets } from './splits.js';

export interface TreeOptions {
  /** Splits from the root to a leaf at most; 4 unless told. */
  readonly depth?: number;
  /** The smallest share of all cases in a leaf; 0.05 unless told. */
  readonly minLeaf?: number;
  /** The smallest share of the error at the root that a split has to take away; 0.01 unless told. */
  readonly minGain?: number;
}

/** A node of a tree; without branches a leaf. */
export interface Tree {
  readonly count: number;
  /** The mean outcome of the cases here. */
  readonly mean: number;
  readonly branches:
    | {
        readonly condition: Condition;
        /** The share of the error at the root that the split takes away. */
        readonly gain: number;
        readonly meeting: Tree;
        readonly others: Tree;
      }
    | undefined;
}

const squaredError = (cases: readonly Case[]): number => {
  const mean = densityOf(cases);
  return cases.reduce((sum, { outcome }) => sum + (outcome - mean) ** 2, 0);
};

/**
 * A regression tree (CART, Breiman et al. 1984): divides the cases in two, again and again, where that leaves the least
 * squared error, with outcomes of 0 and 1 a classification tree. It stops early instead of being pruned. Throws
 * `ExperimentRefusedError` for no cases, or points that have not one coordinate for each kind.
 */
export const growTree = (
  cases: readonly Case[],
  kinds: readonly DimensionKind[],
  { depth = 4, minLeaf = 0.05, minGain = 0.01 }: TreeOptions = {},
): Tree => {
  requireWhole('cases of a tree', cases.length, 1);
  requireWhole('depth of a tree', depth, 0);
  const odd = cases.find(({ point }) => point.length !== kinds.length);
  if (odd !== undefined) {
    throw new ExperimentRefusedError(
      'coordinates of a case',
      odd.point.length,
      `${kinds.length}, one for each dimension`,
    );
  }
  const smallest = Math.max(1, Math.ceil(minLeaf * cases.length));
  const whole = squaredError(cases);
  const grow = (here: readonly Case[], left: number): Tree => {
    const node = { count: here.length, mean: densityOf(here) };
    const split = left === 0 || whole === 0 ? undefined : bestSplit(here, kinds, smallest);
    if (split === undefined || split.gain < minGain * whole) return { ...node, branches: undefined };
    const { condition, gain } = split;
    const meeting = here.filter((each) => meets(each, condition));
    const others = here.filter((each) => !meets(each, condition));
    return {
      ...node,
      branches: { condition, gain: gain / whole, meeting: grow(meeting, left - 1), others: grow(others, left - 1) },
    };
  };
  return grow(cases, depth);
};

/** What each dimension's splits take away of the error at the root; the sum is what the tree explains. */
export const importanceOf = (tree: Tree, dimensions: number): readonly number[] => {
  const importance = Array.from({ length: dimensions }, () => 0);
  const add = ({ branches }: Tree): undefined => {
    if (branches === undefined) return;
    const { dimension } = branches.condition;
    importance[dimension] = (importance[dimension] ?? 0) + branches.gain;
    add(branches.meeting);
    add(branches.others);
  };
  add(tree);
  return importance;
};
