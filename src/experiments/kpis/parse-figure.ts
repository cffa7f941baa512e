import { nearestName } from '../../kernel/index.js';
import type { FigureTerm, KpiExpression, Placed } from './expression.js';
import type { TokenReader } from './token-reader.js';
import type { FigureName, Filter } from './vocabulary.js';
import { FIGURE_NAMES, FIGURES, FILTERS, isFigureName, isFilter } from './vocabulary.js';

/** Sums a figure over years. */
const CUMULATIVE = 'cumulative';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

/** Reads the name of a figure; an unknown one is noted and read as the first. */
const figureName = (reader: TokenReader, others: readonly string[]): FigureName => {
  if (reader.token.kind !== 'name') reader.stop(`a figure: ${listed(FIGURE_NAMES)}`);
  const token = reader.advance();
  if (isFigureName(token.text)) return token.text;
  const known = [...FIGURE_NAMES, ...others];
  reader.note(token, listed(known), nearestName(token.text, known));
  return 'production';
};

const year = (reader: TokenReader): Placed<number> => {
  if (reader.token.kind !== 'number') reader.stop('a year, such as 2050');
  const token = reader.advance();
  const value = Number(token.text);
  if (!Number.isSafeInteger(value)) reader.note(token, 'a whole year, such as 2050');
  return { value, position: token.position };
};

const filterName = (reader: TokenReader, figure: FigureName): Filter | undefined => {
  if (reader.token.kind !== 'name') reader.stop('a filter, such as country = "DEU"');
  const token = reader.advance();
  const allowed = FIGURES[figure].filters;
  if (!isFilter(token.text)) {
    reader.note(token, listed(allowed), nearestName(token.text, FILTERS));
    return undefined;
  }
  if (allowed.includes(token.text)) return token.text;
  reader.note(token, `${listed(allowed)}: ${figure} does not differ by ${token.text}`);
  return undefined;
};

const filters = (reader: TokenReader, figure: FigureName): FigureTerm['filters'] => {
  const found: { -readonly [F in Filter]?: Placed<string> } = {};
  while (reader.takeSign(',')) {
    const at = reader.token;
    const name = filterName(reader, figure);
    reader.expectSign('=', '"="');
    if (reader.token.kind !== 'text') reader.stop('a text in quotation marks');
    const { text, position } = reader.advance();
    if (name === undefined) continue;
    if (found[name] !== undefined) reader.note(at, `every filter once`);
    found[name] = { value: text, position };
  }
  reader.expectSign(')', '"," or ")"');
  return found;
};

const cumulative = (reader: TokenReader): FigureTerm => {
  reader.expectSign('(', '"("');
  const at = reader.token;
  const figure = figureName(reader, []);
  if (isFigureName(at.text) && !FIGURES[figure].addsUp) {
    reader.note(at, `a figure with a sum over years: ${listed(FIGURE_NAMES.filter((name) => FIGURES[name].addsUp))}`);
  }
  reader.expectSign(',', '"," and the first year');
  const from = year(reader);
  reader.expectSign(',', '"," and the last year');
  const last = reader.token;
  const to = year(reader);
  if (to.value < from.value) reader.note(last, `a year of ${from.value} or later`);
  return { type: 'figure', figure, from, to, filters: filters(reader, figure) };
};

/** `name(year, filter = "value", …)` or `cumulative(name, from, to, filter = "value", …)`. */
export const figureCall = (reader: TokenReader): KpiExpression => {
  if (reader.token.text === CUMULATIVE) {
    reader.advance();
    return cumulative(reader);
  }
  const figure = figureName(reader, [CUMULATIVE]);
  reader.expectSign('(', '"(" and a year');
  const at = year(reader);
  return { type: 'figure', figure, from: at, to: at, filters: filters(reader, figure) };
};
