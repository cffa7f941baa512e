/** An estimate from the first samples of a design. */
export interface EstimateAt {
  readonly samples: number;
  readonly value: number;
}

/** How an estimate settled while its design grew. */
export interface Convergence {
  /** The fewest samples from which on no estimate was further than the tolerance from the last; undefined for never. */
  readonly since: number | undefined;
  readonly tolerance: number;
  /** All samples. */
  readonly samples: number;
  /** The largest distance from the last estimate: since then, or at the second last number of samples. */
  readonly within: number;
}

const FEWEST = 8;

/** The sizes at which a design of that many samples is looked at: all of it, a half, a quarter … down to 8, ascending. */
export const growingSizes = (samples: number): readonly number[] => {
  const sizes = [samples];
  for (let half = Math.floor(samples / 2); half >= FEWEST; half = Math.floor(half / 2)) sizes.unshift(half);
  return sizes;
};

/**
 * Whether an estimate has settled. Takes the estimates in the order of growing samples. With one estimate nothing can be
 * told, and it has not.
 */
export const convergenceOf = (estimates: readonly EstimateAt[], tolerance: number): Convergence => {
  const last = estimates.at(-1) ?? { samples: 0, value: NaN };
  const distances = estimates.map(({ value }) => Math.abs(value - last.value));
  const lastOutside = distances.findLastIndex((distance) => !(distance <= tolerance));
  const since = estimates.slice(lastOutside + 1, -1)[0]?.samples;
  const within = since === undefined ? (distances.at(-2) ?? NaN) : Math.max(...distances.slice(lastOutside + 1));
  return { since, tolerance, samples: last.samples, within };
};
