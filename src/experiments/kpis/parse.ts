import type { KpiExpression, KpiFault, Operator } from './expression.js';
import { figureCall } from './parse-figure.js';
import { TokenReader } from './token-reader.js';
import { tokensOf } from './tokens.js';

/** An expression, or everything that is wrong with it. */
export type ParsedKpi =
  | { readonly ok: true; readonly expression: KpiExpression }
  | { readonly ok: false; readonly faults: readonly KpiFault[] };

const primary = (reader: TokenReader): KpiExpression => {
  if (reader.takeSign('-')) return { type: 'negative', of: primary(reader) };
  if (reader.takeSign('(')) {
    const inner = sum(reader);
    reader.expectSign(')', 'an operator or ")"');
    return inner;
  }
  const { kind, text } = reader.token;
  if (kind === 'number') {
    reader.advance();
    return { type: 'number', value: Number(text) };
  }
  if (kind === 'name') return figureCall(reader);
  return reader.stop('a number, a figure such as scope1(2050), or "("');
};

const chain =
  (operators: readonly Operator[], operand: (reader: TokenReader) => KpiExpression) =>
  (reader: TokenReader): KpiExpression => {
    let left = operand(reader);
    for (;;) {
      const operator = operators.find((sign) => reader.takeSign(sign));
      if (operator === undefined) return left;
      left = { type: 'operation', operator, left, right: operand(reader) };
    }
  };

const product = chain(['*', '/'], primary);
const sum = chain(['+', '-'], product);

/**
 * Reads numbers, `+ - * /`, parentheses and figures of a run such as `scope1(2050, country = "DEU")` or
 * `cumulative(scope1, 2025, 2050)`. Unknown names are reported together; of a mistake in the grammar the first.
 */
export const parseKpi = (source: string): ParsedKpi => {
  const tokens = tokensOf(source);
  if (!('length' in tokens)) return { ok: false, faults: [tokens] };
  const reader = new TokenReader(tokens);
  const expression = reader.reading(() => {
    const whole = sum(reader);
    if (reader.token.kind !== 'end') reader.stop('an operator or the end');
    return whole;
  });
  return expression === undefined || reader.faults.length > 0
    ? { ok: false, faults: reader.faults }
    : { ok: true, expression };
};
