import type { Product, ReportedRun } from '../runs/report/report-data.js';
import type { Scale } from './axes.js';
import { frame, scaleOf, valueAxis } from './axes.js';
import type { Chart } from './chart.js';
import { decimal } from './numbers.js';
import type { Theme } from './theme.js';

type Point = readonly [capacity: number, cost: number];

const pointsOf = (corners: readonly number[]): readonly Point[] =>
  Array.from({ length: corners.length / 2 }, (_, i): Point => [corners[2 * i] ?? 0, corners[2 * i + 1] ?? 0]);

const SHOWN_SHARE = 0.985;

const costAt = (points: readonly Point[], share: number): number =>
  points.find(([x]) => x >= share * (points.at(-1)?.[0] ?? 0))?.[1] ?? 0;

interface Axes {
  readonly capacity: Scale;
  readonly cost: Scale;
}

/** The dearest and the cheapest few of the world may stand out of the chart. */
const CHEAPEST_SHARE = 0.005;

/** Axes that hold every year of several runs, so that the curve moves and not its scale. */
export const curveAxes = (runs: readonly ReportedRun[], product: Product): Axes => {
  const all = runs.flatMap(({ curves }) => curves[product].map(({ corners }) => pointsOf(corners)));
  const costs = [
    ...runs.flatMap(({ markets }) => markets[product].price),
    ...all.flatMap((points) => [costAt(points, CHEAPEST_SHARE), costAt(points, SHOWN_SHARE)]),
  ];
  return {
    capacity: scaleOf(0, Math.max(...all.map((points) => points.at(-1)?.[0] ?? 0))),
    cost: scaleOf(Math.min(...costs), Math.max(...costs)),
  };
};

const TENTHS = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

/** The curve of one year with the price at which the market cleared. */
export const costCurve = (run: ReportedRun, product: Product, at: number, theme: Theme, axes: Axes): Chart => {
  const points = pointsOf(run.curves[product][at]?.corners ?? []);
  const { price, demand, production } = run.markets[product];
  const needed = (product === 'steel' ? demand : production)[at] ?? 0;
  const [cleared, year] = [price[at] ?? 0, run.years[at] ?? 0];
  const colour = theme.colour[product === 'steel' ? 'hydrogen' : 'driCoal'];
  const line = { symbol: 'none', silent: true, lineStyle: { color: theme.colour.converter, width: 1.5 } };
  const label = { color: theme.ink, formatter: `price ${decimal(cleared, 0)} USD/t`, position: 'insideStartTop' };
  const demandMark = {
    xAxis: needed,
    lineStyle: { type: 'dotted', color: theme.ink },
    label: { color: theme.ink, formatter: `demand ${decimal(needed, 0)} Mt`, position: 'end' },
  };
  const marks = [{ yAxis: cleared, label }, ...(product === 'steel' ? [demandMark] : [])];
  return {
    title:
      product === 'steel'
        ? `${year}: demand of ${decimal(needed, 0)} Mt, a price of ${decimal(cleared, 0)} USD/t`
        : `${year}: iron trades at ${decimal(cleared, 0)} USD/t`,
    about:
      product === 'steel'
        ? 'Available steel capacity in the order of its dispatch cost, the cheapest first; converters with their hot metal. Dashed: the price at which the market cleared, which protected home markets and short metal can set apart from the curve.'
        : 'Available capacity of iron that is sold cold, in the order of its dispatch cost.',
    unit: 'USD/t',
    legend: [{ name: 'dispatch cost', colour }],
    table: {
      header: ['share of capacity, %', 'cost of the furnace there, USD/t'],
      rows: TENTHS.map((share) => [decimal(share * 100, 0), decimal(costAt(points, share), 0)]),
    },
    option: {
      ...frame(theme),
      grid: { left: 60, right: 26, top: 36, bottom: 46 },
      xAxis: valueAxis(theme, 'available capacity, Mt/yr', {
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: theme.faint },
        splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: theme.faint } },
        ...axes.capacity,
      }),
      yAxis: valueAxis(theme, 'USD/t', { ...axes.cost }),
      series: [
        {
          name: 'dispatch cost',
          type: 'line',
          symbol: 'none',
          clip: true,
          lineStyle: { width: 2.5, color: colour },
          itemStyle: { color: colour },
          emphasis: { disabled: true },
          data: points,
          markLine: { ...line, data: marks },
        },
      ],
    },
  };
};
