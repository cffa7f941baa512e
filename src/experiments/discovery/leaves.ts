import type { Side } from './box.js';
import type { Condition, DimensionKind } from './splits.js';
import type { Tree } from './tree.js';

/** What a leaf allows in a dimension: a range, its upper end included and its lower one not, or codes of categories. */
export type Allowed =
  { readonly kind: 'range'; readonly side: Side } | { readonly kind: 'codes'; readonly codes: readonly number[] };

/** A leaf and the way to it. */
export interface Leaf {
  readonly allowed: readonly Allowed[];
  readonly count: number;
  readonly mean: number;
}

const narrowed = (allowed: Allowed, condition: Condition, meeting: boolean): Allowed => {
  if (allowed.kind === 'codes' && condition.kind === 'among') {
    return { kind: 'codes', codes: allowed.codes.filter((code) => condition.codes.includes(code) === meeting) };
  }
  if (allowed.kind === 'codes' || condition.kind === 'among') return allowed;
  const { low, high } = allowed.side;
  const side = meeting ? { low, high: condition.value } : { low: condition.value, high };
  return { kind: 'range', side };
};

/**
 * The leaves of a tree, the highest mean first. `categories` is how many codes each dimension has; it counts for
 * dimensions of categories alone.
 */
export const leavesOf = (
  tree: Tree,
  kinds: readonly DimensionKind[],
  categories: readonly number[],
): readonly Leaf[] => {
  const walk = ({ count, mean, branches }: Tree, allowed: readonly Allowed[]): readonly Leaf[] => {
    if (branches === undefined) return [{ allowed, count, mean }];
    const { condition, meeting, others } = branches;
    const towards = (met: boolean): readonly Allowed[] =>
      allowed.map((each, d) => (d === condition.dimension ? narrowed(each, condition, met) : each));
    return [...walk(meeting, towards(true)), ...walk(others, towards(false))];
  };
  const everything = kinds.map((kind, d): Allowed =>
    kind === 'ordered'
      ? { kind: 'range', side: { low: -Infinity, high: Infinity } }
      : { kind: 'codes', codes: Array.from({ length: categories[d] ?? 0 }, (_, code) => code) },
  );
  return [...walk(tree, everything)].sort((a, b) => b.mean - a.mean);
};
