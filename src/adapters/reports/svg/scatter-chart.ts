import type { Interval } from '../../../experiments/index.js';
import { axisOf } from './axis.js';
import { element, line, picture, text, widthOf } from './element.js';
import { labelPlaces } from './label-places.js';

export interface ScatterPoint {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly xInterval: Interval | undefined;
}

export interface ScatterChart {
  readonly title: string;
  readonly xAxis: string;
  readonly yAxis: string;
  /** The most important first: numbered and listed in this order. */
  readonly points: readonly ScatterPoint[];
  readonly note: string;
}

const [LEFT, TOP, WIDTH, HEIGHT] = [74, 44, 420, 380];
const [RIGHT, BOTTOM] = [LEFT + WIDTH, TOP + HEIGHT];
const MARGIN = 16;
const LABEL = 12;
const LIST_LINE = 18;
/** More do not fit beside the plot. */
const LISTED = 20;

const NUMBER = { 'text-anchor': 'end' } as const;

const list = (points: readonly ScatterPoint[]): readonly string[] => [
  ...points.slice(0, LISTED).flatMap(({ label }, i) => {
    const y = TOP + 12 + i * LIST_LINE;
    return [text(RIGHT + 40, y, String(i + 1), NUMBER), text(RIGHT + 48, y, label)];
  }),
  ...(points.length > LISTED
    ? [text(RIGHT + 48, TOP + 12 + LISTED * LIST_LINE, `and ${points.length - LISTED} more`, { fill: '#555555' })]
    : []),
];

/**
 * Numbered points with their list beside the plot, on axes from zero with the line of equal values, for Morris' mean
 * effect and its spread.
 */
export const scatterChart = ({ title, xAxis, yAxis, points, note }: ScatterChart): string => {
  const x = axisOf(0, Math.max(...points.map((point) => Math.max(point.x, point.xInterval?.high ?? 0))), LEFT, RIGHT);
  const y = axisOf(0, Math.max(...points.map((point) => point.y)), BOTTOM, TOP);
  const diagonal = Math.min(x.high, y.high);
  const places = labelPlaces(
    points.map((point, i) => ({
      x: x.at(point.x),
      y: y.at(point.y),
      width: widthOf(String(i + 1), LABEL),
      height: LABEL,
    })),
    { left: LEFT, top: TOP, right: RIGHT + 20, bottom: BOTTOM },
    points.flatMap((point) => {
      const { xInterval } = point;
      const middle = y.at(point.y);
      return xInterval === undefined
        ? []
        : [{ left: x.at(xInterval.low), right: x.at(xInterval.high), top: middle - 1, bottom: middle + 1 }];
    }),
  );
  const listWidth = Math.max(0, ...points.slice(0, LISTED).map(({ label }) => widthOf(label)));
  const width = Math.max(
    RIGHT + 48 + listWidth + MARGIN,
    widthOf(note, 11) + 2 * MARGIN,
    widthOf(title, 15) + 2 * MARGIN,
  );
  return picture(width, BOTTOM + 74, title, [
    text(MARGIN, 24, title, { 'font-size': 15, 'font-weight': 'bold' }),
    ...x.ticks.flatMap((tick) => [
      line(x.at(tick), TOP, x.at(tick), BOTTOM, { stroke: '#e5e5e5' }),
      text(x.at(tick), BOTTOM + 17, x.label(tick), { 'text-anchor': 'middle', 'font-size': LABEL }),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(LEFT, y.at(tick), RIGHT, y.at(tick), { stroke: '#e5e5e5' }),
      text(LEFT - 8, y.at(tick) + 4, y.label(tick), { 'text-anchor': 'end', 'font-size': LABEL }),
    ]),
    line(x.at(0), y.at(0), x.at(diagonal), y.at(diagonal), { stroke: '#999999', 'stroke-dasharray': '5 4' }),
    line(LEFT, BOTTOM, RIGHT, BOTTOM),
    line(LEFT, TOP, LEFT, BOTTOM),
    ...points.flatMap(({ xInterval, y: value }) =>
      xInterval === undefined
        ? []
        : [line(x.at(xInterval.low), y.at(value), x.at(xInterval.high), y.at(value), { stroke: '#888888' })],
    ),
    ...points.map((point) => element('circle', { cx: x.at(point.x), cy: y.at(point.y), r: 4.5, fill: '#0072b2' })),
    ...places.flatMap((place, i) =>
      place === undefined ? [] : [text(place.x, place.y, String(i + 1), { 'font-size': LABEL })],
    ),
    text(LEFT + WIDTH / 2, BOTTOM + 38, xAxis, { 'text-anchor': 'middle' }),
    text(0, 0, yAxis, { 'text-anchor': 'middle', transform: `translate(20 ${TOP + HEIGHT / 2}) rotate(-90)` }),
    ...list(points),
    text(MARGIN, BOTTOM + 62, note, { 'font-size': 11, fill: '#555555' }),
  ]);
};
