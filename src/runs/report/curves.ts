import { grouped } from './grouped.js';
import type { ByProduct, Product, ReportedCurve } from './report-data.js';
import { MEGA, rounded } from './rounded.js';
import type { CurveStep } from './run-tables.js';

/** Corners of a curve; neighbours that cost the same to the dollar are one step. */
export const cornersOf = (steps: readonly Pick<CurveStep, 'cost' | 'capacity'>[]): readonly number[] => {
  const corners: number[] = [];
  let reached = 0;
  for (const { cost, capacity } of steps) {
    const whole = Math.round(cost);
    if (corners.at(-1) === whole) corners.splice(-2);
    else corners.push(rounded(reached / MEGA, 1), whole);
    reached += capacity;
    corners.push(rounded(reached / MEGA, 1), whole);
  }
  return corners;
};

/** The curves of every year. The steps of a year and product stand in their order. */
export const curvesOf = (
  years: readonly number[],
  steps: readonly CurveStep[],
): ByProduct<readonly ReportedCurve[]> => {
  const byYear = grouped(steps, ({ year, product }) => `${year}/${product}`);
  const of = (product: Product): readonly ReportedCurve[] =>
    years.map((year) => ({ corners: cornersOf(byYear.get(`${year}/${product}`) ?? []) }));
  return { iron: of('iron'), steel: of('steel') };
};
