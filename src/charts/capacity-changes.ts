import type { ReportedRun } from '../runs/report/report-data.js';
import type { Scale } from './axes.js';
import { scaleOf } from './axes.js';
import type { Chart } from './chart.js';
import { decimal, sum, sumOf } from './numbers.js';
import type { Layer } from './stacked-area.js';
import { stackedBars } from './stacked-bars.js';
import type { Theme } from './theme.js';

const negative = (values: readonly number[]): readonly number[] => values.map((value) => -value);

export const capacityLayers = ({ opened, closed }: ReportedRun): readonly Layer[] => [
  { name: 'Iron opened', colour: 'hydrogen', values: opened.iron },
  { name: 'Steel opened', colour: 'electric', values: opened.steel },
  { name: 'Iron closed', colour: 'converter', values: negative(closed.iron) },
  { name: 'Steel closed', colour: 'gas', values: negative(closed.steel) },
];

/** One axis for several runs, as far below zero as is needed there. */
export const capacityScale = (runs: readonly ReportedRun[]): Scale => {
  const most = (of: 'opened' | 'closed'): number =>
    Math.max(...runs.flatMap((run) => sumOf([run[of].iron, run[of].steel], run.years.length)));
  return scaleOf(-most('closed'), most('opened'));
};

/** Furnaces that opened as new and that closed; changes of technology are neither. */
export const capacityChanges = (run: ReportedRun, theme: Theme, scale?: Scale): Chart => {
  const total = (of: 'opened' | 'closed'): string => decimal(sum(run[of].iron) + sum(run[of].steel), 0);
  return {
    title: `New furnaces add ${total('opened')} Mt/yr over the years, closures take ${total('closed')} away`,
    about:
      'Capacity that opened as new (above zero) and that closed for good (below), Mt/yr by year. Switches are neither.',
    ...stackedBars(theme, run.years, capacityLayers(run), 'Mt/yr', scale),
  };
};
