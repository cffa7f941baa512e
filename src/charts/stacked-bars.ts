import type { Scale } from './axes.js';
import { frame, valueAxis, yearAxis } from './axes.js';
import type { Chart } from './chart.js';
import type { Theme } from './theme.js';
import type { Layer } from './stacked-area.js';
import { seen, yearTable } from './stacked-area.js';

/** Bars on one another by year, positive ones upwards from zero and negative ones downwards. */
export const stackedBars = (
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
      xAxis: yearAxis(theme, years, { boundaryGap: true }),
      yAxis: valueAxis(theme, unit, { ...scale }),
      series: shown.map(({ name, colour, values }) => ({
        name,
        type: 'bar',
        stack: 'all',
        barCategoryGap: '25%',
        itemStyle: { color: theme.colour[colour] },
        emphasis: { disabled: true },
        data: values,
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: theme.faint, type: 'solid', width: 1 },
          data: [{ yAxis: 0 }],
        },
      })),
    },
  };
};
