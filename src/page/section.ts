import { element } from './dom.js';

/** A part of the page that the menu names. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly node: HTMLElement;
}

export const sectionOf = (id: string, name: string, about: string, ...children: readonly Node[]): Section => ({
  id,
  name,
  node: element(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, name),
    element('p', { class: 'lead' }, about),
    ...children,
  ),
});

/** Things beside one another where there is room. */
export const grid = (...nodes: readonly Node[]): HTMLElement => element('div', { class: 'grid' }, ...nodes);
