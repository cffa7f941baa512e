import type { SweepAnalysis } from '../../../experiments/index.js';
import { cellText } from '../../exports/csv/cell-text.js';

export const INDICES_FILE = 'indices.csv';

/** What identifies a row. */
export const INDICES_KEY = ['kpi', 'measure', 'parameter', 'with_parameter'];

/** Columns of `indices.csv`: effects in the unit of the KPI, all else as shares. */
const COLUMNS = [...INDICES_KEY, 'value', 'interval_low', 'interval_high'];

/** Every index of an analysis, one a row, in the order of KPIs and measures. */
export const indicesFile = ({ kpis }: SweepAnalysis): string => {
  const rows = kpis.flatMap(({ kpi, indices }) =>
    indices.map((index) => [
      kpi,
      index.measure,
      index.factor,
      index.with ?? null,
      index.value,
      index.interval?.low ?? null,
      index.interval?.high ?? null,
    ]),
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(cellText).join(',')}\n`).join('');
};
