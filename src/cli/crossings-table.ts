import Table from 'cli-table3';
import type { MonitorMetric } from '../domain/monitor.js';
import type { MonitorCrossing } from '../runs/crossings.js';
import { decimal, megatonnes } from './numbers.js';

type Told = readonly [what: string, value: (value: number) => string];

const METRICS: Readonly<Record<MonitorMetric, Told>> = {
  scope1: ['scope 1, Mt CO2', (value) => megatonnes(value)],
  steelPrice: ['steel price, USD/t', (value) => decimal(value, 0)],
  bankruptcies: ['bankruptcies, furnace groups', (value) => decimal(value, 0)],
  costCurveJump: ['size of the change of the steel price, %', (value) => decimal(value * 100, 1)],
};

/** The thresholds that a run has crossed, in their order; without colours. */
export const crossingsTable = (crossings: readonly MonitorCrossing[]): string => {
  const table = new Table({
    head: ['Threshold crossed', 'year', 'of', 'value', 'threshold'],
    colAligns: ['left', 'right', 'left', 'right', 'right'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const { monitor, year, metric, value, threshold, direction } of crossings) {
    const [what, text] = METRICS[metric];
    table.push([monitor, String(year), what, text(value), `${direction} ${text(threshold)}`]);
  }
  return table.toString();
};
