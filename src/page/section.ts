import { element } from './dom.js';

/** A part of the page that the menu names. */
export interface Section {
  readonly id: string;
  /** A word or two for the menu. */
  readonly menu: string;
  readonly node: HTMLElement;
}

interface Titles {
  readonly menu: string;
  readonly title: string;
  readonly about: string;
}

export const sectionOf = (id: string, { menu, title, about }: Titles, ...children: readonly Node[]): Section => ({
  id,
  menu,
  node: element(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    element('p', { class: 'lead' }, about),
    ...children,
  ),
});

/** Things beside one another where there is room. */
export const grid = (...nodes: readonly Node[]): HTMLElement => element('div', { class: 'grid' }, ...nodes);
