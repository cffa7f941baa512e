import type { KpiAnalysis } from '../../../experiments/index.js';

/** How values of one KPI are shown: the same power of a thousand and the same digits for all of them. */
export interface Quantity {
  /** Such as `GtCO2`; empty for a pure number. */
  readonly unit: string;
  /** The number alone. */
  readonly number: (value: number) => string;
  /** With its unit. */
  readonly text: (value: number) => string;
  /** In the unit shown. */
  readonly scaled: (value: number) => number;
}

const PREFIXED = new Set(['t', 'tCO2', 't/yr']);
const PREFIXES = [
  { factor: 1e9, prefix: 'G', word: 'billions' },
  { factor: 1e6, prefix: 'M', word: 'millions' },
  { factor: 1e3, prefix: 'k', word: 'thousands' },
];
/** Significant digits of the largest value. */
const DIGITS = 4;

/** What quantities as large as `largest` are shown in. `unit` undefined means that it is not known. */
export const quantityOf = (unit: string | undefined, largest: number): Quantity => {
  const size = Math.abs(largest);
  const known = unit ?? '';
  const step = PREFIXED.has(known) || unit === undefined ? PREFIXES.find(({ factor }) => size >= factor) : undefined;
  const factor = step?.factor ?? 1;
  const shownUnit = step === undefined ? known : PREFIXED.has(known) ? `${step.prefix}${known}` : step.word;
  const whole = size / factor >= 1 ? Math.floor(Math.log10(size / factor)) + 1 : 1;
  const digits = Math.max(0, DIGITS - whole);
  const number = (value: number): string => {
    const shown = (value / factor).toFixed(digits);
    return (/^-[0.]+$/.test(shown) ? shown.slice(1) : shown).replace('-', '−');
  };
  return {
    unit: shownUnit,
    number,
    text: (value) => (shownUnit === '' ? number(value) : `${number(value)} ${shownUnit}`),
    scaled: (value) => value / factor,
  };
};

/** The quantities that values of a KPI are shown in. */
export const shownAs = ({ unit, spread }: KpiAnalysis): Quantity =>
  quantityOf(unit, Math.max(Math.abs(spread.min), Math.abs(spread.max)));

/** A value of a parameter: four significant digits, without an exponent where that is not long. */
export const parameterText = (value: number): string =>
  (Math.abs(value) >= 1e4 ? String(Number(value.toPrecision(6))) : String(Number(value.toPrecision(4)))).replace(
    '-',
    '−',
  );
