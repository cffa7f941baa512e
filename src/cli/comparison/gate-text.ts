import type { GateResult } from '../../runs/comparison/gate-result.js';
import { decimal } from '../numbers.js';
import { percentText, signed } from './figures.js';

const WHOLE: readonly string[] = ['t', 't/yr', 'tCO2'];
/** Ratios and intensities are small numbers. */
const digitsOf = (unit: string): number => (WHOLE.includes(unit) ? 0 : unit === 'USD/t' ? 2 : 4);

/** What a gate saw and what it allows, in one line. */
export const gateText = ({ a, b, unit, difference, percent, operator, limit, relative }: GateResult): string => {
  const digits = digitsOf(unit);
  const inUnit = (text: string): string => `${text} ${unit}`.trimEnd();
  const seen = relative ? percentText(percent) : inUnit(signed(decimal(difference, digits)));
  const bound = operator === '>' ? 'at most' : 'at least';
  const allowed = relative ? `${signed(String(limit))} %` : inUnit(signed(String(limit)));
  return `saw ${seen} (${inUnit(`${decimal(a, digits)} to ${decimal(b, digits)}`)}), allowed ${bound} ${allowed}`;
};
