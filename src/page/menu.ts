import { element } from './dom.js';
import type { Section } from './section.js';

/** Links to the parts of the page. */
export const menuOf = (sections: readonly Section[]): HTMLElement =>
  element(
    'nav',
    { 'aria-label': 'Parts of the page' },
    ...sections.map(({ id, menu }) => element('a', { href: `#${id}` }, menu)),
  );
