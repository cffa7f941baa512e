/** Knots of a yearly series as `[year, value]`. */
export type Knots = readonly (readonly [year: number, value: number])[];

/** Linear between knots, the first and last value held beyond them. Knots must be sorted by year and not empty. */
export const interpolate = (knots: Knots, year: number): number => {
  let before = knots[0];
  if (before === undefined) throw new RangeError('A series needs at least one knot.');
  if (year <= before[0]) return before[1];
  for (const knot of knots) {
    if (knot[0] >= year) {
      const [y0, v0] = before;
      return knot[0] === year ? knot[1] : v0 + ((knot[1] - v0) * (year - y0)) / (knot[0] - y0);
    }
    before = knot;
  }
  return before[1];
};

/** Knots of a path written as `{ 2025: 75, 2030: 130 }`. */
export const knotsOf = (path: Readonly<Record<string, number>>): Knots =>
  Object.entries(path)
    .map(([year, value]) => [Number(year), value] as const)
    .sort((a, b) => a[0] - b[0]);

/** Groups rows by region into sorted knots. */
export const knotsByRegion = (
  rows: readonly { readonly region: string; readonly year: number; readonly value: number }[],
): ReadonlyMap<string, Knots> => {
  const map = new Map<string, (readonly [number, number])[]>();
  for (const row of rows) {
    const knots = map.get(row.region) ?? [];
    knots.push([row.year, row.value]);
    map.set(row.region, knots);
  }
  for (const knots of map.values()) knots.sort((a, b) => a[0] - b[0]);
  return map;
};
