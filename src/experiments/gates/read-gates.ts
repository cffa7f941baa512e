import { nearestName } from '../../kernel/index.js';
import { FIGURES } from '../../runs/comparison/headline-differences.js';
import { figureTerms } from '../kpis/expression.js';
import type { KpiFault } from '../kpis/expression.js';
import { parseKpi } from '../kpis/parse.js';
import type { KpiScope } from '../kpis/scope.js';
import { scopeFaults } from '../kpis/scope.js';
import type { Gate, Measured } from './gate.js';

/** What a gate without an expression may ask of; a figure's name in the headline. */
const METRICS = ['emissions', 'production', 'price', 'hydrogenIron'] as const;

/** Why a text is no gate. */
export interface GateFault {
  readonly text: string;
  readonly expected: string;
  /** What stands there, where it is a part of the text. */
  readonly value?: string;
  readonly hint?: string;
}

/** What two runs can be asked about. */
export interface GateScope {
  /** Years that both runs have. */
  readonly years: readonly number[];
  /** Names that one of the runs has. */
  readonly names: Omit<KpiScope, 'start' | 'end'>;
}

const FORM = /^(.*?)([<>])\s*([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%?)\s*$/is;
const METRIC_OF_YEAR = /^\s*(\w+)\.(\d+)\s*$/;
const GRAMMAR =
  '<metric>.<year> or a figure such as scope1(2030, country = "DEU"), then > or <, then a number or per cent, such as ' +
  'emissions.2030 > +2%';

const yearsOf = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined
    ? 'two runs with a year in common'
    : `a year of both runs, ${first} to ${last}`;
};

const metricFault = (text: string, name: string): GateFault => {
  const hint = nearestName(name, METRICS);
  const expected = `a metric, one of ${METRICS.join(', ')}`;
  return { text, expected, ...(hint !== undefined && { hint: text.replace(name, hint) }) };
};

type Read = Measured | readonly GateFault[];

const headlineOf = (text: string, name: string, year: number, scope: GateScope | undefined): Read => {
  const figure = FIGURES.find((each) => each.name === METRICS.find((metric) => metric === name));
  const faults = figure === undefined ? [metricFault(text, name)] : [];
  if (scope?.years.includes(year) === false) faults.push({ text, expected: yearsOf(scope.years) });
  return figure === undefined || faults.length > 0 ? faults : { kind: 'headline', figure, year };
};

const kpiOf = (text: string, source: string, scope: GateScope | undefined): Read => {
  const told = ({ position, value, expected, hint }: KpiFault): GateFault => ({
    text,
    expected: `${expected}, at character ${position}`,
    ...(value !== undefined && { value }),
    ...(hint !== undefined && { hint }),
  });
  const parsed = parseKpi(source);
  if (!parsed.ok) return parsed.faults.map(told);
  const { expression } = parsed;
  if (figureTerms(expression).length === 0) return [{ text, expected: 'a figure of the runs: numbers never differ' }];
  if (scope === undefined) return { kind: 'kpi', expression };
  const [start, end] = [scope.years[0], scope.years.at(-1)];
  if (start === undefined || end === undefined) return [{ text, expected: yearsOf(scope.years) }];
  const faults = scopeFaults(expression, { ...scope.names, start, end });
  return faults.length > 0 ? faults.map(told) : { kind: 'kpi', expression };
};

/** Reads a gate, or says everything that is wrong with it. Years and names are not checked while the scope is unknown. */
export const readGate = (text: string, scope: GateScope | undefined): Gate | readonly GateFault[] => {
  const [, source = '', operator, limit, percent] = FORM.exec(text) ?? [];
  const [, name, digits] = METRIC_OF_YEAR.exec(source) ?? [];
  // A limit such as 1e400 is infinite, and a gate that nothing can trip checks nothing.
  if (operator === undefined || !Number.isFinite(Number(limit)) || (name === undefined && !source.includes('(')))
    return [{ text, expected: GRAMMAR }];
  const measured = name === undefined ? kpiOf(text, source, scope) : headlineOf(text, name, Number(digits), scope);
  if (!('kind' in measured)) return measured;
  return {
    text,
    measured,
    operator: operator === '>' ? '>' : '<',
    limit: Number(limit),
    relative: percent === '%',
  };
};

/** Reads all gates, or says everything that is wrong with each. */
export const readGates = (
  texts: readonly string[],
  scope: GateScope | undefined,
): { readonly gates: readonly Gate[]; readonly faults: readonly GateFault[] } => {
  const read = texts.map((text) => readGate(text, scope));
  return {
    gates: read.flatMap((each) => ('measured' in each ? [each] : [])),
    faults: read.flatMap((each) => ('measured' in each ? [] : each)),
  };
};
