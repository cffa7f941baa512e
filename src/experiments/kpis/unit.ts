import type { KpiExpression } from './expression.js';
import { FIGURES } from './vocabulary.js';

/** The unit of an expression's value; empty for a pure number, undefined where its terms have no unit in common. */
export const unitOf = (expression: KpiExpression): string | undefined => {
  switch (expression.type) {
    case 'number':
      return '';
    case 'negative':
      return unitOf(expression.of);
    case 'figure':
      return FIGURES[expression.figure].unit;
    case 'operation':
      return unitOfOperation(expression);
  }
};

const unitOfOperation = ({
  operator,
  ...operands
}: Extract<KpiExpression, { readonly type: 'operation' }>): string | undefined => {
  const [left, right] = [unitOf(operands.left), unitOf(operands.right)];
  if (left === undefined || right === undefined) return undefined;
  if (operator === '+' || operator === '-') return left === right ? left : undefined;
  const scaled = operands.left.type === 'number' || operands.right.type === 'number';
  if (left === '' && right === '') return '';
  if (scaled) return undefined;
  if (operator === '*') return left === '' ? right : right === '' ? left : undefined;
  if (left === right) return '';
  return right === ''
    ? left
    : left === '' || left.includes('/') || right.includes('/')
      ? undefined
      : `${left}/${right}`;
};
