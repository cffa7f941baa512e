/** Units of a report in those of the tables. */
export const MEGA = 1e6;
export const KILO = 1e3;
export const BILLION = 1e9;

/** A number with so many decimals: what nobody sees need not travel. */
export const rounded = (value: number, digits: number): number => {
  const by = 10 ** digits;
  return Math.round(value * by) / by + 0;
};

/** Series in a larger unit, to two decimals. */
export const inUnit = (values: readonly number[], unit: number): readonly number[] =>
  values.map((value) => rounded(value / unit, 2));
