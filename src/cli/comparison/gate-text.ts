import type { GateResult } from '../../runs/comparison/gates.js';
import { decimal } from '../numbers.js';
import { percentText, signed } from './figures.js';

/** What a gate saw and what it allows, in one line. */
export const gateText = ({ a, b, unit, difference, percent, operator, limit, relative }: GateResult): string => {
  const digits = unit === 'USD/t' ? 2 : 0;
  const seen = relative ? percentText(percent) : `${signed(decimal(difference, digits))} ${unit}`;
  const bound = operator === '>' ? 'at most' : 'at least';
  const allowed = `${bound} ${signed(String(limit))} ${relative ? '%' : unit}`;
  return `saw ${seen} (${decimal(a, digits)} to ${decimal(b, digits)} ${unit}), allowed ${allowed}`;
};
