import type { ReportedPlant, ReportedRun } from '../runs/report/report-data.js';
import { frame, valueAxis, yearAxis } from './axes.js';
import type { Chart, LegendEntry } from './chart.js';
import { lineSeries } from './line-series.js';
import { decimal } from './numbers.js';
import { yearTable } from './stacked-area.js';
import type { Theme } from './theme.js';

const KILO = 1000;
const inMega = (values: readonly number[]): readonly number[] => values.map((value) => value / KILO);

/** What one plant makes and emits. */
export const plantOverTime = ({ years }: ReportedRun, plant: ReportedPlant, theme: Theme): Chart => {
  const lines: readonly (LegendEntry & { readonly values: readonly number[] })[] = [
    { name: 'Crude steel, Mt', colour: theme.colour.electric, line: 'solid' as const, values: inMega(plant.steel) },
    { name: 'Iron, Mt', colour: theme.colour.driCoal, line: 'dotted' as const, values: inMega(plant.iron) },
    { name: 'Scope 1, Mt CO₂', colour: theme.colour.converter, line: 'dashed' as const, values: inMega(plant.scope1) },
  ].filter(({ values }) => values.some((value) => value > 0));
  const [first, last] = [plant.scope1[0] ?? 0, plant.scope1.at(-1) ?? 0].map((value) => decimal(value / KILO, 1));
  return {
    title: `Direct emissions of ${first ?? ''} Mt CO₂ in ${years[0] ?? ''} and ${last ?? ''} in ${years.at(-1) ?? ''}`,
    about: 'What the plant makes and emits, Mt a year.',
    unit: 'Mt/yr',
    legend: lines.map(({ name, colour, line = 'solid' }) => ({ name, colour, line })),
    table: yearTable(years, lines, 2),
    option: {
      ...frame(theme),
      xAxis: yearAxis(theme, years),
      yAxis: valueAxis(theme, 'Mt/yr', { min: 0 }),
      series: lineSeries(lines),
    },
  };
};
