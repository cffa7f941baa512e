import type { Interval } from '../../../experiments/index.js';
import { axisOf } from './axis.js';
import { FONT_SIZE, line, picture, rect, text, widthOf } from './element.js';

export interface Bar {
  readonly value: number;
  readonly interval: Interval | undefined;
}

export interface BarChart {
  readonly title: string;
  /** What the axis measures. */
  readonly axis: string;
  readonly series: readonly { readonly name: string; readonly colour: string }[];
  /** One row for each factor with a bar for each series; undefined where it has none. */
  readonly rows: readonly { readonly label: string; readonly bars: readonly (Bar | undefined)[] }[];
  /** Stands below, such as what the whiskers mean. */
  readonly note: string;
}

const PLOT_WIDTH = 430;
const BAR = 11;
const ROW_GAP = 10;
const TOP = 40;
const MARGIN = 16;
const CAP = 3;

/** With a white edge, to be seen on a dark bar. */
const whisker = (low: number, high: number, y: number): readonly string[] => [
  line(low, y, high, y, { stroke: '#ffffff', 'stroke-width': 3, opacity: 0.7 }),
  line(low, y, high, y),
  line(low, y - CAP, low, y + CAP),
  line(high, y - CAP, high, y + CAP),
];

const legend = (series: BarChart['series'], left: number, y: number): readonly string[] => {
  let x = left;
  return series.flatMap(({ name, colour }) => {
    const at = x;
    x += 16 + widthOf(name) + 18;
    return [rect(at, y - 9, 11, 11, colour), text(at + 16, y, name)];
  });
};

/** Horizontal bars with whiskers for their intervals, row by row from the top. */
export const barChart = ({ title, axis, series, rows, note }: BarChart): string => {
  const several = series.length > 1;
  const left = MARGIN + Math.max(60, ...rows.map(({ label }) => widthOf(label))) + 8;
  const top = TOP + (several ? 24 : 0);
  const rowHeight = series.length * BAR + ROW_GAP;
  const bottom = top + rows.length * rowHeight;
  const ends = rows.flatMap(({ bars }) =>
    bars.flatMap((bar) => (bar === undefined ? [] : [bar.value, bar.interval?.low ?? 0, bar.interval?.high ?? 0])),
  );
  const x = axisOf(Math.min(0, ...ends), Math.max(0, ...ends), left, left + PLOT_WIDTH);
  const bars = rows.flatMap(({ label, bars: ofRow }, r) => {
    const y = top + r * rowHeight + ROW_GAP / 2;
    const middle = y + (series.length * BAR) / 2;
    return [
      text(left - 8, middle + FONT_SIZE * 0.35, label, { 'text-anchor': 'end' }),
      ...ofRow.flatMap((bar, s) => {
        if (bar === undefined) return [];
        const [from, to] = [x.at(Math.min(0, bar.value)), x.at(Math.max(0, bar.value))];
        const { interval } = bar;
        return [
          rect(from, y + s * BAR, to - from, BAR - 1, series[s]?.colour ?? '#777777'),
          ...(interval === undefined ? [] : whisker(x.at(interval.low), x.at(interval.high), y + s * BAR + BAR / 2)),
        ];
      }),
    ];
  });
  const width = Math.max(left + PLOT_WIDTH + 30, widthOf(title, 15) + 2 * MARGIN, widthOf(note, 11) + 2 * MARGIN);
  return picture(width, bottom + 72, title, [
    text(MARGIN, 24, title, { 'font-size': 15, 'font-weight': 'bold' }),
    ...(several ? legend(series, left, TOP + 8) : []),
    ...x.ticks.flatMap((tick) => [
      line(x.at(tick), top, x.at(tick), bottom, { stroke: '#dddddd' }),
      text(x.at(tick), bottom + 17, x.label(tick), { 'text-anchor': 'middle', 'font-size': 12 }),
    ]),
    ...bars,
    line(x.at(0), top, x.at(0), bottom),
    text(left + PLOT_WIDTH / 2, bottom + 37, axis, { 'text-anchor': 'middle' }),
    text(MARGIN, bottom + 60, note, { 'font-size': 11, fill: '#555555' }),
  ]);
};
