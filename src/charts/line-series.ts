import type { LegendEntry } from './chart.js';

/** A quantity by year, drawn as a line in the colour and style of its entry in the legend. */
export type Line = Pick<LegendEntry, 'name' | 'colour' | 'line'> & { readonly values: readonly (number | null)[] };

/** Lines without marks, which stay as they are under the pointer. */
export const lineSeries = (lines: readonly Line[]): readonly object[] =>
  lines.map(({ name, colour, line, values }) => ({
    name,
    type: 'line',
    symbol: 'none',
    lineStyle: { width: 2.5, color: colour, type: line },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
    data: values,
  }));
