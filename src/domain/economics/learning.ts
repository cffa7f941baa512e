import type { TechnologyCode } from '../names.js';

/** What experience has done to the capex of technologies so far; constant within a year. */
export interface Learning {
  /** Capex of a technology over what the dataset says, from 1 down. */
  capexFactor(technology: TechnologyCode): number;
}

/** Every technology costs what the dataset says: before the first year, and in calculations of a single year. */
export const NOTHING_LEARNED: Learning = { capexFactor: () => 1 };

/**
 * t/yr of a technology that stand behind the capex of the dataset at least. Without it the first plant of a technology
 * would be many doublings, and the next ones none.
 */
const LEAST_EXPERIENCE = 5e6;

/** Cumulative capacity to which the capex of the dataset belongs, t/yr: what stood at the start, at least 5 Mt/yr. */
export const firstExperience = (standing: number): number => Math.max(LEAST_EXPERIENCE, standing);

/**
 * Capex over that of the dataset, (cum/cum0)^(−b) with b = −log2(cost ratio per doubling) × `multiplier` (model §8).
 * `cumulative` is the capacity ever installed and `standing` that at the start, t/yr. One as long as cum ≤ cum0.
 */
export const learnedFactor = (
  costRatioPerDoubling: number,
  standing: number,
  cumulative: number,
  multiplier: number,
): number => {
  const first = firstExperience(standing);
  if (cumulative <= first) return 1;
  const b = -Math.log2(costRatioPerDoubling) * multiplier;
  return (cumulative / first) ** -b;
};
