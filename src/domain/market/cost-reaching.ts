/**
 * Cost of the first step at which the cumulative width reaches `quantity` when steps stand in order of cost, or the
 * highest cost. A weighted selection in place of a sort: expected time grows with the number of steps alone. Reorders
 * the first `n` entries of both arrays.
 */
export const costReaching = (costs: Float64Array, widths: Float64Array, n: number, quantity: number): number => {
  let from = 0;
  let to = n - 1;
  let open = quantity;
  while (from < to) {
    const pivot = middle(costs[from] ?? 0, costs[(from + to) >> 1] ?? 0, costs[to] ?? 0);
    const split = partition(costs, widths, from, to, pivot);
    if (split.below >= open) {
      to = split.end;
      continue;
    }
    open -= split.below;
    from = split.end + 1;
  }
  return n > 0 ? (costs[from] ?? 0) : 0;
};

const middle = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** Hoare's partition: entries up to `end` cost at most the pivot; `below` is their width. */
const partition = (
  costs: Float64Array,
  widths: Float64Array,
  from: number,
  to: number,
  pivot: number,
): { end: number; below: number } => {
  let i = from - 1;
  let j = to + 1;
  for (;;) {
    do i += 1;
    while ((costs[i] ?? Infinity) < pivot);
    do j -= 1;
    while ((costs[j] ?? -Infinity) > pivot);
    if (i >= j) break;
    swap(costs, i, j);
    swap(widths, i, j);
  }
  let below = 0;
  for (let k = from; k <= j; k += 1) below += widths[k] ?? 0;
  return { end: j, below };
};

const swap = (array: Float64Array, i: number, j: number): undefined => {
  const held = array[i] ?? 0;
  array[i] = array[j] ?? 0;
  array[j] = held;
};
