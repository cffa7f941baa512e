import type { ChartOption } from './chart.js';
import { decimal } from './numbers.js';
import type { Theme } from './theme.js';

const FIVE = 5;

/** A share of a whole number of marks reads as `0.5`, all else without decimals. */
const mark = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);

export const valueAxis = (theme: Theme, name: string, more: ChartOption = {}): ChartOption => ({
  type: 'value',
  name,
  nameGap: 14,
  nameTextStyle: { color: theme.faint, align: 'left', padding: [0, 0, 0, -44] },
  axisLabel: { color: theme.faint, formatter: mark },
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: theme.rule } },
  ...more,
});

/** Years; those that five divides are named, or all of a short run. */
export const yearAxis = (theme: Theme, years: readonly number[], more: ChartOption = {}): ChartOption => {
  const named = years.length <= FIVE * 2 ? () => true : (i: number) => (years[i] ?? 0) % FIVE === 0;
  return {
    type: 'category',
    data: years.map(String),
    boundaryGap: false,
    axisLabel: { color: theme.faint, interval: named, showMaxLabel: null },
    axisTick: { alignWithLabel: true, interval: named, lineStyle: { color: theme.faint } },
    axisLine: { onZero: false, lineStyle: { color: theme.faint } },
    ...more,
  };
};

/** What every chart with two axes shares. */
export const frame = (theme: Theme): ChartOption => ({
  animation: false,
  textStyle: { color: theme.ink, fontFamily: 'system-ui, Helvetica, Arial, DejaVu Sans, sans-serif' },
  grid: { left: 60, right: 22, top: 36, bottom: 28 },
  legend: { show: false },
});

/** Ends of an axis and the distance of its marks. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

const MOST_MARKS = 6;

/** An axis from one round number to another that holds both values: so that charts side by side share it. */
export const scaleOf = (least: number, most: number): Scale => {
  const span = Math.max(most - least, 1e-6);
  const power = 10 ** Math.floor(Math.log10(span / MOST_MARKS));
  const interval = ([1, 2, 2.5, 5].find((step) => span / (step * power) <= MOST_MARKS) ?? 10) * power;
  const outwards = (value: number, to: (share: number) => number): number => to(value / interval) * interval;
  return { min: outwards(least, Math.floor), max: outwards(most, Math.ceil), interval };
};
