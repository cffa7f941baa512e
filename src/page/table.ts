import type { ChartTable } from '../charts/chart.js';
import { element } from './dom.js';

export type Cell = string | Node;

/** Cells that are numbers, with or without a sign, a unit mark or a dash for none. */
const NUMERIC = /^[+−]?[\d,.]+( %)?$|^–$/;

const cellOf = (cell: Cell): HTMLElement =>
  element('td', typeof cell === 'string' && NUMERIC.test(cell) ? { class: 'number' } : {}, cell);

/** A table in a box that scrolls by itself, so that a wide one does not widen the page. */
export const tableOf = (
  caption: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): HTMLElement => {
  const numeric = header.map((_, i) => rows.length > 0 && rows.every((row) => NUMERIC.test(textOf(row[i] ?? ''))));
  const head = header.map((name, i) => element('th', { scope: 'col', class: numeric[i] === true && 'number' }, name));
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', { class: 'hidden' }, caption),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cellOf)))),
    ),
  );
};

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : (cell.textContent ?? ''));

/** The numbers of a chart behind a line that opens them. They are built when they are first asked for. */
export const numbersBehind = (titleOf: () => string, tableNow: () => ChartTable): HTMLDetailsElement => {
  const details = element('details', { class: 'numbers' }, element('summary', {}, 'Numbers'));
  details.addEventListener('toggle', () => {
    if (details.open) showNumbers(details, titleOf(), tableNow());
  });
  return details;
};

/** Renews the numbers when they are open. */
export const showNumbers = (details: HTMLDetailsElement, title: string, { header, rows }: ChartTable): undefined => {
  details.querySelector('.scroll')?.remove();
  details.append(tableOf(title, header, rows));
};
