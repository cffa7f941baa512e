import { evaluateKpi } from '../../../experiments/kpis/evaluate.js';
import type { KpiExpression } from '../../../experiments/kpis/expression.js';
import { ExperimentRefusedError } from '../../../experiments/errors.js';
import type { RunResult, RunStatus } from '../../../experiments/run-result.js';
import { RUN_COLUMNS } from '../../../experiments/sweep-files.js';
import type { SweepRun } from '../../../experiments/sweep-progress.js';
import type { SweepParameter } from '../../../experiments/sweep.js';
import type { RunFigures } from '../../../runs/figures.js';
import { cellText } from '../csv/cell-text.js';
import type { Cell } from '../csv/table.js';

/** A column of `runs.csv` that is computed from the figures of a run. */
export interface NamedKpi {
  readonly name: string;
  readonly expression: KpiExpression;
}

/** A line of cells. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\n`;

/** The header of `runs.csv`. */
export const runsHeader = (parameters: readonly SweepParameter[], kpis: readonly NamedKpi[]): string =>
  csvLine([
    ...RUN_COLUMNS.first,
    ...parameters.map(({ path }) => path),
    ...RUN_COLUMNS.afterParameters,
    ...kpis.map(({ name }) => name),
  ]);

/** The value of a KPI, none where it has none: a division by zero, or a year that this one run does not reach. */
const valueOf = (expression: KpiExpression, figures: RunFigures): number | null => {
  try {
    const value = evaluateKpi(expression, figures);
    return Number.isFinite(value) ? value : null;
  } catch (error) {
    if (error instanceof ExperimentRefusedError) return null;
    throw error;
  }
};

/** The row of one run of `runs.csv`. */
export const runsRow = (
  { id, point, replicate, seed }: SweepRun,
  result: RunResult | undefined,
  kpis: readonly NamedKpi[],
): string => {
  const status: RunStatus | 'missing' = result?.status ?? 'missing';
  return csvLine([
    id,
    point.index,
    replicate,
    ...point.values.map((value) => (typeof value === 'boolean' ? String(value) : value)),
    seed,
    status,
    ...kpis.map(({ expression }) => (result?.status === 'done' ? valueOf(expression, result.figures) : null)),
  ]);
};
