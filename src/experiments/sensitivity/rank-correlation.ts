import { mean } from './moments.js';

/** Ranks from 1; equal values share the mean of theirs. */
const ranksOf = (values: readonly number[]): readonly number[] => {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? NaN) - (values[b] ?? NaN));
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    const value = values[order[from] ?? 0];
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === value) to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
};

/** Spearman's rank correlation, −1 to 1; undefined where one of the two does not vary. */
export const rankCorrelation = (xs: readonly number[], ys: readonly number[]): number | undefined => {
  const [x, y] = [ranksOf(xs), ranksOf(ys)];
  const [xMean, yMean] = [mean(x), mean(y)];
  const product = (a: readonly number[], aMean: number, b: readonly number[], bMean: number): number =>
    a.reduce((sum, value, i) => sum + (value - aMean) * ((b[i] ?? NaN) - bMean), 0);
  const scale = Math.sqrt(product(x, xMean, x, xMean) * product(y, yMean, y, yMean));
  return scale === 0 ? undefined : product(x, xMean, y, yMean) / scale;
};
