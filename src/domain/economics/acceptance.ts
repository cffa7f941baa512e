/** Probability that owners accept an investment: exp(−equity/NPV) for NPV > 0, else zero (model §7 rule 6). */
export const acceptanceProbability = (equity: number, npv: number): number => (npv > 0 ? Math.exp(-equity / npv) : 0);
