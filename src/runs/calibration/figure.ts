/** Whether the model was set to the statistic (`fitted`) or could have missed it (`predicted`). */
export type FigureKind = 'fitted' | 'predicted';

/** What a figure is compared with: a statistic with a tolerance, or (value null) a range alone. */
export interface Target {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** The tolerance in words. */
  readonly tolerance: string;
  /** Whether the tolerance is a share of the value or a distance in the figure's own unit. */
  readonly by: 'share' | 'distance' | 'range';
}

/** One figure of the base year beside what is known of the real one. */
export interface Figure {
  readonly name: string;
  readonly kind: FigureKind;
  readonly unit: string;
  readonly value: number;
  /** Null where no open statistic is at hand: shown, not judged. */
  readonly target: Target | null;
}

export type Verdict = 'hit' | 'miss' | 'not judged';

/** A figure hits when it lies within the bounds, these included; one that is no number misses. */
export const verdictOf = ({ value, target }: Pick<Figure, 'value' | 'target'>): Verdict => {
  if (target === null) return 'not judged';
  return value >= target.low && value <= target.high ? 'hit' : 'miss';
};

const PERCENT = 100;

/** A share of the value up or down, such as 0.07 for 7 %. */
export const withinShare = (value: number, share: number): Target => {
  const by = Math.abs(value) * share;
  return { value, low: value - by, high: value + by, tolerance: `±${Math.round(share * PERCENT)} %`, by: 'share' };
};

/** A fixed distance up or down, in the figure's own unit, which the words repeat. */
export const withinDistance = (value: number, by: number, tolerance: string): Target => ({
  value,
  low: value - by,
  high: value + by,
  tolerance,
  by: 'distance',
});

/** A range alone: nobody knows the value better. */
export const between = (low: number, high: number): Target => ({
  value: null,
  low,
  high,
  tolerance: 'range',
  by: 'range',
});
