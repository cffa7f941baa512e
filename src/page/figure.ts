import type { Chart } from '../charts/chart.js';
import type { Theme } from '../charts/theme.js';
import { element, freshId } from './dom.js';
import type { ChartInstance } from './echarts.js';
import { startChart } from './echarts.js';
import { legendOf } from './legend.js';
import { numbersBehind, showNumbers } from './table.js';
import { currentTheme, onTheme } from './themes.js';
import { axisTooltip } from './tooltip.js';

interface FigureSettings {
  readonly tall?: boolean;
  /** Which run the figure is of, where a page has several. */
  readonly label?: string | undefined;
  readonly tooltip?: (chart: Chart) => object;
  readonly onClick?: (data: unknown) => undefined;
}

/** A chart on the page, which can be drawn anew. */
export interface Figure {
  readonly node: HTMLElement;
  readonly redraw: () => undefined;
}

const waiting: (() => undefined)[] = [];

/** Draws what was made before the page stood, when boxes have a size. */
export const drawWaiting = (): undefined => {
  for (const draw of waiting.splice(0)) draw();
};

const onPaper = window.matchMedia('print');

/** Tells the picture its own size, so that paper can scale it. */
const fitted = (box: HTMLElement): undefined => {
  const svg = box.querySelector('svg');
  const [width, height] = ['width', 'height'].map((name) => svg?.getAttribute(name));
  if (width != null && height != null) svg?.setAttribute('viewBox', `0 0 ${width} ${height}`);
};

const isStacked = ({ option }: Chart): boolean => JSON.stringify(option['series']).includes('"stack"');

/** A figure with its title, legend and numbers. `chartOf` is asked again when the theme or a control changes. */
export const figureOf = (chartOf: (theme: Theme) => Chart, settings: FigureSettings = {}): Figure => {
  const id = freshId('figure');
  const title = element('h3', { id });
  const about = element('p', { class: 'about' });
  const box = element('div', { class: settings.tall === true ? 'chart tall' : 'chart', role: 'img' });
  const legend = element('div');
  const hidden = new Set<string>();
  let now = chartOf(currentTheme());
  let instance: ChartInstance | undefined;
  const numbers = numbersBehind(
    () => now.title,
    () => now.table,
  );

  const toggle = (name: string): undefined => {
    if (!hidden.delete(name)) hidden.add(name);
    instance?.dispatchAction({ type: 'legendToggleSelect', name });
  };
  const redraw = (): undefined => {
    now = chartOf(currentTheme());
    title.textContent = now.title;
    about.textContent = now.about;
    box.setAttribute('aria-label', `${now.title}. ${now.about} The numbers follow below.`);
    legend.replaceChildren(...(now.legend.length > 1 ? [legendOf(now.legend, hidden, toggle)] : []));
    const tooltip = (settings.tooltip ?? ((chart) => axisTooltip(chart.unit, isStacked(chart))))(now);
    const selected = Object.fromEntries([...hidden].map((name) => [name, false]));
    const drawnLegend = { show: false, selected, data: now.legend.map(({ name }) => name) };
    instance?.setOption({ ...now.option, legend: drawnLegend, tooltip }, { notMerge: true });
    if (numbers.open) showNumbers(numbers, now.title, now.table);
  };
  const start = (): undefined => {
    instance = startChart(box);
    instance.on('click', ({ data }) => {
      settings.onClick?.(data);
    });
    redraw();
    fitted(box);
    // On paper the picture is scaled as it is: its box has no size of its own there.
    new ResizeObserver(() => {
      if (onPaper.matches) return;
      instance?.resize();
      fitted(box);
    }).observe(box);
  };
  waiting.push(start);
  onTheme(redraw);
  const label = settings.label === undefined ? undefined : element('p', { class: 'run-label' }, settings.label);
  const node = element('figure', { 'aria-labelledby': id }, label, title, about, box, legend, numbers);
  return { node, redraw };
};
