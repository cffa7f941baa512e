import type { DimensionKind } from '../discovery/splits.js';
import type { ParameterValue } from '../distributions.js';
import type { Factor, SweepPoint } from '../sweep.js';

/** One factor as numbers: a group of parameters that move together by the first of them. */
export interface FactorValues {
  readonly name: string;
  /** The parameter whose values these are. */
  readonly path: string;
  readonly kind: DimensionKind;
  /** The values behind the codes of categories; empty for numbers. */
  readonly categories: readonly string[];
  /** For each point the number, or the code of the category. */
  readonly values: readonly number[];
}

/** Truth is 0 or 1, other values of text are coded by their order in code units. */
const coded = (values: readonly ParameterValue[]): Pick<FactorValues, 'kind' | 'categories' | 'values'> => {
  if (values.every((value) => typeof value === 'number')) return { kind: 'ordered', categories: [], values };
  const categories = [...new Set(values.map(String))].sort();
  const codes = new Map(categories.map((category, code) => [category, code]));
  const kind = values.every((value) => typeof value === 'boolean') ? 'ordered' : 'categories';
  return { kind, categories, values: values.map((value) => codes.get(String(value)) ?? -1) };
};

/** The factors of a sweep as numbers, point by point. */
export const factorValues = (factors: readonly Factor[], points: readonly SweepPoint[]): readonly FactorValues[] => {
  let column = 0;
  return factors.map(({ name, parameters }) => {
    const first = column;
    column += parameters.length;
    const values = points.map((point) => point.values[first] ?? NaN);
    return { name, path: parameters[0]?.path ?? name, ...coded(values) };
  });
};
