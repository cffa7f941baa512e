import type { ReportedRun } from '../runs/report/report-data.js';

/** Names a run where the page has several. */
export const labelIn = (runs: readonly ReportedRun[], run: ReportedRun): string | undefined =>
  runs.length > 1 ? run.label : undefined;

/** One thing for each run after the first, made from the first and it. */
export const differencesFrom = <T>(
  [first, ...others]: readonly ReportedRun[],
  make: (a: ReportedRun, b: ReportedRun) => T,
): readonly T[] => (first === undefined ? [] : others.map((run) => make(first, run)));

/** Every year that some run has. */
export const yearsOf = (runs: readonly ReportedRun[]): readonly number[] =>
  [...new Set(runs.flatMap(({ years }) => years))].sort((a, b) => a - b);

/** Position of a year in a run, or of its last one when it ends before. */
export const positionOf = ({ years }: ReportedRun, year: number): number =>
  Math.max(0, Math.min(year - (years[0] ?? 0), years.length - 1));
