import type { GateBound, GateResult } from '../../runs/comparison/gate-result.js';
import { decimal } from '../numbers.js';
import { percentText, signed } from './figures.js';

const WHOLE: readonly string[] = ['t', 't/yr', 'tCO2'];
/** Ratios and intensities are small numbers. */
const digitsOf = (unit: string): number => (WHOLE.includes(unit) ? 0 : unit === 'USD/t' ? 2 : 4);

const tripsAt = (value: number, { operator, limit }: GateBound): boolean =>
  operator === '>' ? value > limit : value < limit;

/** As many digits as a person likes to read, or so many more that the number lies on the side of the limit on which it is. */
const toldBeside = (bound: GateBound, value: number, digits: number): string => {
  const isTold = tripsAt(Number(value.toFixed(digits)), bound) === tripsAt(value, bound);
  if (isTold) return decimal(value, digits);
  const enough = [3, 6, 9, 12].find(
    (count) => tripsAt(Number(value.toPrecision(count)), bound) === tripsAt(value, bound),
  );
  return String(enough === undefined ? value : Number(value.toPrecision(enough)));
};

/** What a gate saw and what it allows, in one line. */
export const gateText = (result: GateResult): string => {
  const { a, b, unit, difference, percent, operator, limit, relative } = result;
  const digits = digitsOf(unit);
  const inUnit = (text: string): string => `${text} ${unit}`.trimEnd();
  const share = percent === null ? percentText(percent) : `${signed(toldBeside(result, percent, 2))} %`;
  const seen = relative ? share : inUnit(signed(toldBeside(result, difference, digits)));
  const bound = operator === '>' ? 'at most' : 'at least';
  const allowed = relative ? `${signed(String(limit))} %` : inUnit(signed(String(limit)));
  return `saw ${seen} (${inUnit(`${decimal(a, digits)} to ${decimal(b, digits)}`)}), allowed ${bound} ${allowed}`;
};
