import { axisOf } from './axis.js';
import { colourAt, inkOn } from './colour-scale.js';
import { line, picture, rect, text, widthOf } from './element.js';

export interface HeatMap {
  readonly title: string;
  /** Named below, from left to right. */
  readonly columns: { readonly name: string; readonly labels: readonly string[] };
  /** Named on the left, from below upwards. */
  readonly rows: { readonly name: string; readonly labels: readonly string[] };
  /** `values[row][column]` */
  readonly values: readonly (readonly number[])[];
  /** What the colours mean, with the unit. */
  readonly measure: string;
  /** A value as it stands in a cell. */
  readonly label: (value: number) => string;
}

const TOP = 44;
const MARGIN = 16;
const CELL_TEXT = 12;
const SCALE_STEPS = 60;
const SCALE_WIDTH = 16;

const colourScale = (
  { measure }: HeatMap,
  ends: { readonly low: number; readonly high: number },
  left: number,
  height: number,
): readonly string[] => {
  const axis = axisOf(ends.low, ends.high, TOP + height, TOP);
  const y = (value: number): number => TOP + height - ((value - ends.low) / (ends.high - ends.low)) * height;
  const step = height / SCALE_STEPS;
  return [
    ...Array.from({ length: SCALE_STEPS }, (_, i) =>
      rect(left, TOP + i * step, SCALE_WIDTH, step + 0.5, colourAt(1 - (i + 0.5) / SCALE_STEPS)),
    ),
    ...axis.ticks
      .filter((tick) => tick >= ends.low && tick <= ends.high)
      .flatMap((tick) => [
        line(left + SCALE_WIDTH, y(tick), left + SCALE_WIDTH + 4, y(tick)),
        text(left + SCALE_WIDTH + 8, y(tick) + 4, axis.label(tick), { 'font-size': CELL_TEXT }),
      ]),
    text(0, 0, measure, {
      'text-anchor': 'middle',
      transform: `translate(${left + SCALE_WIDTH + 62} ${TOP + height / 2}) rotate(-90)`,
    }),
  ];
};

/** Values over two parameters as coloured cells, with their numbers where they fit. */
export const heatMap = (map: HeatMap): string => {
  const { title, columns, rows, values, measure, label } = map;
  const all = values.flat();
  const ends = { low: Math.min(...all), high: Math.max(...all) };
  const span = ends.high - ends.low;
  const texts = all.map(label);
  const cellWidth = Math.max(
    46,
    Math.min(90, 480 / columns.labels.length),
    ...columns.labels.map((of) => widthOf(of, 12) + 8),
  );
  // Names along the height have to fit beside it, however few rows there are.
  const named = Math.max(widthOf(rows.name), widthOf(measure));
  const cellHeight = Math.max(26, Math.min(52, 340 / rows.labels.length), named / rows.labels.length);
  const readable = Math.max(...texts.map((words) => widthOf(words, CELL_TEXT))) < cellWidth - 4;
  const left = MARGIN + 26 + Math.max(...rows.labels.map((words) => widthOf(words, CELL_TEXT))) + 8;
  const [width, height] = [cellWidth * columns.labels.length, cellHeight * rows.labels.length];
  const bottom = TOP + height;
  const yOf = (row: number): number => bottom - (row + 1) * cellHeight;
  const cells = values.flatMap((ofRow, r) =>
    ofRow.flatMap((value, c) => {
      const fill = colourAt(span === 0 ? 0.5 : (value - ends.low) / span);
      const [x, y] = [left + c * cellWidth, yOf(r)];
      const words = text(x + cellWidth / 2, y + cellHeight / 2 + 4, label(value), {
        'text-anchor': 'middle',
        'font-size': CELL_TEXT,
        fill: inkOn(fill),
      });
      return [rect(x, y, cellWidth - 1, cellHeight - 1, fill), ...(readable ? [words] : [])];
    }),
  );
  return picture(Math.max(left + width + 120, widthOf(title, 15) + 2 * MARGIN), bottom + 56, title, [
    text(MARGIN, 24, title, { 'font-size': 15, 'font-weight': 'bold' }),
    ...cells,
    ...columns.labels.map((words, c) =>
      text(left + (c + 0.5) * cellWidth, bottom + 17, words, { 'text-anchor': 'middle', 'font-size': CELL_TEXT }),
    ),
    ...rows.labels.map((words, r) =>
      text(left - 8, yOf(r) + cellHeight / 2 + 4, words, { 'text-anchor': 'end', 'font-size': CELL_TEXT }),
    ),
    text(left + width / 2, bottom + 40, columns.name, { 'text-anchor': 'middle' }),
    text(0, 0, rows.name, { 'text-anchor': 'middle', transform: `translate(22 ${TOP + height / 2}) rotate(-90)` }),
    ...(span === 0 ? [] : colourScale(map, ends, left + width + 20, height)),
  ]);
};
