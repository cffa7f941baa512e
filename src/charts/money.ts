import type { ReportedRun } from '../runs/report/report-data.js';
import type { Scale } from './axes.js';
import { frame, scaleOf, valueAxis, yearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { decimal, sum, sumOf } from './numbers.js';
import type { Layer } from './stacked-area.js';
import { seen, yearTable } from './stacked-area.js';
import type { Theme } from './theme.js';

const CARBON = 'Carbon payments';

export const investmentLayers = ({ money }: Pick<ReportedRun, 'money'>): readonly Layer[] => [
  { name: 'New furnaces', colour: 'hydrogen', values: money.built },
  { name: 'Switches of technology', colour: 'electric', values: money.switched },
  { name: 'Renovation', colour: 'gas', values: money.renovated },
];

const invested = ({ money, years }: ReportedRun): readonly number[] =>
  sumOf([money.built, money.switched, money.renovated], years.length);

/** One axis for several runs. */
export const moneyScale = (runs: readonly ReportedRun[]): Scale =>
  scaleOf(0, Math.max(...runs.flatMap((run) => [...invested(run), ...run.money.carbon])));

const titleOf = (run: ReportedRun): string => {
  const { carbon } = run.money;
  const most = Math.max(...carbon);
  const mean = decimal(sum(invested(run)) / Math.max(1, run.years.length), 0);
  const peak = `carbon payments peak at ${decimal(most, 0)} billion in ${run.years[carbon.indexOf(most)] ?? ''}`;
  return `Investment is ${mean} billion USD a year on average; ${most < 1 ? 'carbon costs next to nothing' : peak}`;
};

/** Investment by what for, as bars in the year in which it is decided, and what carbon costs, as a line. */
export const moneyOverTime = (run: ReportedRun, theme: Theme, scale?: Scale): Chart => {
  const layers = seen(investmentLayers(run));
  const colour = theme.colour.converter;
  return {
    title: titleOf(run),
    about:
      'Billions of USD of 2020 a year. Bars: capex in the year in which it is decided. Line: carbon price on emissions less free allocation.',
    unit: 'billion USD/yr',
    legend: [
      ...layers.map((layer) => ({ name: layer.name, colour: theme.colour[layer.colour] })),
      { name: CARBON, colour, line: 'solid' as const },
    ],
    table: yearTable(run.years, [...layers, { name: CARBON, values: run.money.carbon }]),
    option: {
      ...frame(theme),
      xAxis: yearAxis(theme, run.years, { boundaryGap: true }),
      yAxis: valueAxis(theme, 'billion USD/yr', { ...scale }),
      series: [
        ...layers.map((layer) => ({
          name: layer.name,
          type: 'bar',
          stack: 'investment',
          barCategoryGap: '25%',
          itemStyle: { color: theme.colour[layer.colour] },
          emphasis: { disabled: true },
          data: layer.values,
        })),
        {
          name: CARBON,
          type: 'line',
          symbol: 'none',
          lineStyle: { width: 2.5, color: colour },
          itemStyle: { color: colour },
          emphasis: { disabled: true },
          data: run.money.carbon,
        },
      ],
    },
  };
};
