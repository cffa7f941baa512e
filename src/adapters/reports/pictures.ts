import { createRequire } from 'node:module';
import type { Chart, ChartOption, LegendEntry } from '../../charts/chart.js';
import { LIGHT } from '../../charts/theme.js';
import { CHART_LIBRARY } from './html/page-parts.js';

/** The part of the chart library that draws without a browser. */
interface Library {
  init(
    element: null,
    theme: null,
    settings: { readonly renderer: 'svg'; readonly ssr: true; readonly width: number; readonly height: number },
  ): { setOption(option: ChartOption): void; renderToSVGString(): string; dispose(): void };
}

const [WIDTH, HEIGHT] = [760, 400];
const [PER_ROW, ROW] = [4, 22];
const TOP = 78;

const legendRows = (entries: readonly LegendEntry[]): readonly ChartOption[] => {
  const rows = Math.ceil(entries.length / PER_ROW);
  return Array.from({ length: rows }, (_, row) => ({
    data: entries.slice(row * PER_ROW, (row + 1) * PER_ROW).map(({ name, line }) => ({
      name,
      ...(line === undefined ? { icon: 'rect' } : { itemStyle: { opacity: 0 } }),
    })),
    left: 20,
    bottom: 8 + (rows - 1 - row) * ROW,
    itemWidth: 26,
    itemHeight: 10,
    itemGap: 24,
    textStyle: { color: LIGHT.ink, fontSize: 12 },
  }));
};

/**
 * The library counts charts up within a process and adds classes that serve a pointer only: without them the same chart is
 * the same bytes whatever was drawn before.
 */
const settled = (svg: string): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (class="zr[^"]*"|pointer-events="visible")/g, '')
    .replace(/zr\d+-/g, 'zr-');

const gridAbove = (grid: unknown, rows: number): ChartOption => {
  const { bottom = 0, ...others } = (grid ?? {}) as { readonly bottom?: number };
  return { ...others, top: TOP, bottom: bottom + 8 + rows * ROW };
};

/** Draws a chart as SVG on a light ground, with its title and legend in it. */
export const pictureOf = ({ title, unit, legend, option }: Chart): string => {
  const library = createRequire(import.meta.url)(CHART_LIBRARY) as Library;
  const chart = library.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const rows = legend.length > 1 ? legendRows(legend) : [];
  const hasAxes = 'xAxis' in option;
  const series = option['series'] as readonly ChartOption[];
  chart.setOption({
    ...option,
    backgroundColor: LIGHT.ground,
    title: {
      text: title,
      subtext: hasAxes ? '' : unit,
      left: 14,
      top: 10,
      textStyle: { color: LIGHT.ink, fontSize: 14, fontWeight: 'bold', width: WIDTH - 40, overflow: 'break' },
    },
    legend: rows,
    ...(hasAxes
      ? { grid: gridAbove(option['grid'], rows.length) }
      : { series: series.map((each) => ({ ...each, top: TOP })) }),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${settled(svg)}\n`;
};
