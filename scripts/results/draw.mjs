import { init } from 'echarts';

const SIZE = { width: 760, height: 440 };
const FONT = 'Helvetica, Arial, DejaVu Sans, sans-serif';
const INK = '#333333';

const FRAME = {
  animation: false,
  backgroundColor: '#ffffff',
  textStyle: { fontFamily: FONT, color: INK },
  grid: { left: 68, right: 28, top: 98, bottom: 84 },
};

const axisText = { color: INK, fontSize: 12 };

/** An axis with its unit; numbers as `1,500`. */
export const valueAxis = (name, more = {}) => ({
  type: 'value',
  name,
  nameGap: 12,
  nameTextStyle: { ...axisText, align: 'left', padding: [0, 0, 0, -48] },
  axisLabel: { ...axisText, formatter: (value) => value.toLocaleString('en-GB') },
  axisLine: { show: true, lineStyle: { color: INK } },
  splitLine: { lineStyle: { color: '#e0e0e0' } },
  ...more,
});

export const yearAxis = (years, more = {}) => ({
  type: 'category',
  data: years.map(String),
  boundaryGap: false,
  axisLabel: { ...axisText, interval: (i) => years[i] % 5 === 0 },
  axisTick: { alignWithLabel: true, interval: (i) => years[i] % 5 === 0 },
  axisLine: { onZero: false, lineStyle: { color: INK } },
  ...more,
});

const PER_ROW = 5;
const ROW = 24;

/**
 * A legend in rows of a few entries. Gaps are wide: the fonts of readers differ in width from the one that the library
 * lays out with.
 */
export const legend = (names, more = {}) => {
  const rows = Array.from({ length: Math.ceil(names.length / PER_ROW) }, (_, row) =>
    names.slice(row * PER_ROW, (row + 1) * PER_ROW),
  );
  return rows.map((data, row) => ({
    data,
    bottom: 10 + (rows.length - 1 - row) * ROW,
    left: 20,
    itemWidth: 16,
    itemHeight: 10,
    itemGap: 28,
    icon: 'rect',
    textStyle: axisText,
    ...more,
  }));
};

/** For lines: the legend repeats the line itself, without the dot that it would put on it. */
export const lineLegend = (names) =>
  legend(names, { itemWidth: 36, itemStyle: { opacity: 0 } }).map((row) => {
    const line = { ...row };
    delete line.icon;
    return line;
  });

/**
 * The library counts charts and classes up within a process: ids get a fixed prefix, and the classes, which only serve a
 * pointer, go. So the same chart is the same bytes whatever was drawn before.
 */
const settled = (svg) =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (class="zr[^"]*"|pointer-events="visible")/g, '')
    .replace(/zr\d+-/g, 'zr-');

/** Draws a chart as SVG. */
export const draw = (title, subtitle, option) => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  const text = { fontSize: 16, fontWeight: 'bold', color: INK };
  const head = {
    text: title,
    subtext: subtitle,
    left: 16,
    top: 10,
    textStyle: text,
    subtextStyle: axisText,
    itemGap: 6,
  };
  chart.setOption({ ...FRAME, title: head, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${settled(svg)}\n`;
};
