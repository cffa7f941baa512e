/** Present value of a yearly path over the years `after` + 1 … `until` ahead; zero when there are none. */
export type PresentValue = (after: number, until: number) => number;

/**
 * Discounts a yearly path (index 0 is the current year) at rate k. The sums Σ_{t=1…n} path_t/(1+k)^t are formed once, so
 * that every later reading is a difference of two of them. Years beyond the path are worth nothing.
 */
export const presentValueOf = (path: Float64Array, k: number): PresentValue => {
  const sums = new Float64Array(Math.max(1, path.length));
  const step = 1 / (1 + k);
  let discount = 1;
  for (let t = 1; t < path.length; t += 1) {
    discount *= step;
    sums[t] = (sums[t - 1] ?? 0) + (path[t] ?? 0) * discount;
  }
  const last = sums.length - 1;
  return (after, until) =>
    until > after ? (sums[Math.min(until, last)] ?? 0) - (sums[Math.min(after, last)] ?? 0) : 0;
};
