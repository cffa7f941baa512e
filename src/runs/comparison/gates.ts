import { nearestName } from '../../kernel/index.js';
import type { Headline } from '../headline.js';
import type { Change } from './change.js';
import { changeBetween } from './change.js';
import type { Figure, FigureUnit } from './headline-differences.js';
import { commonYears, FIGURES } from './headline-differences.js';

/** What a gate may ask of; a figure's name in the headline. */
const METRICS = ['emissions', 'production', 'price', 'hydrogenIron'] as const;

/** How large a difference between two runs may be: `emissions.2050 > +2%` trips when B has over 2 % more than A. */
export interface Gate {
  readonly text: string;
  readonly figure: Figure;
  readonly year: number;
  readonly operator: '>' | '<';
  /** In per cent of A when `relative`, else in the unit of the figure. */
  readonly limit: number;
  readonly relative: boolean;
}

/** Why a text is no gate. */
export interface GateFault {
  readonly text: string;
  readonly expected: string;
  readonly hint?: string;
}

/** What a gate saw. */
export interface GateResult extends Change {
  readonly gate: string;
  readonly unit: FigureUnit;
  readonly operator: '>' | '<';
  readonly limit: number;
  readonly relative: boolean;
  readonly tripped: boolean;
}

const FORM = /^\s*(\w+)\.(\d+)\s*([<>])\s*([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%?)\s*$/i;

const metricFault = (text: string, name: string): GateFault => {
  const hint = nearestName(name, METRICS);
  const expected = `a metric, one of ${METRICS.join(', ')}`;
  return { text, expected, ...(hint !== undefined && { hint: text.replace(name, hint) }) };
};

/** Reads a gate, or says everything that is wrong with it. */
export const readGate = (text: string, years: readonly number[] | undefined): Gate | readonly GateFault[] => {
  const [, name = '', digits = '', operator, limit, percent] = FORM.exec(text) ?? [];
  // A limit such as 1e400 is infinite, and a gate that nothing can trip checks nothing.
  if (operator === undefined || !Number.isFinite(Number(limit)))
    return [
      { text, expected: '<metric>.<year>, then > or <, then a number or per cent, such as emissions.2030 > +2%' },
    ];
  const figure = FIGURES.find((each) => each.name === METRICS.find((metric) => metric === name));
  const year = Number(digits);
  const faults = figure === undefined ? [metricFault(text, name)] : [];
  if (years?.includes(year) === false) faults.push({ text, expected: yearsOf(years) });
  if (figure === undefined || faults.length > 0) return faults;
  return {
    text,
    figure,
    year,
    operator: operator === '>' ? '>' : '<',
    limit: Number(limit),
    relative: percent === '%',
  };
};

const yearsOf = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined
    ? 'two runs with a year in common'
    : `a year of both runs, ${first} to ${last}`;
};

/** Something that comes from nothing is an increase (or decrease) by more than any per cent. */
const seenBy = ({ relative }: Gate, { difference, percent }: Change): number =>
  relative ? (percent ?? Math.sign(difference) * Infinity) : difference;

/** Holds a gate against two runs that both have its year. */
export const judge = (gate: Gate, a: readonly Headline[], b: readonly Headline[]): GateResult => {
  const valueIn = (headlines: readonly Headline[]): number => {
    const headline = headlines.find(({ year }) => year === gate.year);
    return headline === undefined ? NaN : gate.figure.valueIn(headline);
  };
  const change = changeBetween(valueIn(a), valueIn(b));
  const seen = seenBy(gate, change);
  const { text, figure, operator, limit, relative } = gate;
  const tripped = operator === '>' ? seen > limit : seen < limit;
  return { gate: text, unit: figure.unit, ...change, operator, limit, relative, tripped };
};

/** Reads all gates; `years` are those that both runs have, `undefined` while that is not known. */
export const readGates = (
  texts: readonly string[],
  a: readonly Headline[] | undefined,
  b: readonly Headline[] | undefined,
): { readonly gates: readonly Gate[]; readonly faults: readonly GateFault[] } => {
  const years = a === undefined || b === undefined ? undefined : commonYears(a, b);
  const read = texts.map((text) => readGate(text, years));
  return {
    gates: read.flatMap((each) => ('figure' in each ? [each] : [])),
    faults: read.flatMap((each) => ('figure' in each ? [] : each)),
  };
};
