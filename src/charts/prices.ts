import type { Product, ReportedRun } from '../runs/report/report-data.js';
import { PRODUCTS } from '../runs/report/report-data.js';
import { frame, valueAxis, yearAxis } from './axes.js';
import type { Chart, LegendEntry, LineStyle } from './chart.js';
import { lineSeries } from './line-series.js';
import { decimal } from './numbers.js';
import { yearTable } from './stacked-area.js';
import type { Theme } from './theme.js';
import { colourOfRun } from './theme.js';

interface PriceLine extends LegendEntry {
  readonly line: LineStyle;
  readonly values: readonly (number | null)[];
}

const STYLE: Readonly<Record<Product, LineStyle>> = { steel: 'solid', iron: 'dashed' };

const allYears = (runs: readonly ReportedRun[]): readonly number[] =>
  [...new Set(runs.flatMap(({ years }) => years))].sort((a, b) => a - b);

/** Colour tells the run, and with a single run the product; the style of the line always tells the product. */
const linesOf = (runs: readonly ReportedRun[], years: readonly number[], theme: Theme): readonly PriceLine[] =>
  runs.flatMap((run, n) =>
    [...PRODUCTS].reverse().map((product) => {
      const prices = new Map(run.years.map((year, i) => [year, run.markets[product].price[i] ?? null]));
      return {
        name: runs.length === 1 ? (product === 'steel' ? 'Crude steel' : 'Iron') : `${run.label}, ${product}`,
        colour: runs.length === 1 ? colourOfRun(theme, product === 'steel' ? 1 : 0) : colourOfRun(theme, n),
        line: STYLE[product],
        values: years.map((year) => prices.get(year) ?? null),
      };
    }),
  );

const titleOf = ([run, ...others]: readonly ReportedRun[]): string => {
  if (run === undefined) return '';
  const last = (each: ReportedRun): string => decimal(each.markets.steel.price.at(-1) ?? NaN, 0);
  const year = (each: ReportedRun): string => String(each.years.at(-1) ?? '');
  if (others.length > 0)
    return `Steel ends at ${[run, ...others].map((each) => `${last(each)} USD/t (${each.label})`).join(', ')}`;
  const { price } = run.markets.steel;
  const range = `${decimal(Math.min(...price), 0)} and ${decimal(Math.max(...price), 0)}`;
  return `Steel costs ${last(run)} USD/t in ${year(run)}, after prices between ${range}`;
};

/** World prices of steel and iron, of one run or of several in one chart. */
export const pricesOf = (runs: readonly ReportedRun[], theme: Theme): Chart => {
  const years = allYears(runs);
  const lines = linesOf(runs, years, theme);
  const columns = lines.map(({ name, values }) => ({ name, values: values.map((value) => value ?? NaN) }));
  return {
    title: titleOf(runs),
    about: 'World market price of crude steel and of tradable iron, USD of 2020 per tonne.',
    unit: 'USD/t',
    legend: lines.map(({ name, colour, line }) => ({ name, colour, line })),
    table: yearTable(years, columns, 0),
    option: {
      ...frame(theme),
      xAxis: yearAxis(theme, years),
      yAxis: valueAxis(theme, 'USD/t', { min: 0 }),
      series: lineSeries(lines),
    },
  };
};
