import { StructuredError } from '../../kernel/index.js';
import { parseKpi } from '../kpis/parse.js';
import { unitOf } from '../kpis/unit.js';
import { mean } from '../sensitivity/moments.js';
import type { SweepPoint, SweepSpecification } from '../sweep.js';
import type { KpiOutputs } from './analyse.js';

/** A row of `runs.csv`. */
export interface RunRow {
  readonly id: string;
  readonly point: number;
  readonly replicate: number;
  readonly status: string;
  /** By name; NaN where a KPI has no value. */
  readonly kpis: ReadonlyMap<string, number>;
}

/** A run that an analysis needs and that is not done. */
export interface OpenRow {
  /** Empty where the table has no row of it. */
  readonly id: string;
  readonly point: number;
  readonly replicate: number;
  readonly status: string;
}

const NAMED = 12;

/** A design is analysed as a whole or not at all: its estimates mean nothing when points are left out. */
export class IncompleteDesignError extends StructuredError {
  readonly code = 'bad-input.incomplete-sweep';

  constructor(folder: string, runs: number, open: readonly OpenRow[]) {
    const named = open.slice(0, NAMED).map(({ id, point, replicate, status }) => {
      return `  ${id === '' ? 'no run' : id} (point ${point}, replicate ${replicate}): ${status}`;
    });
    const more = open.length > NAMED ? [`  and ${open.length - NAMED} more`] : [];
    const first = `${folder}: ${open.length} of ${runs} runs are not done, and a design is analysed only when it is complete:`;
    super([first, ...named, ...more].join('\n'), { folder, runs, missing: open.map(({ id }) => id) });
  }
}

const keyOf = (point: number, replicate: number): string => `${point}/${replicate}`;

/** Runs of the design that are not done or have no row, in the order of points and replicates. */
export const openRows = (
  points: readonly SweepPoint[],
  replicates: number,
  rows: readonly RunRow[],
): readonly OpenRow[] => {
  const known = new Map(rows.map((row) => [keyOf(row.point, row.replicate), row]));
  return points.flatMap(({ index }) =>
    Array.from({ length: replicates }, (_, replicate): OpenRow => {
      const row = known.get(keyOf(index, replicate));
      return { id: row?.id ?? '', point: index, replicate, status: row?.status ?? 'missing' };
    }).filter(({ status }) => status !== 'done'),
  );
};

const unitIn = (expression: string): string | undefined => {
  const parsed = parseKpi(expression);
  return parsed.ok ? unitOf(parsed.expression) : undefined;
};

/** The KPIs of a complete sweep point by point, each the mean over the replicates. */
export const kpiOutputs = (
  { kpis }: Pick<SweepSpecification, 'kpis'>,
  points: readonly SweepPoint[],
  rows: readonly RunRow[],
): readonly KpiOutputs[] => {
  const byPoint = new Map<number, RunRow[]>();
  for (const row of rows) byPoint.set(row.point, [...(byPoint.get(row.point) ?? []), row]);
  return Object.entries(kpis).map(([name, expression]) => ({
    name,
    expression,
    unit: unitIn(expression),
    values: points.map(({ index }) => mean((byPoint.get(index) ?? []).map((row) => row.kpis.get(name) ?? NaN))),
  }));
};
