import type { FigureName, Filter } from './vocabulary.js';

/** Something that is wrong with an expression. `position` counts characters from 1. */
export interface KpiFault {
  readonly position: number;
  /** What stands there; absent at the end. */
  readonly value?: string;
  readonly expected: string;
  /** What was probably meant. */
  readonly hint?: string;
}

/** A year or the value of a filter, and where it stands. */
export interface Placed<Value> {
  readonly value: Value;
  readonly position: number;
}

/** One figure of a run: of a year, or the sum over the years from `from` to `to`, both included. */
export interface FigureTerm {
  readonly type: 'figure';
  readonly figure: FigureName;
  readonly from: Placed<number>;
  readonly to: Placed<number>;
  readonly filters: Readonly<Partial<Record<Filter, Placed<string>>>>;
}

export type Operator = '+' | '-' | '*' | '/';

/** A named expression's meaning. */
export type KpiExpression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'negative'; readonly of: KpiExpression }
  | {
      readonly type: 'operation';
      readonly operator: Operator;
      readonly left: KpiExpression;
      readonly right: KpiExpression;
    }
  | FigureTerm;

/** Every figure that an expression takes, from left to right. */
export const figureTerms = (expression: KpiExpression): readonly FigureTerm[] => {
  if (expression.type === 'figure') return [expression];
  if (expression.type === 'negative') return figureTerms(expression.of);
  if (expression.type === 'operation') return [...figureTerms(expression.left), ...figureTerms(expression.right)];
  return [];
};
