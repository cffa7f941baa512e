import { frame, valueAxis, yearAxis } from './axes.js';
import type { Chart, ChartTable } from './chart.js';
import { decimal } from './numbers.js';
import type { ColourName } from './palette.js';
import type { Theme } from './theme.js';

/** A layer of a stack: one value for each year. */
export interface Layer {
  readonly name: string;
  readonly colour: ColourName;
  readonly values: readonly number[];
}

/** What stays below this in every year would not be seen. */
const LEAST = 0.5;

export const seen = (layers: readonly Layer[]): readonly Layer[] =>
  layers.filter(({ values }) => values.some((value) => Math.abs(value) >= LEAST));

/** One row for each year. */
export const yearTable = (
  years: readonly number[],
  columns: readonly { readonly name: string; readonly values: readonly number[] }[],
  digits = 1,
): ChartTable => ({
  header: ['year', ...columns.map(({ name }) => name)],
  rows: years.map((year, i) => [String(year), ...columns.map(({ values }) => decimal(values[i] ?? NaN, digits))]),
});

/** Layers on one another, in the order given from below; `max` lets several charts share an axis. */
export const stackedArea = (
  theme: Theme,
  years: readonly number[],
  layers: readonly Layer[],
  unit: string,
  max?: number,
): Pick<Chart, 'option' | 'legend' | 'table' | 'unit'> => {
  const shown = seen(layers);
  return {
    unit,
    legend: shown.map(({ name, colour }) => ({ name, colour: theme.colour[colour] })),
    table: yearTable(years, shown),
    option: {
      ...frame(theme),
      xAxis: yearAxis(theme, years),
      yAxis: valueAxis(theme, unit, max === undefined ? {} : { max }),
      series: shown.map(({ name, colour, values }) => ({
        name,
        type: 'line',
        stack: 'all',
        symbol: 'none',
        lineStyle: { width: 0.8, color: theme.ground },
        itemStyle: { color: theme.colour[colour] },
        areaStyle: { color: theme.colour[colour], opacity: 1 },
        emphasis: { disabled: true },
        data: values,
      })),
    },
  };
};
