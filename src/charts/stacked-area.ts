import type { Scale } from './axes.js';
import { frame, valueAxis, yearAxis } from './axes.js';
import type { Chart, ChartTable } from './chart.js';
import { decimal, sumOf } from './numbers.js';
import type { ColourName } from './palette.js';
import type { Theme } from './theme.js';

/** A layer of a stack: one value for each year. */
export interface Layer {
  readonly name: string;
  readonly colour: ColourName;
  readonly values: readonly number[];
}

/** What stays below this share of the highest stack in every year would not be seen. */
const LEAST_SHARE = 0.003;

export const seen = (layers: readonly Layer[]): readonly Layer[] => {
  const years = Math.max(0, ...layers.map(({ values }) => values.length));
  const sizes = layers.map(({ values }) => values.map(Math.abs));
  const least = Math.max(0, ...sumOf(sizes, years)) * LEAST_SHARE;
  return layers.filter((_, n) => sizes[n]?.some((size) => size > least) === true);
};

/** One row for each year. */
export const yearTable = (
  years: readonly number[],
  columns: readonly { readonly name: string; readonly values: readonly number[] }[],
  digits = 1,
): ChartTable => ({
  header: ['year', ...columns.map(({ name }) => name)],
  rows: years.map((year, i) => [String(year), ...columns.map(({ values }) => decimal(values[i] ?? NaN, digits))]),
});

/** Layers on one another, in the order given from below; a scale lets several charts share an axis. */
export const stackedArea = (
  theme: Theme,
  years: readonly number[],
  layers: readonly Layer[],
  unit: string,
  scale?: Scale,
): Pick<Chart, 'option' | 'legend' | 'table' | 'unit'> => {
  const shown = seen(layers);
  return {
    unit,
    legend: shown.map(({ name, colour }) => ({ name, colour: theme.colour[colour] })),
    table: yearTable(years, shown),
    option: {
      ...frame(theme),
      xAxis: yearAxis(theme, years),
      yAxis: valueAxis(theme, unit, { ...scale }),
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
