import { fitting, sum } from '../charts/numbers.js';
import { element } from './dom.js';

interface Point {
  readonly seriesName?: string;
  readonly name?: string;
  readonly axisValueLabel?: string;
  readonly color?: unknown;
  readonly value?: unknown;
}

const numberOf = (value: unknown): number => (Array.isArray(value) ? Number(value.at(-1)) : Number(value ?? NaN));

const line = ({ seriesName = '', color }: Point, value: string): HTMLElement =>
  element(
    'div',
    { class: 'tip-line' },
    element('span', { class: 'swatch', style: `background:${typeof color === 'string' ? color : 'transparent'}` }),
    element('span', {}, seriesName),
    element('b', {}, value),
  );

/** The box follows the page's style; nothing of it may be seen before it is asked for. */
const BOX = {
  confine: true,
  className: 'tip',
  backgroundColor: 'var(--card)',
  borderColor: 'var(--rule)',
  borderWidth: 1,
  padding: [6, 10],
  textStyle: { color: 'var(--ink)', fontSize: 13 },
};

/** What hangs at the pointer over a chart with years: every series of the year, and their sum where they are stacked. */
export const axisTooltip = (unit: string, stacked: boolean) => ({
  trigger: 'axis',
  ...BOX,
  formatter: (points: readonly Point[]): HTMLElement => {
    const shown = points.filter(({ value }) => value !== null && value !== undefined && numberOf(value) !== 0);
    const rows = [...shown].reverse().map((point) => line(point, fitting(numberOf(point.value))));
    const total = stacked && shown.length > 1 ? fitting(sum(shown.map(({ value }) => numberOf(value)))) : undefined;
    const title = `${points[0]?.axisValueLabel ?? ''}, ${unit}`;
    return element(
      'div',
      {},
      element('strong', {}, title),
      ...rows,
      total === undefined ? undefined : line({ seriesName: 'together' }, total),
    );
  },
});

/** What hangs at the pointer over a dot of the map or a flow. */
export const itemTooltip = (textOf: (point: Point & { readonly data?: unknown }) => readonly string[]) => ({
  trigger: 'item',
  ...BOX,
  formatter: (point: Point & { readonly data?: unknown }): HTMLElement => {
    const [first = '', ...others] = textOf(point);
    return element('div', {}, element('strong', {}, first), ...others.map((text) => element('div', {}, text)));
  },
});
