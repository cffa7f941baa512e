import type { Point } from '../../../src/experiments/index.js';

/** A function of the unit cube whose indices are known in closed form. */
export interface TestFunction {
  readonly name: string;
  readonly of: (point: Point) => number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Ishigami and Homma (1990) with a = 7, b = 0.1 on (−π, π)³; indices from its variance decomposition by hand. */
export const ISHIGAMI: TestFunction = {
  name: 'Ishigami',
  of: (point) => {
    const [x1 = NaN, x2 = NaN, x3 = NaN] = point.map((u) => Math.PI * (2 * u - 1));
    return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
  },
  first: [0.31390519114781146, 0.4424111447900409, 0],
  total: [0.5575888552099592, 0.4424111447900409, 0.2436836640621477],
};

const A = [0, 1, 4.5, 9, 99, 99, 99, 99];
const OWN = A.map((a) => 1 / (3 * (1 + a) ** 2));
const VARIANCE = OWN.reduce((product, v) => product * (1 + v), 1) - 1;

/** Sobol's G-function of eight factors: V_i = 1 / (3(1 + a_i)²), V = Π(1 + V_i) − 1, VT_i = V_i Π_{j≠i}(1 + V_j). */
export const G_FUNCTION: TestFunction = {
  name: 'G-function',
  of: (point) =>
    point.reduce((product, u, i) => product * ((Math.abs(4 * u - 2) + (A[i] ?? NaN)) / (1 + (A[i] ?? NaN))), 1),
  first: OWN.map((v) => v / VARIANCE),
  total: OWN.map((v) => (v * (VARIANCE + 1)) / (1 + v) / VARIANCE),
};
