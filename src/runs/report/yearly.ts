/** Sums by year over a run: one value for each of its years. */
export class YearlySum {
  readonly values: number[];
  private readonly first: number;

  constructor(years: readonly number[]) {
    this.first = years[0] ?? 0;
    this.values = years.map(() => 0);
  }

  add(year: number, value: number): undefined {
    const at = year - this.first;
    const before = this.values[at];
    if (before !== undefined) this.values[at] = before + value;
  }
}

/** The values of the rows that hold, added up by year. */
export const yearlySum = <T extends { readonly year: number }>(
  years: readonly number[],
  rows: Iterable<T>,
  valueOf: (row: T) => number,
): readonly number[] => {
  const sum = new YearlySum(years);
  for (const row of rows) sum.add(row.year, valueOf(row));
  return sum.values;
};
