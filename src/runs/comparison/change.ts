/** What two runs say of one figure, in its own unit. */
export interface Change {
  readonly a: number;
  readonly b: number;
  /** B minus A. */
  readonly difference: number;
  /** The difference in per cent of A; `null` when there is none of it in A but some in B. */
  readonly percent: number | null;
}

/** Sets two values beside each other. Nothing that stays nothing has changed by 0 %. */
export const changeBetween = (a: number, b: number): Change => {
  const difference = b - a;
  return { a, b, difference, percent: difference === 0 ? 0 : a === 0 ? null : (100 * difference) / Math.abs(a) };
};
