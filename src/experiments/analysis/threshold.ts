import { nearestName } from '../../kernel/index.js';
import type { Threshold } from './discovered.js';

/** Why a text is no threshold. */
export interface ThresholdFault {
  readonly expected: string;
  readonly hint?: string;
}

const FORM = /^\s*([A-Za-z]\w*)\s*(<=|>=|<|>)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*$/i;

const OPERATORS: readonly Threshold['operator'][] = ['<', '<=', '>', '>='];

/** Reads a threshold such as `emissions2050 < 0.5e9` on one of the KPIs, or says what is wrong with it. */
export const readThreshold = (text: string, kpis: readonly string[]): Threshold | ThresholdFault => {
  const [, kpi = '', sign, limit] = FORM.exec(text) ?? [];
  const operator = OPERATORS.find((each) => each === sign);
  if (operator === undefined) {
    return { expected: `a KPI, then <, <=, > or >=, then a number, such as ${kpis[0] ?? 'emissions2050'} < 0.5e9` };
  }
  if (kpis.includes(kpi)) return { kpi, operator, limit: Number(limit) };
  const hint = nearestName(kpi, kpis);
  return { expected: `a KPI of the sweep: ${kpis.join(', ')}`, ...(hint !== undefined && { hint }) };
};
