/**
 * The debt of one investment: equal principal payments over the term and interest on the average balance of the
 * year. The first payment falls in `firstYear`.
 */
export interface Tranche {
  /** USD */
  readonly principal: number;
  /** Years of payments. */
  readonly term: number;
  /** Interest per year, as a share. */
  readonly rate: number;
  readonly firstYear: number;
}

/** USD paid on a tranche in `year`: P/L + r·P·(1 − (j − ½)/L) with j = 1…L, zero outside the term (model §6). */
export const trancheService = (tranche: Tranche, year: number): number => {
  const j = year - tranche.firstYear + 1;
  if (j < 1 || j > tranche.term) return 0;
  return tranche.principal / tranche.term + tranche.rate * tranche.principal * (1 - (j - 0.5) / tranche.term);
};

/** USD of debt service in `year`, summed over the tranches in their order. */
export const debtService = (tranches: readonly Tranche[], year: number): number => {
  let sum = 0;
  for (const tranche of tranches) sum += trancheService(tranche, year);
  return sum;
};

/** USD of principal still owed at the end of `year`. */
export const outstandingDebt = (tranches: readonly Tranche[], year: number): number => {
  let sum = 0;
  for (const tranche of tranches) {
    const paid = Math.min(Math.max(year - tranche.firstYear + 1, 0), tranche.term);
    sum += tranche.principal * (1 - paid / tranche.term);
  }
  return sum;
};

/** USD of principal and interest still to be paid after `year`, undiscounted: Σ of the remaining schedule. */
export const remainingService = (tranches: readonly Tranche[], year: number): number => {
  let sum = 0;
  for (const tranche of tranches) {
    const paid = Math.min(Math.max(year - tranche.firstYear + 1, 0), tranche.term);
    const left = tranche.term - paid;
    // Interest over the last n payments: r·P·Σ(1 − (j − ½)/L) = r·P·n²/(2L).
    sum +=
      (tranche.principal * left) / tranche.term + (tranche.rate * tranche.principal * left * left) / (2 * tranche.term);
  }
  return sum;
};
