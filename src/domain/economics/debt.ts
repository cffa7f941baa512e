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

/**
 * Present value, at a discount factor a year, of the first n payments of a tranche, in the year before the first one:
 * Σ_{j=1…n} (P/L + r·P·(1 − (j − ½)/L))·d^j with Σ d^j = d(1 − d^n)/(1 − d) and
 * Σ j·d^j = d(1 − (n + 1)d^n + n·d^(n+1))/(1 − d)². USD.
 */
export const discountedService = (
  { principal, term, rate }: Pick<Tranche, 'principal' | 'term' | 'rate'>,
  payments: number,
  discount: number,
): number => {
  const last = discount ** payments;
  const left = 1 - discount;
  const ones = left === 0 ? payments : (discount * (1 - last)) / left;
  const steps =
    left === 0
      ? (payments * (payments + 1)) / 2
      : (discount * (1 - (payments + 1) * last + payments * discount * last)) / (left * left);
  return principal * ((1 / term + rate * (1 + 0.5 / term)) * ones - (rate / term) * steps);
};
