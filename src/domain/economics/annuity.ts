/** Present value of one USD a year in years 1…n at rate k: (1 − (1 + k)^−n)/k; n when k is zero. */
export const presentValueFactor = (k: number, n: number): number => (k === 0 ? n : (1 - (1 + k) ** -n) / k);

/** Yearly value that an NPV is worth over n years, k/(1 − (1 + k)^−n): makes options of different life comparable. */
export const annuityFactor = (k: number, n: number): number => 1 / presentValueFactor(k, n);
