import type { Case } from './box.js';

/** Whether the values of a dimension have an order, or are the codes of categories that have none. */
export type DimensionKind = 'ordered' | 'categories';

/** What a case has to meet to go to the first of two branches. */
export type Condition =
  | { readonly kind: 'at-most'; readonly dimension: number; readonly value: number }
  | { readonly kind: 'among'; readonly dimension: number; readonly codes: readonly number[] };

export interface Split {
  readonly condition: Condition;
  /** By how much the sum of squared errors falls. */
  readonly gain: number;
}

export const meets = ({ point }: Case, condition: Condition): boolean => {
  const at = point[condition.dimension] ?? NaN;
  return condition.kind === 'at-most' ? at <= condition.value : condition.codes.includes(at);
};

/** Cases of one value of a dimension. */
interface Bin {
  readonly value: number;
  count: number;
  sum: number;
}

const binsOf = (cases: readonly Case[], dimension: number): readonly Bin[] => {
  const bins = new Map<number, Bin>();
  for (const { point, outcome } of cases) {
    const value = point[dimension] ?? NaN;
    const bin = bins.get(value);
    if (bin === undefined) bins.set(value, { value, count: 1, sum: outcome });
    else {
      bin.count += 1;
      bin.sum += outcome;
    }
  }
  return [...bins.values()].sort((a, b) => a.value - b.value);
};

const conditionAt = (bins: readonly Bin[], last: number, dimension: number, kind: DimensionKind): Condition => {
  if (kind === 'categories') {
    const codes = bins.slice(0, last + 1).map(({ value }) => value);
    return { kind: 'among', dimension, codes: codes.sort((a, b) => a - b) };
  }
  const [low, high] = [bins[last]?.value ?? NaN, bins[last + 1]?.value ?? NaN];
  return { kind: 'at-most', dimension, value: low + (high - low) / 2 };
};

/**
 * The best split along a dimension that leaves both sides `minLeaf` cases. Categories are put in the order of their mean
 * outcome first: the best of all their divisions into two is then one of the cuts of that order (Breiman et al. 1984). Of
 * those that a `minLeaf` above 1 allows it may be a near one.
 */
const bestAlong = (
  cases: readonly Case[],
  dimension: number,
  kind: DimensionKind,
  minLeaf: number,
): Split | undefined => {
  const ascending = binsOf(cases, dimension);
  const bins =
    kind === 'ordered'
      ? ascending
      : [...ascending].sort((a, b) => a.sum / a.count - b.sum / b.count || a.value - b.value);
  const total = cases.reduce((sum, { outcome }) => sum + outcome, 0);
  let [count, sum] = [0, 0];
  let best: { readonly last: number; readonly gain: number } | undefined;
  bins.slice(0, -1).forEach((bin, last) => {
    count += bin.count;
    sum += bin.sum;
    const others = cases.length - count;
    if (count < minLeaf || others < minLeaf) return;
    const gain = ((count * others) / cases.length) * (sum / count - (total - sum) / others) ** 2;
    if (best === undefined || gain > best.gain) best = { last, gain };
  });
  return best && { condition: conditionAt(bins, best.last, dimension, kind), gain: best.gain };
};

/**
 * The split of these cases into two that leaves the least squared error around the means, of equals that of the first
 * dimension; undefined where none leaves both sides `minLeaf` cases. For outcomes of 0 and 1 the squared error is half
 * the Gini impurity times the cases, so regression and classification choose alike.
 */
export const bestSplit = (
  cases: readonly Case[],
  kinds: readonly DimensionKind[],
  minLeaf: number,
): Split | undefined =>
  kinds
    .map((kind, dimension) => bestAlong(cases, dimension, kind, minLeaf))
    .reduce((best, split) => (split !== undefined && split.gain > (best?.gain ?? 0) ? split : best), undefined);
